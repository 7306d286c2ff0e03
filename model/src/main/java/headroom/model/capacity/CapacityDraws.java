package headroom.model.capacity;

import headroom.model.unit.Estimate;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Draws a test again many times with the scatter that it showed, measures each draw as the test itself was
/// measured, and so tells how far its capacity may be off (parametric bootstrap, Efron and Tibshirani 1993). The
/// interval is widened for the few degrees of freedom with which the scatter is known. The seed is fixed.
///
/// @param levels the levels of the test
/// @param fit throughput over load, with its scatter
/// @param tops how high fitted curves reach
/// @param crossings where limits are passed
record CapacityDraws(LoadLevels levels, ThroughputFit fit, CurveTop tops, Crossings crossings) {
    private static final int DRAWS = 240;
    private static final long SEED = 20_261_118;

    /// The interval of a capacity that response time and errors limit.
    Estimate limited(double value) {
        return interval(value, draws(true));
    }

    /// The interval of the highest throughput, whatever response time and errors are.
    Estimate unlimited(double value) {
        return interval(value, draws(false));
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
                            levels.levels().getLast().load(),
                            Math.min(
                                    crossings.errors(Math.sqrt(random.nextDouble())),
                                    crossings.response(gaussian::sample)))
                    : levels.levels().getLast().load();
            drawn[draw] = tops.of(curve, last, rps) * Math.exp(fit.noise().pooling() * gaussian.sample());
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
}
