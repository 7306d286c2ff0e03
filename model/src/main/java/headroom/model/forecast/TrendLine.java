package headroom.model.forecast;

/// The regression line through a series, or through what of it is known so far.
final class TrendLine {
    private final boolean dynamic;
    private final int size;
    private double intercept;
    private double slope;
    private int count;
    private double mean;
    private double product;

    private TrendLine(boolean dynamic, int size) {
        this.dynamic = dynamic;
        this.size = size;
    }

    /// @param dynamic whether it begins without values and learns those that are added
    static TrendLine of(double[] values, boolean dynamic) {
        TrendLine line = new TrendLine(dynamic, values.length);
        if (!dynamic) {
            for (double value : values) {
                line.learn(value);
            }
        }
        return line;
    }

    /// The next value; looked at only where the line is dynamic.
    void add(double value) {
        if (dynamic) {
            learn(value);
        }
    }

    private void learn(double value) {
        count++;
        mean += (value - mean) / count;
        product += count * value;
        double n = count;
        slope = count < 2 ? 0 : 6 / (n * n - 1) * (2 * product / n - (n + 1) * mean);
        intercept = mean - (n + 1) / 2 * slope;
    }

    /// What the line adds to the forecast of step `t` (1 is the first), around `first`.
    ///
    /// @param fade `(1 - alpha)^(t - 1)`; for a line that is not dynamic it stands still beyond the history
    double part(int t, double alpha, double fade, double first) {
        if (count == 0) {
            return 0;
        }
        double later = dynamic ? 0 : Math.max(0, t - size - 1);
        return fade * (intercept - first) + slope * (later + (1 - fade * (1 - alpha)) / alpha);
    }
}
