package headroom.model.capacity;

import java.util.OptionalDouble;

/// Where a curve bends most (Satopää et al. 2011). It is a property of the range that was measured and moves with
/// it: a label on a chart, never a capacity.
final class Kneedle {
    private Kneedle() {}

    /// The shape of a curve.
    enum Shape {
        CONCAVE_INCREASING,
        CONCAVE_DECREASING,
        CONVEX_INCREASING,
        CONVEX_DECREASING
    }

    /// The knee of a concave rising curve, such as throughput over concurrency.
    static OptionalDouble knee(double[] x, double[] y) {
        return knee(x, y, Shape.CONCAVE_INCREASING);
    }

    /// The first knee of a curve, its place on the x axis; empty where it has none. Sensitivity is 1.
    ///
    /// @param x places in ascending order, at least three
    /// @param y values
    static OptionalDouble knee(double[] x, double[] y, Shape shape) {
        int n = x.length;
        boolean convex = shape == Shape.CONVEX_INCREASING || shape == Shape.CONVEX_DECREASING;
        boolean fromEnd = shape == Shape.CONVEX_INCREASING || shape == Shape.CONCAVE_DECREASING;
        double[] place = new double[n];
        double[] height = new double[n];
        double low = min(y);
        double range = max(y) - low;
        for (int i = 0; i < n; i++) {
            int from = fromEnd ? n - 1 - i : i;
            double share = (x[from] - x[0]) / (x[n - 1] - x[0]);
            double value = range == 0 ? 0 : (y[from] - low) / range;
            place[i] = fromEnd ? 1 - share : share;
            height[i] = convex ? 1 - value : value;
        }
        int at = firstKnee(place, height);
        return at < 0 ? OptionalDouble.empty() : OptionalDouble.of(x[fromEnd ? n - 1 - at : at]);
    }

    private static int firstKnee(double[] place, double[] height) {
        int n = place.length;
        double step = (place[n - 1] - place[0]) / (n - 1);
        int candidate = -1;
        double threshold = 0;
        for (int i = 1; i < n; i++) {
            double here = height[i] - place[i];
            boolean peak = i + 1 < n && here >= height[i - 1] - place[i - 1] && here >= height[i + 1] - place[i + 1];
            if (candidate >= 0 && here < threshold) {
                return candidate;
            }
            if (peak) {
                candidate = i;
                threshold = here - step;
            }
        }
        return -1;
    }

    private static double min(double[] values) {
        double least = values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double max(double[] values) {
        double most = values[0];
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
