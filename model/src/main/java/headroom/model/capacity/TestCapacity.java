package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.capacity.Measurement.Limit;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// The capacity that a load test measured: the highest sustained throughput at which the objective and the
/// error limit
/// hold, with an interval.
///
/// Throughput over load is fitted; the load at which response time or errors pass their limit is found between the
/// levels around it; the capacity is the most that the curve reaches up to there. The interval comes from drawing
/// levels
/// and runs again with the scatter that they showed (parametric bootstrap, Efron and Tibshirani 1993), fitting each
/// draw, and widening the result for the few degrees of freedom that the scatter was known with.
final class TestCapacity {
    private static final int DRAWS = 240;
    private static final long SEED = 20_261_118;
    /// Throughput still rises with this share of the load, or more: the knee was not reached.
    private static final double STILL_RISING = 0.25;
    /// Throughput rises by less than this share of the load: it is flat.
    private static final double FLAT = 0.12;

    private static final double NEARLY_BEST = 0.95;
    private static final double LEAST_STRETCH = 1.25;
    /// Where between the last good and the first bad level errors pass their limit: what an overloaded system
    /// sheds is its
    /// surplus, so that it still does its best at the bad level.
    private static final double ERRORS_BEGIN = 0.85;

    private final LoadLevels levels;
    private final Optional<ResponseObjective> objective;
    private final double errorLimit;
    private final ThroughputFit fit;
    private final Optional<ResponseColumn> column;
    private final Optional<ResponseByLevel> responses;
    private final double heaviest;

    private TestCapacity(LoadLevels levels, Optional<ResponseObjective> objective, double errorLimit) {
        this.levels = levels;
        this.objective = objective;
        this.errorLimit = errorLimit;
        this.fit = ThroughputFit.of(levels);
        List<LoadStep> steps = levels.steps();
        this.column = objective
                .flatMap(o -> ResponseColumn.choose(steps, o.percentile()))
                .or(() -> ResponseColumn.littleMean(steps));
        this.responses = column.flatMap(c -> ResponseByLevel.of(levels, c));
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
        double errorLoad = errorCrossing(ERRORS_BEGIN);
        double responseLoad = responseCrossing();
        if (missesAlways() || errorLoad < levels.levels().getFirst().load()) {
            return Measurement.nothing(levels, whyNothing());
        }
        double last = Math.min(heaviest, Math.min(errorLoad, responseLoad));
        double value = top(fit.curve(), last);
        Limit limit = limit(errorLoad, responseLoad, last);
        double[] draws = draws(true);
        Estimate capacity = limit == Limit.NOT_REACHED
                ? unbounded(interval(value, draws))
                : stillGrowing(limit, interval(value, draws));
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

    /// Where throughput had not quite stopped rising, the interval reaches up to the plateau that the curve
    /// bends into,
    /// though not beyond half as much again as was measured.
    private Estimate stillGrowing(Limit limit, Estimate measured) {
        if (limit != Limit.THROUGHPUT || retrograde() || elasticity(heaviest) < FLAT) {
            return measured;
        }
        double beyond = Math.min(fit.curve().limitRps(), 1.5 * measured.value());
        return Estimate.between(measured.low(), measured.value(), Math.max(measured.high(), beyond));
    }

    /// How much throughput grew on the last stretch up to a load: since the level before, or a quarter more
    /// load if the
    /// levels lie closer, so that one unlucky level at the end is no plateau.
    private double elasticity(double load) {
        double before = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::load)
                .filter(level -> level < load)
                .max()
                .orElse(load / LEAST_STRETCH);
        return fit.curve().elasticity(Math.min(before, load / LEAST_STRETCH), load);
    }

    private static double top(LoadCurve curve, double upTo) {
        return curve.rps(Math.min(upTo, curve.bestLoadUpTo(upTo)));
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
        double value = top(fit.curve(), heaviest);
        if (limit == Limit.NOT_REACHED || !flatAtTheEnd()) {
            return Optional.of(Estimate.atLeast(Math.max(value, capacity.value())));
        }
        Estimate ceiling = limit == Limit.THROUGHPUT ? capacity : interval(value, draws(false));
        return Optional.of(Estimate.between(
                Math.max(ceiling.low(), capacity.low()),
                Math.max(ceiling.value(), capacity.value()),
                Math.max(ceiling.high(), capacity.high())));
    }

