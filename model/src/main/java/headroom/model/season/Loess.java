package headroom.model.season;

import java.util.Arrays;

/// Local regression on a regular grid (Cleveland and Devlin 1988; in the form of Cleveland, Cleveland, McRae and
/// Terpenning 1990, "STL: A Seasonal-Trend Decomposition Procedure Based on Loess", sections 2.1 and 3.4): a constant
/// or a line through the nearest values, weighted by the tricube of their distance and by how far they may be trusted.
final class Loess {
    /// Within this share of the bandwidth a value counts fully, beyond one less it not at all.
    private static final double EDGE = 0.001;

    private final int window;
    private final int degree;
    private final int jump;
    private double bandwidth = -1;
    private double[] tricube = new double[0];

    /// @param window how many neighbours a fit looks at
    /// @param degree 0 for a constant, 1 for a line
    /// @param jump the fit is made at every `jump`-th value and interpolated between
    Loess(int window, int degree, int jump) {
        this.window = window;
        this.degree = degree;
        this.jump = jump;
    }

    /// Smooths the first `n` values into `smooth` from `offset` on. Where no neighbour may be trusted the value itself
    /// stands.
    ///
    /// @param trust how far each value may be trusted, 0 to 1
    void smooth(double[] values, int n, double[] trust, double[] smooth, int offset) {
        if (n < 2) {
            smooth[offset] = values[0];
            return;
        }
        int step = Math.min(jump, n - 1);
        int last = (n - 1) / step * step;
        for (int i = 0; i < n; i += step) {
            smooth[offset + i] = fitOrValue(values, n, trust, i);
        }
        if (last < n - 1) {
            smooth[offset + n - 1] = fitOrValue(values, n, trust, n - 1);
        }
        for (int from = 0; step > 1 && from < n - 1; from += step) {
            interpolate(smooth, offset + from, offset + Math.min(from + step, n - 1));
        }
    }

    /// Straight lines between two places that are fitted.
    static void interpolate(double[] smooth, int from, int to) {
        double slope = (smooth[to] - smooth[from]) / (to - from);
        for (int i = from + 1; i < to; i++) {
            smooth[i] = smooth[from] + slope * (i - from);
        }
    }

    private double fitOrValue(double[] values, int n, double[] trust, int at) {
        double fit = fit(values, n, trust, at);
        return Double.isNaN(fit) ? values[at] : fit;
    }

    /// The fit at position `at`, which may lie outside of the values; NaN where no neighbour may be trusted.
    double fit(double[] values, int n, double[] trust, int at) {
        int width = Math.min(window, n);
        int left = Math.clamp(at - (width - 1) / 2, 0, n - width);
        int right = left + width - 1;
        // a window longer than the series: every value counts, and more evenly the longer it is
        widen(Math.max(at - left, right - at) + Math.max(0, window - n) / 2);
        double sum = 0;
        double moment = 0;
        for (int j = left; j <= right; j++) {
            double weight = tricube[Math.abs(j - at)] * trust[j];
            sum += weight;
            moment += weight * j;
        }
        if (sum <= 0) {
            return Double.NaN;
        }
        return degree == 0
                ? level(values, trust, at, left, right, sum)
                : line(values, trust, at, left, right, sum, moment / sum, n);
    }

    private double level(double[] values, double[] trust, int at, int left, int right, double sum) {
        double level = 0;
        for (int j = left; j <= right; j++) {
            level += tricube[Math.abs(j - at)] * trust[j] * values[j];
        }
        return level / sum;
    }

    private double line(
            double[] values, double[] trust, int at, int left, int right, double sum, double centre, int n) {
        double level = 0;
        double product = 0;
        double square = 0;
        for (int j = left; j <= right; j++) {
            double weight = tricube[Math.abs(j - at)] * trust[j];
            double distance = j - centre;
            level += weight * values[j];
            product += weight * distance * values[j];
            square += weight * distance * distance;
        }
        // all trusted neighbours in one place: no line can be told
        return level / sum + (flat(square / sum, n) ? 0 : (at - centre) * product / square);
    }

    /// Whether the neighbours lie too close together, for a variance of their places, to tell a line.
    static boolean flat(double variance, int n) {
        return Math.sqrt(variance) <= EDGE * (n - 1);
    }

    /// The weight of a neighbour at a distance.
    static double tricube(double distance, double bandwidth) {
        double ratio = distance / bandwidth;
        double rest = 1 - ratio * ratio * ratio;
        return ratio <= EDGE ? 1 : ratio > 1 - EDGE ? 0 : rest * rest * rest;
    }

    private void widen(double newBandwidth) {
        if (newBandwidth == bandwidth) {
            return;
        }
        bandwidth = newBandwidth;
        int reach = (int) Math.ceil(bandwidth) + 1;
        if (tricube.length < reach) {
            tricube = new double[reach];
        } else {
            Arrays.fill(tricube, 0);
        }
        for (int distance = 0; distance < reach; distance++) {
            tricube[distance] = tricube(distance, bandwidth);
        }
    }
}
