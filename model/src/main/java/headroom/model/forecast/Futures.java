package headroom.model.forecast;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Simulated futures whose steps each have the distribution of the forecast (Clark et al. 2004, the Schaake shuffle):
/// a slow level path gives the dependence between steps.
final class Futures {
    private Futures() {}

    /// `[path][step]`.
    static double[][] simulate(double[] point, ErrorModel errors, boolean nonNegative, int paths, long seed) {
        double[][] ranks = dependence(point.length, errors.parts(), paths, seed);
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

    private static double[][] dependence(int horizon, ErrorParts parts, int paths, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double lasting = Math.sqrt(parts.lasting());
        double passing = Math.sqrt(parts.passing());
        double single = Math.sqrt(Math.max(parts.single(), 1e-6));
        double memory = Math.exp(-1.0 / parts.cycle());
        double news = Math.sqrt(1 - memory * memory);
        double[][] values = new double[paths][horizon];
        for (double[] path : values) {
            double walk = 0;
            double passed = normal.sample();
            for (int h = 0; h < horizon; h++) {
                walk += normal.sample();
                passed = memory * passed + news * normal.sample();
                path[h] = lasting * walk / Math.sqrt(h + 1.0) + passing * passed + single * normal.sample();
            }
        }
        return values;
    }
}
