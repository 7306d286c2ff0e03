package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is odd in, or may be trusted of, the load tests themselves.
final class TestFindings {
    /// The latency column explains less of concurrency over throughput than this: something is not in it.
    private static final double EXPLAINS_TOO_LITTLE = 0.85;

    private static final double EXPLAINS_TOO_MUCH = 1.15;
    /// A load generator this busy may be what limits.
    private static final double GENERATOR_FULL = 0.9;

    private final Optional<ResponseObjective> objective;

    TestFindings(Optional<ResponseObjective> objective) {
        this.objective = objective;
    }

    /// The findings about tests that were measured together.
    ///
    /// @param component the component that was tested alone; empty for the path
    List<Finding> of(List<LoadTest> tests, Measurement measured, Optional<String> component) {
        List<LoadStep> steps = Measurements.pooled(tests);
        List<String> ids = tests.stream().map(LoadTest::id).toList();
        List<Finding> findings = new ArrayList<>();
        littlesLaw(steps, component, ids).ifPresent(findings::add);
        foreign(steps, measured, component, ids).ifPresent(findings::add);
        retrograde(measured, component, ids).ifPresent(findings::add);
        notReached(measured, component, ids).ifPresent(findings::add);
        substitute(steps, component, ids).ifPresent(findings::add);
        generator(steps, measured, component, ids).ifPresent(findings::add);
        if (measured.capacityRps().isEmpty()) {
            findings.add(new Finding(
                    "no-capacity",
                    Severity.DANGER,
                    component,
                    Message.of("capacity.no-capacity"),
                    measured.explanation(),
                    Message.of("capacity.no-capacity-do"),
                    ids));
        }
        return findings;
    }

