package headroom.model.figure;

import headroom.model.Message;
import headroom.model.capacity.CapacityMethod;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.IterationResult;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.ResponseObjective;
import headroom.model.capacity.UslFit;
import headroom.model.unit.Estimate;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Pictures of what the system can do.
public final class CapacityFigures {
    private static final int CURVE_POINTS = 120;
    /// Levels closer than this lie on each other in any chart, ratio.
    private static final double SAME_LINE = 0.01;

    private CapacityFigures() {}

    /// Measured and fitted throughput over concurrency; empty where no step has a concurrency.
    ///
    /// @param steps the steps of the tests that the capacity rests on, in user requests/s
    /// @param errorLimit steps with a larger share of errors are drawn hollow
    public static Optional<Figure> throughput(ComponentCapacity capacity, List<LoadStep> steps, double errorLimit) {
        List<Layer.Mark> marks = steps.stream()
                .filter(step -> step.concurrency().isPresent())
                .map(step -> mark(step.concurrency().getAsDouble(), step.throughputRps(), step, errorLimit))
                .toList();
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        double right = marks.stream().mapToDouble(Layer.Mark::x).max().orElse(1);
        double top = marks.stream().mapToDouble(Layer.Mark::y).max().orElse(1);
        List<Layer> layers = new ArrayList<>();
        // where throughput simply stopped rising, the law's own top would contradict the level that was measured
        Optional<UslFit> curve = capacity.curve().filter(_ -> capacity.model() != CapacityMethod.PLATEAU);
        curve.ifPresent(fit -> layers.add(fitted(fit, right)));
        Optional<Double> ceiling = ceilingToDraw(capacity, 2 * top);
        if (ceiling.isPresent()) {
            top = Math.max(top, ceiling.get());
            layers.add(level("figure.ceiling", ceiling.get(), Tone.NEUTRAL, Stroke.DOTTED));
        }
        if (capacity.capacityRps().isPresent()) {
            Estimate usable = capacity.capacityRps().get();
            layers.add(level(
                    usable.atLeast() ? "figure.at-least" : "figure.usable",
                    usable.value(),
                    Tone.CAPACITY,
                    Stroke.SOLID));
            top = Math.max(top, usable.value());
        }
        layers.add(new Layer.Marks(Message.of("figure.measured"), Tone.DEMAND, marks));
        return Optional.of(new Figure(
                "throughput-" + capacity.name(),
                Message.of("figure.throughput-title", capacity.name()),
                Message.of(curve.isPresent() ? "figure.throughput-subtitle" : "figure.throughput-steps", marks.size()),
                new Axis.Numbers(0, Curves.roundUp(right), Unit.COUNT, Message.of("figure.concurrency")),
                new Axis.Numbers(
                        0, Curves.roundUp(top), Unit.REQUESTS_PER_SECOND, Message.of("figure.throughput-axis")),
                layers,
                Message.of("figure.throughput-spoken", capacity.name(), top, right)));
    }

    /// The ceiling where it is known, not far above the data, and not so close to the capacity that the two are one
    /// line.
    private static Optional<Double> ceilingToDraw(ComponentCapacity capacity, double highest) {
        return capacity.ceilingRps()
                .filter(ceiling -> !ceiling.atLeast())
                .map(Estimate::value)
                .filter(ceiling -> ceiling < highest)
                .filter(ceiling -> capacity.capacityRps()
                        .filter(usable -> Math.abs(ceiling / usable.value() - 1) < SAME_LINE)
                        .isEmpty());
    }

    private static Layer level(String words, double y, Tone tone, Stroke stroke) {
        return new Layer.Threshold(Message.of(words, y), tone, stroke, y, Optional.empty());
    }

    /// The fit within what was measured, and no further than that.
    private static Layer fitted(UslFit fit, double right) {
        double[] xs = new double[CURVE_POINTS];
        double[] ys = new double[CURVE_POINTS];
        double from = Math.min(fit.lowConcurrency(), right);
        for (int i = 0; i < CURVE_POINTS; i++) {
            xs[i] = from + (right - from) * i / (CURVE_POINTS - 1);
            ys[i] = fit.throughputRps(xs[i]);
        }
        return new Layer.Line(
                Message.of("figure.usl"), Tone.DEMAND, Stroke.SOLID, Curve.of(xs, ys), Optional.empty(), false);
    }

