package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.capacity.Measurement.Limit;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/// The capacity that a load test measured: the highest sustained throughput at which the objective and the error
/// limit hold, with an interval.
///
/// Throughput over load is fitted; the load at which response time or errors pass their limit is found between
/// the levels around it; the capacity is the most that the curve reaches up to there. The interval comes from
/// drawing levels and runs again with the scatter that they showed (parametric bootstrap, Efron and Tibshirani
/// 1993), fitting each draw, and widening the result for the few degrees of freedom that the scatter was known
/// with.
final class TestCapacity {
    /// Throughput still rises with this share of the load, or more: the knee was not reached.
    private static final double STILL_RISING = 0.25;
    /// Throughput rises by less than this share of the load: it is flat.
    private static final double FLAT = 0.12;

    private static final double NEARLY_BEST = 0.95;
    private static final double LEAST_STRETCH = 1.25;

    private final LoadLevels levels;
    private final Optional<ResponseObjective> objective;
    private final double errorLimit;
    private final ThroughputFit fit;
    private final Optional<ResponseColumn> column;
    private final Optional<ResponseByLevel> responses;
    private final double heaviest;
    private final CurveTop tops;
    private final Crossings crossings;
    private final double[] measuredRps;

    private TestCapacity(LoadLevels levels, Optional<ResponseObjective> objective, double errorLimit) {
        this.levels = levels;
        this.objective = objective;
        this.errorLimit = errorLimit;
        this.fit = ThroughputFit.of(levels);
        List<LoadStep> steps = levels.steps();
        this.measuredRps = steps.stream().mapToDouble(LoadLevels::goodRps).toArray();
        this.tops = CurveTop.of(levels, fit, errorLimit);
        this.column = objective
                .flatMap(o -> ResponseColumn.choose(steps, o.percentile()))
                .or(() -> ResponseColumn.littleMean(steps));
        this.responses = column.flatMap(c -> ResponseByLevel.of(levels, c));
        this.crossings = new Crossings(levels, objective, responses, errorLimit);
        this.heaviest = levels.levels().getLast().load();
    }

    /// Analyses steps; they may come from several repeats of one test.
    static Measurement of(List<LoadStep> steps, Optional<ResponseObjective> objective, double errorLimit) {
        LoadLevels levels = LoadLevels.of(steps);
        if (levels.levels().isEmpty()) {
            return Measurement.nothing(levels, Message.of("capacity.no-throughput"));
        }
        return new TestCapacity(levels, objective, errorLimit).measure();
    }

    private Measurement measure() {
        double errorLoad = crossings.errors();
        double responseLoad = crossings.response();
        if (crossings.missesAlways() || errorLoad < levels.levels().getFirst().load()) {
            return Measurement.nothing(levels, whyNothing());
        }
        double last = Math.min(heaviest, Math.min(errorLoad, responseLoad));
        double value = tops.of(fit.curve(), last, measuredRps);
        Limit limit = limit(errorLoad, responseLoad, last);
        Estimate measured = draws().limited(value);
        Estimate capacity = limit == Limit.NOT_REACHED ? unbounded(measured) : stillGrowing(limit, measured);
        CapacityMethod method = method(limit);
        return new Measurement(
                Optional.of(capacity),
                ceiling(limit, capacity),
                method,
                saturated(),
                retrograde(),
                limit,
                bestLoads()[0],
                bestLoads()[1],
                explanation(limit),
                levels);
    }

    /// A bound from below: the throughput that was served, less what it scatters.
    private static Estimate unbounded(Estimate measured) {
        return new Estimate(
                measured.value(), measured.low(), Double.POSITIVE_INFINITY, Estimate.USUAL_CONFIDENCE, true);
    }

    /// Where throughput had not quite stopped rising, the interval reaches up to the plateau that the curve bends
    /// into, though not beyond half as much again as was measured.
    private Estimate stillGrowing(Limit limit, Estimate measured) {
        if (limit != Limit.THROUGHPUT || retrograde() || elasticity(heaviest) < FLAT) {
            return measured;
        }
        double beyond = Math.min(fit.curve().limitRps(), 1.5 * measured.value());
        return Estimate.between(measured.low(), measured.value(), Math.max(measured.high(), beyond));
    }

