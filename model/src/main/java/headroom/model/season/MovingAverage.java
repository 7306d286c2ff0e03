package headroom.model.season;

/// Centred moving averages in linear time that step over gaps.
final class MovingAverage {
    private MovingAverage() {}

    /// The mean of the values within `window / 2` steps of each, NaN where fewer than a quarter of them are there.
    /// At the ends the window is cut off on both sides, so that a straight line stays one.
    static double[] centred(double[] values, int window) {
        int n = values.length;
        double[] sum = new double[n + 1];
        int[] count = new int[n + 1];
        for (int i = 0; i < n; i++) {
            boolean missing = Double.isNaN(values[i]);
            sum[i + 1] = sum[i] + (missing ? 0 : values[i]);
            count[i + 1] = count[i] + (missing ? 0 : 1);
        }
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - window / 2);
            int to = Math.min(n, i + window / 2 + 1);
            int present = count[to] - count[from];
            mean[i] = present * 4 < to - from || present == 0 ? Double.NaN : (sum[to] - sum[from]) / present;
        }
        return mean;
    }
}
