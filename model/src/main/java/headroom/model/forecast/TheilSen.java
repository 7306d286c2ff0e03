package headroom.model.forecast;

import java.util.Arrays;

/// A slope that a few wild values cannot move: the median of the slopes of all pairs (Sen 1968), with the interval that
/// the rank test of Mann and Kendall gives it.
///
/// @param slope a step
/// @param low the lower end of the 95 % interval
/// @param high the upper end
record TheilSen(double slope, double low, double high) {
    private static final double Z95 = 1.959963984540054;

    /// The slope of values one step apart, NaN in gaps; at least two must be there.
    static TheilSen of(double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        int present = 0;
        for (int j = 0; j < n; j++) {
            present += Double.isNaN(values[j]) ? 0 : 1;
            for (int i = 0; i < j; i++) {
                double slope = (values[j] - values[i]) / (j - i);
                if (!Double.isNaN(slope)) {
                    slopes[pairs++] = slope;
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, pairs);
        Arrays.sort(sorted);
        double reach = Z95 * Math.sqrt(variance(values, present));
        int below = (int) Math.round((pairs - reach) / 2) - 1;
        int above = (int) Math.round((pairs + reach) / 2 + 1) - 1;
        return new TheilSen(
                (sorted[(pairs - 1) / 2] + sorted[pairs / 2]) / 2,
                sorted[Math.clamp(below, 0, pairs - 1)],
                sorted[Math.clamp(above, 0, pairs - 1)]);
    }

    /// The variance of Kendall's S, corrected for ties.
    private static double variance(double[] values, int n) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double ties = 0;
        for (int i = 0; i < n; ) {
            int same = 1;
            while (i + same < n && sorted[i + same] == sorted[i]) {
                same++;
            }
            ties += (double) same * (same - 1) * (2 * same + 5);
            i += same;
        }
        return ((double) n * (n - 1) * (2 * n + 5) - ties) / 18;
    }
}
