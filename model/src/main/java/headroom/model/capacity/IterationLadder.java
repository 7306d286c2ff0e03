package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.capacity.IterationResult.Verdict;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rounds of change one above the other: what each reached, and whether that differs from the one before.
final class IterationLadder {
    private final List<Part> parts;
    private final List<LoadTest> tests;
    private final Measurements measurements;

    IterationLadder(List<Part> parts, List<LoadTest> tests, Measurements measurements) {
        this.parts = parts;
        this.tests = tests;
        this.measurements = measurements;
    }

    /// The results in the order of the iterations.
    List<IterationResult> results(List<Iteration> iterations) {
        List<IterationResult> results = new ArrayList<>();
        Optional<Rung> before = Optional.empty();
        for (Iteration iteration : iterations) {
            Rung rung = rung(iteration);
            results.add(compare(before, rung));
            if (rung.path.flatMap(Measurement::capacityRps).isPresent() || before.isEmpty()) {
                before = Optional.of(rung);
            }
        }
        return results;
    }

    private record Rung(Iteration iteration, Optional<Measurement> path, Optional<Estimate> component) {}

    private Rung rung(Iteration iteration) {
        List<LoadTest> own = TestSelection.testsOf(iteration, tests);
        Optional<Measurement> path = measurements.of(
                own.stream().filter(test -> test.component().isEmpty()).toList());
        return new Rung(iteration, path, iteration.component().flatMap(name -> alone(name, own)));
    }

    private Optional<Estimate> alone(String component, List<LoadTest> own) {
        double visits = parts.stream()
                .filter(part -> part.name().equals(component))
                .mapToDouble(Part::visits)
                .findFirst()
                .orElse(1);
        return measurements
                .of(own.stream()
                        .filter(test -> test.component().equals(Optional.of(component)))
                        .toList())
                .flatMap(Measurement::capacityRps)
                .map(own1 -> own1.times(1 / visits));
    }

    private IterationResult compare(Optional<Rung> before, Rung rung) {
        Optional<Estimate> after = rung.path.flatMap(Measurement::capacityRps);
        if (before.isEmpty()) {
            return result(rung, Optional.empty(), Verdict.BASELINE, Message.of("capacity.iteration-baseline"));
        }
        Optional<Estimate> earlier = before.get().path.flatMap(Measurement::capacityRps);
        if (earlier.isEmpty() || after.isEmpty()) {
            return result(
                    rung, Optional.empty(), Verdict.NOT_COMPARABLE, notMeasured(before.get(), earlier.isEmpty(), rung));
        }
        return judge(before.get(), earlier.get(), rung, after.get());
    }

    private static Message notMeasured(Rung before, boolean earlierMissing, Rung rung) {
        return rung.component
                .map(alone -> Message.of(
                        "capacity.iteration-alone", rung.iteration.component().orElseThrow(), alone))
                .orElseGet(() -> Message.of(
                        "capacity.iteration-no-test", earlierMissing ? before.iteration.id() : rung.iteration.id()));
    }

    private IterationResult judge(Rung before, Estimate earlier, Rung rung, Estimate after) {
        Estimate ratio = ratio(earlier, after);
        double foreign = Math.abs(foreignCores(before) - foreignCores(rung));
        boolean otherConditions = foreign > 2 * LoadLevels.FOREIGN_CORES && ratio.value() < 1.5 && ratio.value() > 0.67;
        if (otherConditions) {
            return result(
                    rung,
                    Optional.of(ratio),
                    Verdict.NOT_COMPARABLE,
                    Message.of("capacity.iteration-foreign", foreign, earlier, after));
        }
        Verdict verdict =
                ratio.low() > 1 ? Verdict.BETTER : ratio.high() < 1 ? Verdict.WORSE : Verdict.NOT_DISTINGUISHABLE;
        String key = switch (verdict) {
            case BETTER -> "capacity.iteration-better";
            case WORSE -> "capacity.iteration-worse";
            default -> "capacity.iteration-same";
        };
        return result(rung, Optional.of(ratio), verdict, Message.of(key, earlier, after, ratio));
    }

    /// After over before; the widths of both in logarithms add up as squares.
    static Estimate ratio(Estimate before, Estimate after) {
        double value = after.value() / before.value();
        double down = Math.hypot(width(after.value(), after.low()), width(before.high(), before.value()));
        double up = Math.hypot(width(after.high(), after.value()), width(before.value(), before.low()));
        double high = after.atLeast() ? Double.POSITIVE_INFINITY : value * Math.exp(up);
        return new Estimate(
                value, value * Math.exp(-down), high, Estimate.USUAL_CONFIDENCE, after.atLeast() && !before.atLeast());
    }

    private static double width(double high, double low) {
        return low <= 0 ? Double.POSITIVE_INFINITY : Math.log(high / low);
    }

    private static double foreignCores(Rung rung) {
        return rung.path.stream()
                .flatMap(m -> m.levels().steps().stream())
                .mapToDouble(step -> step.foreignCores().orElse(0))
                .average()
                .orElse(0);
    }

    private static IterationResult result(Rung rung, Optional<Estimate> ratio, Verdict verdict, Message reason) {
        return new IterationResult(
                rung.iteration, rung.path.flatMap(Measurement::capacityRps), rung.component, ratio, verdict, reason);
    }
}
