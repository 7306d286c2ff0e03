package headroom.model.forecast.ets;

import java.util.Arrays;

/// Finds a minimum of a smooth function of many numbers by the limited-memory method of Broyden, Fletcher, Goldfarb and
/// Shanno (Liu and Nocedal 1989), with steps cut back until they help.
final class Minimiser {
    private static final int MEMORY = 12;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_CUTS = 30;
    private static final int PATIENCE = 5;

    /// A function and its slopes.
    @FunctionalInterface
    interface Slope {
        /// The value, infinite where there is none.
        ///
        /// @param gradient filled with the slopes
        double at(double[] point, double[] gradient);
    }

    private final Slope function;
    private final int iterations;
    private final double tolerance;
    private final double[][] steps = new double[MEMORY][];
    private final double[][] changes = new double[MEMORY][];
    private int known;

    /// @param iterations how many steps are taken at most
    /// @param tolerance the gain of a step below which it is counted as none
    Minimiser(Slope function, int iterations, double tolerance) {
        this.function = function;
        this.iterations = iterations;
        this.tolerance = tolerance;
    }

    /// Where a minimum was found from a start, and how low it is.
    record Minimum(double[] point, double value) {}

    Minimum from(double[] start) {
        double[] point = start.clone();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        double[] next = new double[point.length];
        double[] nextGradient = new double[point.length];
        int idle = 0;
        for (int i = 0; i < iterations && Double.isFinite(value) && idle < PATIENCE; i++) {
            double[] direction = direction(gradient);
            double slope = dot(direction, gradient);
            if (!(slope < 0)) {
                known = 0;
                direction = direction(gradient);
                slope = dot(direction, gradient);
            }
            double length = known == 0 ? Math.min(1, 0.3 / norm(direction)) : 1;
            double found = Double.POSITIVE_INFINITY;
            for (int cut = 0; cut < MOST_CUTS; cut++) {
                for (int k = 0; k < point.length; k++) {
                    next[k] = point[k] + length * direction[k];
                }
                found = function.at(next, nextGradient);
                if (found <= value + SUFFICIENT * length * slope) {
                    break;
                }
                double bend = found - value - length * slope;
                length *= Double.isFinite(found) ? Math.clamp(-0.5 * slope * length / bend, 0.1, 0.5) : 0.3;
            }
            if (!(found < value)) {
                if (known == 0) {
                    break;
                }
                known = 0;
                idle++;
                continue;
            }
            idle = value - found < tolerance ? idle + 1 : 0;
            remember(point, next, gradient, nextGradient);
            System.arraycopy(next, 0, point, 0, point.length);
            System.arraycopy(nextGradient, 0, gradient, 0, point.length);
            value = found;
        }
        return new Minimum(point, value);
    }

    private void remember(double[] point, double[] next, double[] gradient, double[] nextGradient) {
        double[] step = new double[point.length];
        double[] change = new double[point.length];
        for (int k = 0; k < step.length; k++) {
            step[k] = next[k] - point[k];
            change[k] = nextGradient[k] - gradient[k];
        }
        // only where the function bends upwards is the step of use
        if (dot(step, change) > 1e-12 * norm(step) * norm(change)) {
            steps[known % MEMORY] = step;
            changes[known % MEMORY] = change;
            known++;
        }
    }

    private double[] direction(double[] gradient) {
        double[] direction = Arrays.stream(gradient).map(slope -> -slope).toArray();
        int oldest = Math.max(0, known - MEMORY);
        double[] weights = new double[MEMORY];
        for (int k = known - 1; k >= oldest; k--) {
            int i = k % MEMORY;
            weights[i] = dot(steps[i], direction) / dot(steps[i], changes[i]);
            add(direction, -weights[i], changes[i]);
        }
        if (known > 0) {
            int newest = (known - 1) % MEMORY;
            double scale = dot(steps[newest], changes[newest]) / dot(changes[newest], changes[newest]);
            for (int k = 0; k < direction.length; k++) {
                direction[k] *= scale;
            }
        }
        for (int k = oldest; k < known; k++) {
            int i = k % MEMORY;
            add(direction, weights[i] - dot(changes[i], direction) / dot(steps[i], changes[i]), steps[i]);
        }
        return direction;
    }

    private static void add(double[] sum, double factor, double[] part) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * part[k];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
