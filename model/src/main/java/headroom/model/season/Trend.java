package headroom.model.season;

import java.util.Arrays;

/// The slow part of a series without a season.
final class Trend {
    private static final int WINDOWS = 5;

    private Trend() {}

    /// A local line through a fifth of the series.
    static double[] smooth(double[] full) {
        int window = Math.max(7, full.length / WINDOWS / 2 * 2 + 1);
        double[] ones = new double[full.length];
        Arrays.fill(ones, 1);
        double[] trend = new double[full.length];
        new Loess(window, 1, (window + 9) / 10).smooth(full, full.length, ones, trend, 0);
        return trend;
    }
}