    /// How much throughput grew on the last stretch up to a load: since the level before, or a quarter more load
    /// if the levels lie closer, so that one unlucky level at the end is no plateau.
    private double elasticity(double load) {
        double before = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::load)
                .filter(level -> level < load)
                .max()
                .orElse(load / LEAST_STRETCH);
        return fit.curve().elasticity(Math.min(before, load / LEAST_STRETCH), load);
    }

    private Limit limit(double errorLoad, double responseLoad, double last) {
        boolean past = fit.curve().bestLoadUpTo(last) < last;
        double elasticity = elasticity(last);
        if (past || elasticity < FLAT) {
            return Limit.THROUGHPUT;
        }
        if (responseLoad < heaviest && responseLoad <= errorLoad) {
            return Limit.RESPONSE;
        }
        if (errorLoad < heaviest) {
            return Limit.ERRORS;
        }
        return elasticity < STILL_RISING && levels.levels().size() > 2 ? Limit.THROUGHPUT : Limit.NOT_REACHED;
    }

    private CapacityMethod method(Limit limit) {
        if (limit != Limit.THROUGHPUT || !fit.smooth()) {
            return CapacityMethod.BEST_STEP;
        }
        return fit.curve() instanceof LoadCurve.Scalability && retrograde()
                ? CapacityMethod.USL
                : CapacityMethod.PLATEAU;
    }

    private Optional<Estimate> ceiling(Limit limit, Estimate capacity) {
        double value = tops.of(fit.curve(), heaviest, measuredRps);
        if (limit == Limit.NOT_REACHED || !flatAtTheEnd()) {
            return Optional.of(Estimate.atLeast(Math.max(value, capacity.value())));
        }
        Estimate ceiling = limit == Limit.THROUGHPUT ? capacity : draws().unlimited(value);
        return Optional.of(Estimate.between(
                Math.max(ceiling.low(), capacity.low()),
                Math.max(ceiling.value(), capacity.value()),
                Math.max(ceiling.high(), capacity.high())));
    }

    /// The lightest and heaviest level at which the curve comes within a twentieth of its best.
    private double[] bestLoads() {
        double best = tops.of(fit.curve(), heaviest, measuredRps);
        double[] near = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::load)
                .filter(load -> fit.curve().rps(load) >= NEARLY_BEST * best)
                .toArray();
        return near.length == 0 ? new double[] {heaviest, heaviest} : new double[] {near[0], near[near.length - 1]};
    }

    private boolean flatAtTheEnd() {
        return retrograde() || elasticity(heaviest) < STILL_RISING;
    }

    private boolean retrograde() {
        double best = tops.of(fit.curve(), heaviest, measuredRps);
        double end = fit.curve().rps(heaviest);
        return Math.log(best / end) > Math.max(0.05, 2 * fit.noise().total());
    }

    /// Two signals that agree: throughput flat or falling, and response time, errors or a resource's use at its
    /// limit.
    private boolean saturated() {
        boolean flat = retrograde() || elasticity(heaviest) < FLAT;
        boolean slower = responses.map(r -> r.growth() >= 2).orElse(false);
        boolean failing = levels.levels().getLast().errorRatio() > errorLimit;
        boolean busy = levels.levels().getLast().steps().stream()
                .anyMatch(step -> step.utilisation().values().stream().anyMatch(u -> u >= 0.95));
        return flat && (slower || failing || busy);
    }

    private CapacityDraws draws() {
        return new CapacityDraws(levels, fit, tops, crossings);
    }

    private Message whyNothing() {
        LoadLevels.Level first = levels.levels().getFirst();
        return crossings.missesAlways()
                ? Message.of(
                        "capacity.objective-missed-always",
                        Quantity.of(first.medianRps(), Unit.REQUESTS_PER_SECOND),
                        Quantity.of(objective.orElseThrow().seconds(), Unit.SECONDS))
                : Message.of("capacity.errors-always", Quantity.of(first.medianRps(), Unit.REQUESTS_PER_SECOND));
    }

    private Message explanation(Limit limit) {
        int runs = levels.steps().size();
        int count = levels.levels().size();
        return switch (limit) {
            case THROUGHPUT -> Message.of("capacity.from-flat", runs, count);
            case RESPONSE -> Message.of("capacity.from-response", runs, count, responseWords());
            case ERRORS -> Message.of("capacity.from-errors", runs, count, errorLimit);
            case NOT_REACHED ->
                count == 1
                        ? Message.of("capacity.from-one-level", runs, levels.inWords(heaviest))
                        : Message.of("capacity.from-unreached", runs, count);
            case UNKNOWN -> Message.of("capacity.no-throughput");
        };
    }

    private Message responseWords() {
        double limit = objective.map(ResponseObjective::seconds).orElse(0.0);
        Quantity seconds = Quantity.of(limit, Unit.SECONDS);
        ResponseColumn used = column.orElseThrow();
        if (used.percentile().isPresent()) {
            return Message.of("capacity.percentile-passes", used.percentile().getAsDouble(), seconds);
        }
        return Message.of(used.little() ? "capacity.little-mean-passes" : "capacity.mean-passes", seconds);
    }
}
