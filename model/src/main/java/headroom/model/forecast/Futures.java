package headroom.model.forecast;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Simulated futures whose steps each have the distribution of the forecast (Clark et al. 2004, the Schaake shuffle):
/// a slow level path gives the dependence between steps.
final class Futures {
    /// The share of the variance of a step's error that comes from the level, which later steps inherit.
    private static final double LEVEL_SHARE = 0.6;

    private Futures() {}

    /// `[path][step]`.
    static double[][] simulate(double[] point, ErrorModel errors, boolean nonNegative, int paths, long seed) {
        double[][] ranks = dependence(point.length, paths, seed);
        double[][] futures = new double[paths][point.length];
        double[] column = new double[paths];
        double[][] marginal = new double[paths][];
        for (int p = 0; p < paths; p++) {
            marginal[p] = errors.quantile(point, (p + 0.5) / paths);
        }
        for (int h = 0; h < point.length; h++) {
            for (int p = 0; p < paths; p++) {
                column[p] = ranks[p][h];
            }
            double[] sorted = column.clone();
            Arrays.sort(sorted);
            for (int p = 0; p < paths; p++) {
                double value = marginal[Arrays.binarySearch(sorted, column[p])][h];
                futures[p][h] = nonNegative ? Math.max(0, value) : value;
            }
        }
        return futures;
    }

    private static double[][] dependence(int horizon, int paths, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] values = new double[paths][horizon];
        for (int p = 0; p < paths; p++) {
            double level = 0;
            for (int h = 0; h < horizon; h++) {
                level += normal.sample();
                double share = level / Math.sqrt(h + 1.0);
                values[p][h] = Math.sqrt(LEVEL_SHARE) * share + Math.sqrt(1 - LEVEL_SHARE) * normal.sample();
            }
        }
        return values;
    }
}