    private static Layer.Mark mark(double x, double y, LoadStep step, double errorLimit) {
        boolean failing = step.errorRatio().orElse(0) > errorLimit;
        return new Layer.Mark(x, y, Double.NaN, Double.NaN, failing, false, Optional.empty());
    }

    /// Measured response time over throughput against the objective; empty where no step has response times.
    public static Optional<Figure> response(
            String name, List<LoadStep> steps, Optional<ResponseObjective> objective, double errorLimit) {
        double percentile = objective.map(ResponseObjective::percentile).orElse(99.0);
        List<Layer.Mark> marks = new ArrayList<>();
        Optional<Double> shown = steps.stream()
                .flatMap(step -> nearest(step, percentile).stream())
                .findFirst();
        for (LoadStep step : steps) {
            OptionalDouble seconds = shown.isPresent() ? value(step, shown.get()) : step.meanSeconds();
            seconds.ifPresent(value -> marks.add(mark(step.throughputRps(), value * 1000, step, errorLimit)));
        }
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        double right = marks.stream().mapToDouble(Layer.Mark::x).max().orElse(1);
        double top = marks.stream().mapToDouble(Layer.Mark::y).max().orElse(1);
        List<Layer> layers = new ArrayList<>();
        if (objective.isPresent()) {
            double limit = objective.get().seconds() * 1000;
            top = Math.clamp(top, 1.3 * limit, 4 * limit);
            layers.add(new Layer.Threshold(
                    Message.of("figure.objective", percentile, limit),
                    Tone.TARGET,
                    Stroke.LONG_DASHED,
                    limit,
                    Optional.of(Handles.RESPONSE)));
        }
        layers.add(new Layer.Marks(Message.of("figure.measured"), Tone.DEMAND, marks));
        Message axis = shown.isPresent()
                ? Message.of("figure.response-axis", shown.get())
                : Message.of("figure.response-axis-mean");
        return Optional.of(new Figure(
                "response-" + name,
                Message.of("figure.response-title", name),
                Message.of("figure.response-subtitle", errorLimit),
                new Axis.Numbers(
                        0, Curves.roundUp(right), Unit.REQUESTS_PER_SECOND, Message.of("figure.throughput-axis")),
                new Axis.Numbers(0, Curves.roundUp(top), Unit.MILLISECONDS, axis),
                layers,
                Message.of("figure.response-spoken", name, right, top)));
    }

    private static Optional<Double> nearest(LoadStep step, double percentile) {
        return step.quantileSeconds().keySet().stream()
                .min((a, b) -> Double.compare(Math.abs(a - percentile), Math.abs(b - percentile)));
    }

    private static OptionalDouble value(LoadStep step, double percentile) {
        Map<Double, Double> quantiles = step.quantileSeconds();
        Double seconds = quantiles.get(percentile);
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    /// Measured capacity of each iteration, with its interval, against the target.
    public static Optional<Figure> iterations(List<IterationResult> results, OptionalDouble targetRps) {
        List<Layer.Mark> bars = new ArrayList<>();
        List<Message> names = new ArrayList<>();
        double top = targetRps.orElse(0);
        for (IterationResult result : results) {
            Optional<Estimate> known = result.capacityRps();
            names.add(Message.literal(result.iteration().id()));
            if (known.isPresent()) {
                Estimate rps = known.get();
                Message label = Message.of(rps.atLeast() ? "figure.bar-at-least" : "figure.bar", rps.value());
                double high = Double.isInfinite(rps.high()) ? rps.value() : rps.high();
                bars.add(new Layer.Mark(
                        names.size() - 1.0, rps.value(), rps.low(), high, rps.atLeast(), false, Optional.of(label)));
                top = Math.max(top, high);
            }
        }
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Bars(Message.of("figure.capacity-name"), Tone.DEMAND, bars, 0.5));
        targetRps.ifPresent(target -> layers.add(new Layer.Threshold(
                Message.of("figure.target", target),
                Tone.TARGET,
                Stroke.LONG_DASHED,
                target,
                Optional.of(Handles.TARGET))));
        return Optional.of(new Figure(
                "iterations",
                Message.of("figure.iterations-title"),
                Message.of("figure.iterations-subtitle"),
                new Axis.Names(names, Message.of("figure.iteration")),
                new Axis.Numbers(
                        0, Curves.roundUp(top * 1.05), Unit.REQUESTS_PER_SECOND, Message.of("figure.capacity-axis")),
                layers,
                Message.of(
                        "figure.iterations-spoken", bars.size(), bars.getLast().y())));
    }
}