    /// Little's law on every step: the mean response time must be concurrency over throughput.
    private static Optional<Finding> littlesLaw(List<LoadStep> steps, Optional<String> component, List<String> ids) {
        double[] ratios = steps.stream()
                .filter(s -> s.concurrency().isPresent() && s.meanSeconds().isPresent() && s.throughputRps() > 0)
                .mapToDouble(
                        s -> s.meanSeconds().getAsDouble() / (s.concurrency().getAsDouble() / s.throughputRps()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (ratios.length < 3) {
            return Optional.empty();
        }
        double middle = Medians.of(ratios);
        double least = ratios[0];
        double most = ratios[ratios.length - 1];
        if (middle < EXPLAINS_TOO_LITTLE) {
            return Optional.of(new Finding(
                    "latency-incomplete",
                    Severity.CAUTION,
                    component,
                    Message.of("capacity.latency-incomplete", middle),
                    Message.of("capacity.latency-incomplete-why", least, most, unexplained(steps)),
                    Message.of("capacity.latency-incomplete-do"),
                    ids));
        }
        if (middle > EXPLAINS_TOO_MUCH || most > 2) {
            return Optional.of(new Finding(
                    "latency-too-long",
                    Severity.CAUTION,
                    component,
                    Message.of("capacity.latency-too-long", most),
                    Message.of("capacity.latency-too-long-why", middle, most),
                    Message.of("capacity.latency-too-long-do"),
                    ids));
        }
        if (component.isPresent()) {
            // that a test of a component alone is sound is no news
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "little-holds",
                Severity.INFO,
                component,
                Message.of("capacity.little-holds", Math.abs(middle - 1)),
                Message.of("capacity.little-holds-why", ratios.length, least, most),
                Message.of("capacity.nothing-to-do"),
                ids));
    }

    /// The middle of the time that the latency column leaves out of each request.
    private static Quantity unexplained(List<LoadStep> steps) {
        double[] missing = steps.stream()
                .filter(s -> s.concurrency().isPresent() && s.meanSeconds().isPresent() && s.throughputRps() > 0)
                .mapToDouble(s -> s.concurrency().getAsDouble() / s.throughputRps()
                        - s.meanSeconds().getAsDouble())
                .toArray();
        return Quantity.of(Medians.of(missing), Unit.SECONDS);
    }

    private static Optional<Finding> foreign(
            List<LoadStep> steps, Measurement measured, Optional<String> component, List<String> ids) {
        long disturbed = steps.stream().filter(LoadLevels::isDisturbed).count();
        if (disturbed == 0) {
            return Optional.empty();
        }
        double most = steps.stream()
                .mapToDouble(s -> s.foreignCores().orElse(0))
                .max()
                .orElseThrow();
        return Optional.of(new Finding(
                "foreign-cpu",
                Severity.CAUTION,
                component,
                Message.of("capacity.foreign-cpu", disturbed, steps.size()),
                Message.of(
                        "capacity.foreign-cpu-why",
                        most,
                        measured.levels().disturbed(),
                        measured.levels().disturbedKept()),
                Message.of("capacity.foreign-cpu-do"),
                ids));
    }

    private static Optional<Finding> retrograde(Measurement measured, Optional<String> component, List<String> ids) {
        if (!measured.retrograde() || measured.capacityRps().isEmpty()) {
            return Optional.empty();
        }
        LoadLevels.Level last = measured.levels().levels().getLast();
        return Optional.of(new Finding(
                "retrograde",
                Severity.CAUTION,
                component,
                Message.of("capacity.retrograde", measured.levels().inWords(measured.bestTo())),
                Message.of(
                        "capacity.retrograde-why",
                        measured.ceilingRps().orElseThrow(),
                        measured.levels().inWords(measured.bestFrom()),
                        measured.levels().inWords(measured.bestTo()),
                        last.medianRps(),
                        measured.levels().inWords(last.load())),
                Message.of("capacity.retrograde-do", measured.levels().inWords(measured.bestTo())),
                ids));
    }

    private static Optional<Finding> notReached(Measurement measured, Optional<String> component, List<String> ids) {
        if (measured.limit() != Measurement.Limit.NOT_REACHED) {
            return Optional.empty();
        }
        LoadLevels.Level last = measured.levels().levels().getLast();
        if (measured.levels().levels().size() == 1) {
            return component.isPresent() ? Optional.empty() : Optional.of(oneLevel(last, measured, ids));
        }
        return Optional.of(new Finding(
                "knee-not-reached",
                Severity.CAUTION,
                component,
                component
                        .map(name -> Message.of("capacity.knee-not-reached-alone", name))
                        .orElse(Message.of("capacity.knee-not-reached")),
                Message.of(
                        "capacity.knee-not-reached-why",
                        last.medianRps(),
                        measured.levels().inWords(last.load())),
                Message.of("capacity.knee-not-reached-do", measured.levels().inWords(2 * last.load())),
                ids));
    }

    private static Finding oneLevel(LoadLevels.Level level, Measurement measured, List<String> ids) {
        return new Finding(
                "one-level",
                Severity.CAUTION,
                Optional.empty(),
                Message.of("capacity.one-level"),
                Message.of(
                        "capacity.one-level-why",
                        level.medianRps(),
                        measured.levels().inWords(level.load())),
                Message.of("capacity.one-level-do"),
                ids);
    }

    /// Components that were tested alone at a single level, together in one finding.
    static Optional<Finding> oneLevelAlone(List<String> components, List<String> ids) {
        return components.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "one-level",
                        Severity.INFO,
                        components.size() == 1 ? Optional.of(components.getFirst()) : Optional.empty(),
                        Message.of("capacity.one-level-alone", components.size()),
                        Message.of("capacity.one-level-alone-why", components),
                        Message.of("capacity.one-level-do"),
                        ids));
    }

    /// Another percentile or a mean stands for the one that was asked for.
    private Optional<Finding> substitute(List<LoadStep> steps, Optional<String> component, List<String> ids) {
        if (objective.isEmpty()) {
            return Optional.empty();
        }
        double asked = objective.get().percentile();
        Optional<ResponseColumn> column = ResponseColumn.choose(steps, asked);
        if (column.isPresent() && column.get().answers(asked)) {
            return Optional.empty();
        }
        Message used = column.map(TestFindings::inWords).orElse(Message.of("capacity.column-none"));
        return Optional.of(new Finding(
                "other-percentile",
                Severity.CAUTION,
                component,
                Message.of("capacity.other-percentile", asked, used),
                Message.of("capacity.other-percentile-why", asked),
                Message.of("capacity.other-percentile-do", asked),
                ids));
    }

    private static Message inWords(ResponseColumn column) {
        if (column.percentile().isPresent()) {
            return Message.of("capacity.column-percentile", column.percentile().getAsDouble());
        }
        return Message.of(column.little() ? "capacity.column-little" : "capacity.column-mean");
    }

    private static Optional<Finding> generator(
            List<LoadStep> steps, Measurement measured, Optional<String> component, List<String> ids) {
        double busiest = steps.stream()
                .flatMap(step -> step.utilisation().entrySet().stream())
                .filter(entry -> Demands.isGenerator(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        if (busiest < GENERATOR_FULL || measured.limit() == Measurement.Limit.NOT_REACHED) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "generator-full",
                Severity.CAUTION,
                component,
                Message.of("capacity.generator-full", busiest),
                Message.of("capacity.generator-full-why"),
                Message.of("capacity.generator-full-do"),
                ids));
    }
}
