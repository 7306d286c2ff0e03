package headroom.model.season;

/// A series around its slow trend, with outliers cut back.
final class Deviations {
    private static final double FAR = 5;
    private static final int SAMPLED = 256;

    private final double[] values;
    private final double[] sum;
    private final int[] count;

    Deviations(double[] values) {
        this.values = values;
        int n = values.length;
        sum = new double[n + 1];
        count = new int[n + 1];
        for (int i = 0; i < n; i++) {
            boolean missing = Double.isNaN(values[i]);
            sum[i + 1] = sum[i] + (missing ? 0 : values[i]);
            count[i + 1] = count[i] + (missing ? 0 : 1);
        }
    }

    /// The deviations from a centred mean over `window` steps, NaN where a value is missing or too few are around it,
    /// cut back to five times their usual spread.
    double[] around(double window) {
        double[] deviations = trend(window);
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - deviations[i];
        }
        double spread = spread(deviations);
        if (spread > 0) {
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(deviations[i])) {
                    deviations[i] = Math.clamp(deviations[i], -FAR * spread, FAR * spread);
                }
            }
        }
        return deviations;
    }

    /// The centred means over `window` steps, which span one period exactly; at the ends they go on in a straight line.
    double[] trend(double window) {
        int n = values.length;
        int half = Math.min((int) (window / 2), (n - 1) / 2);
        boolean even = half * 2 >= window;
        double[] trend = new double[n];
        int last = n - 1 - half;
        for (int i = half; i <= last; i++) {
            trend[i] = mean(i, half, even);
        }
        int apart = Math.min(last - half, 2 * half);
        double before = slope(trend, half, half + apart);
        double after = slope(trend, last - apart, last);
        for (int i = 1; i <= half; i++) {
            trend[half - i] = trend[half] - i * before;
            trend[last + i] = trend[last] + i * after;
        }
        return trend;
    }

    private static double slope(double[] trend, int from, int to) {
        double slope = to > from ? (trend[to] - trend[from]) / (to - from) : 0;
        return Double.isNaN(slope) ? 0 : slope;
    }

    private double mean(int centre, int half, boolean even) {
        int from = centre - half;
        int to = centre + half + 1;
        double total = sum[to] - sum[from];
        double weight = count[to] - count[from];
        if (even) {
            // both ends of an even window count half
            for (int end : new int[] {from, to - 1}) {
                if (!Double.isNaN(values[end])) {
                    total -= values[end] / 2;
                    weight -= 0.5;
                }
            }
        }
        return weight * 4 < to - from ? Double.NaN : total / weight;
    }

    /// The spread, from a few hundred values picked without regard to the season.
    private static double spread(double[] values) {
        if (values.length <= SAMPLED) {
            return Robust.spread(values);
        }
        double[] picked = new double[SAMPLED];
        long state = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < SAMPLED; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            picked[i] = values[(int) ((state >>> 33) % values.length)];
        }
        return Robust.spread(picked);
    }
}