    /// The lightest and heaviest level at which the curve comes within a twentieth of its best.
    private double[] bestLoads() {
        double best = top(fit.curve(), heaviest);
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
        double best = top(fit.curve(), heaviest);
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

    private boolean missesAlways() {
        return objective.isPresent()
                && responses.isPresent()
                && responses.get().alwaysMisses(objective.get().seconds());
    }

    private double responseCrossing() {
        return objective.isEmpty() || responses.isEmpty()
                ? Double.POSITIVE_INFINITY
                : responses.get().crossing(objective.get().seconds());
    }

    private double responseCrossing(DoubleSupplier normal) {
        return objective.isEmpty() || responses.isEmpty()
                ? Double.POSITIVE_INFINITY
                : responses.get().crossing(objective.get().seconds(), normal);
    }

    /// The load at which errors pass their limit for good, `share` of the way from the last good to the first bad
    /// level;
    /// 0 when the lightest level is bad; infinite when none is.
    private double errorCrossing(double share) {
        List<LoadLevels.Level> all = levels.levels();
        for (int i = 0; i < all.size(); i++) {
            boolean bad = all.get(i).errorRatio() > errorLimit;
            boolean lasting = i + 1 == all.size() || all.get(i + 1).errorRatio() > errorLimit;
            if (bad && lasting) {
                return i == 0
                        ? 0
                        : all.get(i - 1).load()
                                + share * (all.get(i).load() - all.get(i - 1).load());
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double[] draws(boolean limited) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] load = levels.loads();
        LoadCurves curves = new LoadCurves(load).near(fit.curve());
        double[] weight = new double[load.length];
        Arrays.fill(weight, 1);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] rps = drawRps(gaussian::sample);
            LoadCurve curve = fit.curve() instanceof LevelLine line
                    ? LevelLine.of(withThroughput(rps), line.from(), line.to())
                    : curves.best(rps, weight).curve();
            double last = limited
                    ? Math.min(
                            heaviest,
                            Math.min(errorCrossing(Math.sqrt(random.nextDouble())), responseCrossing(gaussian::sample)))
                    : heaviest;
            drawn[draw] = top(curve, last) * Math.exp(fit.noise().pooling() * gaussian.sample());
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private double[] drawRps(DoubleSupplier normal) {
        double[] rps = new double[levels.loads().length];
        double[] run = new double[64];
        for (int i = 0; i < run.length; i++) {
            run[i] = fit.noise().run() == 0 ? 0 : fit.noise().run() * normal.getAsDouble();
        }
        int at = 0;
        for (LoadLevels.Level level : levels.levels()) {
            double centre =
                    Math.log(fit.curve().rps(level.load())) + fit.noise().level() * normal.getAsDouble();
            for (LoadStep step : level.steps()) {
                rps[at++] = Math.exp(centre
                        + run[Math.floorMod(step.repeat(), run.length)]
                        + fit.noise().step() * normal.getAsDouble());
            }
        }
        return rps;
    }

    private LoadLevels withThroughput(double[] rps) {
        int[] at = {0};
        return new LoadLevels(
                levels.axis(),
                levels.levels().stream()
                        .map(level -> new LoadLevels.Level(
                                level.load(),
                                level.steps().stream()
                                        .map(step -> LoadStep.of(level.load(), rps[at[0]++]))
                                        .toList()))
                        .toList(),
                0,
                0);
    }

    private Estimate interval(double value, double[] sortedDraws) {
        double freedom = fit.noise().run() > 0 ? Math.max(2, runs() - 1) : Math.max(2, fit.freedom());
        double widen = new TDistribution(freedom).inverseCumulativeProbability(0.975) / 1.96;
        double low = value * Math.exp(widen * Math.log(Medians.quantile(sortedDraws, 0.025) / value));
        double high = value * Math.exp(widen * Math.log(Medians.quantile(sortedDraws, 0.975) / value));
        return Estimate.between(Math.min(low, value), value, Math.max(high, value));
    }

    private long runs() {
        return levels.steps().stream().mapToInt(LoadStep::repeat).distinct().count();
    }

    private Message whyNothing() {
        LoadLevels.Level first = levels.levels().getFirst();
        return missesAlways()
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
                        ? Message.of(
                                "capacity.from-one-level",
                                runs,
                                levels.levels().getFirst().load())
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
