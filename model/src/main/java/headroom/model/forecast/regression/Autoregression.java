package headroom.model.forecast.regression;

import headroom.model.season.Autocorrelation;
import java.util.Arrays;

/// A series whose values follow from those before them: `x[t] = a[1] x[t-1] + ... + a[p] x[t-p] + e[t]`, around zero.
///
/// @param coefficients `a[1]` to `a[p]`; none for noise; not copied
/// @param variance of the innovations
/// @param criterion the information criterion that the order was chosen by
public record Autoregression(double[] coefficients, double variance, double criterion) {
    /// How orders are compared.
    public enum Criterion {
        /// Akaike's.
        AIC,
        /// The same, corrected for short series (Hurvich and Tsai 1989).
        AICC
    }

    /// The equations of Yule and Walker, solved by the recursion of Levinson and Durbin, which gives a stationary
    /// series;
    /// the order with the least criterion is taken.
    ///
    /// @param series finite, longer than the highest order by 2; its mean is taken off
    /// @param highest the highest order looked at, at least 0
    /// @param others how many other numbers were learned from the same values
    public static Autoregression of(double[] series, int highest, int others, Criterion criterion) {
        int n = series.length;
        double mean = Arrays.stream(series).average().orElse(0);
        double square = Arrays.stream(series)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double[] coefficients = new double[0];
        double left = 1;
        Autoregression best = candidate(coefficients, square / n, n, others, criterion);
        if (highest == 0 || square == 0) {
            return best;
        }
        Autocorrelation correlation = Autocorrelation.of(series, highest);
        for (int order = 1; order <= highest; order++) {
            double reflected = correlation.at(order);
            for (int k = 1; k < order; k++) {
                reflected -= coefficients[k - 1] * correlation.at(order - k);
            }
            reflected /= left;
            double[] longer = Arrays.copyOf(coefficients, order);
            for (int k = 1; k < order; k++) {
                longer[k - 1] = coefficients[k - 1] - reflected * coefficients[order - k - 1];
            }
            longer[order - 1] = reflected;
            coefficients = longer;
            left *= 1 - reflected * reflected;
            Autoregression next = candidate(coefficients, left * square / n, n, others, criterion);
            best = next.criterion < best.criterion ? next : best;
        }
        return best;
    }

    private static Autoregression candidate(
            double[] coefficients, double variance, int n, int others, Criterion criterion) {
        double learned = coefficients.length + others + 1.0;
        double cost = n * Math.log(variance) + 2 * learned;
        double room = n - learned - 1;
        double correction = room > 0 ? 2 * learned * (learned + 1) / room : Double.POSITIVE_INFINITY;
        return new Autoregression(
                coefficients,
                variance * n / Math.max(1, n - (coefficients.length + others)),
                criterion == Criterion.AICC ? cost + correction : cost);
    }

    /// The order.
    public int order() {
        return coefficients.length;
    }

    /// What is left of a series when what follows from its own past is taken off, from value number `order` on.
    double[] filtered(double[] series) {
        double[] left = new double[Math.max(0, series.length - order())];
        for (int t = 0; t < left.length; t++) {
            left[t] = series[t + order()];
            for (int k = 1; k <= order(); k++) {
                left[t] -= coefficients[k - 1] * series[t + order() - k];
            }
        }
        return left;
    }

    /// How the series goes on.
    double[] ahead(double[] series, int horizon) {
        double[] all = Arrays.copyOf(series, series.length + horizon);
        for (int t = series.length; t < all.length; t++) {
            for (int k = 1; k <= order() && k <= t; k++) {
                all[t] += coefficients[k - 1] * all[t - k];
            }
        }
        return Arrays.copyOfRange(all, series.length, all.length);
    }

    /// The power at a frequency, per cycle a step (0 to 0.5).
    public double spectrum(double frequency) {
        double real = 1;
        double imaginary = 0;
        for (int k = 1; k <= order(); k++) {
            real -= coefficients[k - 1] * Math.cos(2 * Math.PI * frequency * k);
            imaginary += coefficients[k - 1] * Math.sin(2 * Math.PI * frequency * k);
        }
        return variance / (real * real + imaginary * imaginary);
    }
}
