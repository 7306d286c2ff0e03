package headroom.model.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How much each method counts in a combination: the better it did in the trials, the more (inverse error weights of
/// Bates and Granger 1969, with a sharper power), and only the best few at all.
final class Weights {
    private static final int BEST = 8;
    private static final double POWER = 4;
    /// What the error of a method that could not be tried is taken for, over that of the best that could.
    private static final double UNJUDGED = 0.95;

    private Weights() {}

    /// Weights that sum to 1, learned from all trials but one (-1 for all).
    static double[] learned(Trials trials, boolean[] available, int leftOut) {
        int methods = available.length;
        double[] errors = new double[methods];
        for (int m = 0; m < methods; m++) {
            double error = trials.error(m, leftOut);
            errors[m] = Double.isNaN(error) ? 1 : error;
        }
        double smallest = Arrays.stream(errors).min().orElse(0);
        for (int m = 0; m < methods; m++) {
            // never judged, but known to help elsewhere
            errors[m] = available[m] && !trials.judged()[m] ? UNJUDGED * smallest : errors[m];
        }
        int[] ranked = IntStream.range(0, methods)
                .boxed()
                .sorted(Comparator.comparingDouble(m -> errors[m]))
                .mapToInt(Integer::intValue)
                .toArray();
        double floor = Math.max(errors[ranked[0]], 1e-3 * errors[ranked[methods - 1]]);
        double[] weights = new double[methods];
        for (int rank = 0; rank < Math.min(BEST, methods); rank++) {
            int m = ranked[rank];
            weights[m] = floor > 0 ? Math.pow(Math.max(errors[m], floor) / floor, -POWER) : 1;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /// The weighted mean of forecasts `[method][step]`.
    static double[] combined(double[][] forecasts, double[] weights) {
        double[] mean = new double[forecasts[0].length];
        for (int m = 0; m < forecasts.length; m++) {
            for (int h = 0; h < mean.length && weights[m] > 0; h++) {
                mean[h] += weights[m] * forecasts[m][h];
            }
        }
        return mean;
    }
}
