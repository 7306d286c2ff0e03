package headroom.model.capacity;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/// Compares a sample before with a sample after a change.
///
/// @param meanBefore mean before
/// @param meanAfter mean after
/// @param t Welch's statistic of the difference
/// @param freedom its degrees of freedom
/// @param p two-sided probability of such a difference by chance
/// @param hedges Hedges' g, the difference in standard deviations, corrected for small samples
/// @param cliff Cliff's delta, -1 to 1: how often after exceeds before, less how often it falls short
/// @param effectiveBefore how many independent samples those before are worth
/// @param effectiveAfter the same after
record Comparison(
        double meanBefore,
        double meanAfter,
        double t,
        double freedom,
        double p,
        double hedges,
        double cliff,
        double effectiveBefore,
        double effectiveAfter) {

    /// Compares as if all samples were independent (Welch 1947).
    static Comparison independent(double[] before, double[] after) {
        return of(before, after, before.length, after.length);
    }

    /// Compares with the effective sizes of samples that follow one another in time.
    static Comparison autocorrelated(double[] before, double[] after) {
        return of(before, after, effectiveSize(before), effectiveSize(after));
    }

    /// How many independent samples a series is worth, `n (1 - r) / (1 + r)` with the correlation `r` of
    /// neighbours, at least 2; negative correlation does not make it worth more.
    static double effectiveSize(double[] series) {
        double r = Math.max(0, lagOne(series));
        return Math.max(2, series.length * (1 - r) / (1 + r));
    }

    /// The correlation of neighbours.
    static double lagOne(double[] series) {
        double mean = mean(series);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < series.length; i++) {
            double here = series[i] - mean;
            squares += here * here;
            products += i > 0 ? here * (series[i - 1] - mean) : 0;
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static Comparison of(double[] before, double[] after, double sizeBefore, double sizeAfter) {
        double meanBefore = mean(before);
        double meanAfter = mean(after);
        double errorBefore = variance(before, meanBefore) / sizeBefore;
        double errorAfter = variance(after, meanAfter) / sizeAfter;
        double sum = errorBefore + errorAfter;
        double t = (meanAfter - meanBefore) / Math.sqrt(sum);
        double freedom =
                sum * sum / (errorBefore * errorBefore / (sizeBefore - 1) + errorAfter * errorAfter / (sizeAfter - 1));
        double p = 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(t));
        return new Comparison(
                meanBefore,
                meanAfter,
                t,
                freedom,
                p,
                hedges(before, after),
                cliff(before, after),
                sizeBefore,
                sizeAfter);
    }

    private static double hedges(double[] before, double[] after) {
        int n = before.length + after.length;
        double pooled = ((before.length - 1) * variance(before, mean(before))
                        + (after.length - 1) * variance(after, mean(after)))
                / (n - 2);
        return (mean(after) - mean(before)) / Math.sqrt(pooled) * (1 - 3.0 / (4.0 * n - 9));
    }

    private static double cliff(double[] before, double[] after) {
        double sum = 0;
        for (double a : after) {
            for (double b : before) {
                sum += Math.signum(a - b);
            }
        }
        return sum / before.length / after.length;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
