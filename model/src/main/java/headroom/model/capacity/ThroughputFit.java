package headroom.model.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.FDistribution;

/// Throughput over load, fitted so that single disturbed runs do not bend it, with the noise that is left.
///
/// @param curve throughput over load
/// @param smooth whether a smooth curve describes the levels; if not, `curve` joins the levels themselves
/// @param noise what the runs scatter by
/// @param freedom degrees of freedom of the noise, at least 1
record ThroughputFit(LoadCurve curve, boolean smooth, Noise noise, int freedom) {
    private static final int ROUNDS = 6;
    /// Tukey's constant: 95 % efficient for normal errors.
    private static final double TUKEY = 4.685;
    /// Levels may miss a smooth curve by this share before it is given up.
    private static final double TOLERATED_MISFIT = 0.06;
    /// With more scatter than this the middle of the plateau is surer than a smooth curve.
    private static final double CALM = 0.15;
    /// The same where others used the machine: their disturbances go one way only, and a curve chases them.
    private static final double CALM_DISTURBED = 0.06;
    private static final int LEAST_LEVELS = 4;

    /// The scatter of throughput as standard deviations of its logarithm.
    ///
    /// @param step from step to step
    /// @param level what all repeats of a level share
    /// @param run what all steps of one repeat of the test share
    /// @param pooling what the height of a plateau may be off because its levels differ
    record Noise(double step, double level, double run, double pooling) {
        /// The scatter of a single step, whatever it comes from.
        double total() {
            return Math.sqrt(step * step + level * level + run * run);
        }
    }

    /// Fits the levels of a test.
    static ThroughputFit of(LoadLevels levels) {
        double[] load = levels.loads();
        double[] rps = levels.steps().stream().mapToDouble(LoadLevels::goodRps).toArray();
        double[] weight = new double[rps.length];
        Arrays.fill(weight, 1);
        LoadCurve curve = robust(load, rps, weight);
        double[] residual = new double[rps.length];
        for (int i = 0; i < rps.length; i++) {
            residual[i] = Math.log(rps[i] / curve.rps(load[i]));
        }
        Noise noise = noise(levels, residual);
        double calm = levels.disturbedKept() > 0 ? CALM_DISTURBED : CALM;
        boolean smooth =
                levels.levels().size() >= LEAST_LEVELS && noise.total() <= calm && follows(levels, curve, noise);
        if (smooth) {
            int used = (int) Math.round(Arrays.stream(weight).sum());
            return new ThroughputFit(curve, true, noise, Math.max(1, used - curve.parameters()));
        }
        // repeats tell scatter from a curve that does not fit; without them both look the same
        boolean repeated = rps.length - levels.levels().size() >= 5;
        double scatter = Math.clamp(repeated ? noise.step() : noise.total(), 0.02, 0.25);
        LevelLine line = LevelLine.of(levels, scatter);
        return new ThroughputFit(
                line, false, new Noise(scatter, 0, 0, line.pooling(levels)), Math.max(2, rps.length - LEAST_LEVELS));
    }

    private static LoadCurve robust(double[] load, double[] rps, double[] weight) {
        LoadCurves curves = new LoadCurves(load);
        LoadCurve curve = curves.best(rps, weight).curve();
        for (int round = 0; round < ROUNDS; round++) {
            double[] size = new double[rps.length];
            for (int i = 0; i < rps.length; i++) {
                size[i] = Math.abs(Math.log(rps[i] / curve.rps(load[i])));
            }
            // a floor keeps a perfect fit to most points from throwing the others out
            double scale = Math.max(0.01, Medians.of(size) / 0.6745);
            for (int i = 0; i < rps.length; i++) {
                double u = size[i] / (TUKEY * scale);
                weight[i] = u >= 1 ? 1e-6 : (1 - u * u) * (1 - u * u);
            }
            curve = curves.best(rps, weight).curve();
        }
        return curve;
    }

    private static boolean follows(LoadLevels levels, LoadCurve curve, Noise noise) {
        double top = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::medianRps)
                .max()
                .orElseThrow();
        double worst = 0;
        for (LoadLevels.Level level : levels.levels()) {
            double median = level.medianRps();
            if (median > 0.7 * top) {
                double chance = 3 * noise.step() / Math.sqrt(level.steps().size());
                worst = Math.max(worst, Math.log(median / curve.rps(level.load())) - chance);
            }
        }
        return worst <= TOLERATED_MISFIT;
    }

    private static Noise noise(LoadLevels levels, double[] residual) {
        Map<Integer, List<Double>> byRun = new TreeMap<>();
        double within = 0;
        int withinFreedom = 0;
        double between = 0;
        int at = 0;
        for (LoadLevels.Level level : levels.levels()) {
            int n = level.steps().size();
            double[] part = Arrays.copyOfRange(residual, at, at + n);
            double mean = Arrays.stream(part).average().orElse(0);
            for (int j = 0; j < n; j++) {
                within += (part[j] - mean) * (part[j] - mean);
                byRun.computeIfAbsent(level.steps().get(j).repeat(), r -> new ArrayList<>())
                        .add(part[j] - mean);
            }
            withinFreedom += n - 1;
            between += n * mean * mean;
            at += n;
        }
        int betweenFreedom = Math.max(1, levels.levels().size() - 3);
        double all = (within + between) / Math.max(1, withinFreedom + betweenFreedom);
        double step = withinFreedom >= 2 ? within / withinFreedom : all;
        double share = residual.length / (double) levels.levels().size();
        double level = withinFreedom >= 2 ? Math.max(0, (between / betweenFreedom - step) / share) : 0;
        return new Noise(Math.sqrt(Math.max(step, 1e-6)), Math.sqrt(level), Math.sqrt(runVariance(byRun, step)), 0);
    }

    /// The variance that whole repeats share, where an analysis of variance shows it at 5 %; else 0.
    private static double runVariance(Map<Integer, List<Double>> byRun, double stepVariance) {
        if (byRun.size() < 2) {
            return 0;
        }
        double sum = 0;
        double size = 0;
        int total = 0;
        for (List<Double> run : byRun.values()) {
            double mean =
                    run.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            sum += run.size() * mean * mean;
            size += run.size();
            total += run.size();
        }
        double meanSquare = sum / (byRun.size() - 1);
        double ratio = meanSquare / Math.max(stepVariance, 1e-9);
        int freedom = Math.max(1, total - byRun.size());
        boolean shown = 1 - new FDistribution(byRun.size() - 1, freedom).cumulativeProbability(ratio) < 0.05;
        return shown ? Math.max(0, meanSquare - stepVariance) / (size / byRun.size()) : 0;
    }
}
