package headroom.bench;

import java.util.SplittableRandom;

/// Demand to measure speed with: a daily and a weekly season, growth and noise; the same each time.
final class SyntheticDemand {
    private SyntheticDemand() {}

    /// So many values.
    ///
    /// @param day how many of them make a day
    static double[] of(int n, int day) {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double hour = Math.sin(2 * Math.PI * i / day) + 0.4 * Math.sin(4 * Math.PI * i / day);
            double week = i / day % 7 >= 5 ? 0.6 : 1;
            values[i] = 500 * (1 + 0.2 * i / n) * (1 + 0.4 * hour) * week * Math.exp(0.05 * random.nextGaussian());
        }
        return values;
    }
}
