package headroom.model.season;

/// The local regression of {@link Loess} for values that may all be trusted alike, on one length of series: each fit is
/// then a fixed weighted sum of its neighbours, whose weights are worked out once, and away from the ends they are the
/// same everywhere.
final class EvenLoess {
    private final int n;
    private final int step;
    private final Fit[] fits;
    private final Fit before;
    private final Fit after;

    /// What a value is multiplied with, from position `left` on.
    private record Fit(int left, double[] weights) {}

    /// @param window how many neighbours a fit looks at
    /// @param degree 0 for a constant, 1 for a line
    /// @param jump the fit is made at every `jump`-th value and interpolated between
    /// @param n how many values there are, at least 1
    EvenLoess(int window, int degree, int jump, int n) {
        this.n = n;
        step = Math.max(1, Math.min(jump, n - 1));
        int regular = (n - 1) / step + 1;
        boolean rest = (n - 1) % step > 0;
        fits = new Fit[regular + (rest ? 1 : 0)];
        int width = Math.min(window, n);
        double[] inside = new double[0];
        for (int i = 0; i < fits.length; i++) {
            int at = i < regular ? i * step : n - 1;
            boolean centred = width == window && at - width / 2 >= 0 && at + width / 2 < n;
            if (centred && inside.length > 0) {
                fits[i] = new Fit(at - width / 2, inside);
            } else {
                fits[i] = fit(window, degree, at);
                inside = centred ? fits[i].weights : inside;
            }
        }
        before = fit(window, degree, -1);
        after = fit(window, degree, n);
    }

    private Fit fit(int window, int degree, int at) {
        int width = Math.min(window, n);
        int left = Math.clamp(at - (width - 1) / 2, 0, n - width);
        double bandwidth = Math.max(at - left, left + width - 1 - at) + Math.max(0, window - n) / 2;
        double[] weights = new double[width];
        double sum = 0;
        double moment = 0;
        for (int j = 0; j < width; j++) {
            weights[j] = Loess.tricube(Math.abs(left + j - at), bandwidth);
            sum += weights[j];
            moment += weights[j] * j;
        }
        double centre = moment / sum;
        double square = 0;
        for (int j = 0; j < width; j++) {
            square += weights[j] * (j - centre) * (j - centre);
        }
        boolean line = degree > 0 && !Loess.flat(square / sum, n);
        double slope = line ? (at - left - centre) / square * sum : 0;
        for (int j = 0; j < width; j++) {
            weights[j] = weights[j] / sum * (1 + slope * (j - centre));
        }
        return new Fit(left, weights);
    }

    /// Smooths the values into `smooth` from `offset` on.
    void smooth(double[] values, double[] smooth, int offset) {
        int from = 0;
        smooth[offset] = sum(values, fits[0]);
        for (int i = 1; i < fits.length; i++) {
            int at = Math.min(from + step, n - 1);
            smooth[offset + at] = sum(values, fits[i]);
            Loess.interpolate(smooth, offset + from, offset + at);
            from = at;
        }
    }

    /// The fit one step before the first value.
    double before(double[] values) {
        return sum(values, before);
    }

    /// The fit one step after the last value.
    double after(double[] values) {
        return sum(values, after);
    }

    private static double sum(double[] values, Fit fit) {
        double[] weights = fit.weights;
        int left = fit.left;
        int four = weights.length & ~3;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        // four sums that the processor can add up side by side
        for (int j = 0; j < four; j += 4) {
            a += weights[j] * values[left + j];
            b += weights[j + 1] * values[left + j + 1];
            c += weights[j + 2] * values[left + j + 2];
            d += weights[j + 3] * values[left + j + 3];
        }
        for (int j = four; j < weights.length; j++) {
            a += weights[j] * values[left + j];
        }
        return a + b + (c + d);
    }
}
