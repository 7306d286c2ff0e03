package headroom.model.forecast.regression;

import java.util.Arrays;

/// A series as the sum of known influences and an error that follows its own past (Cochrane and Orcutt 1949, iterated,
/// with the order of the autoregression chosen by AICc).
///
/// @param coefficients what a unit of each influence adds
/// @param standardErrors how far each may be off
/// @param errors how the rest follows its own past
/// @param residuals the series less its influences; not copied
public record Regression(double[] coefficients, double[] standardErrors, Autoregression errors, double[] residuals) {
    private static final int ROUNDS = 4;

    /// Learns the influences.
    ///
    /// @param values finite
    /// @param influences `[influence][step]`, as many steps as values; influences that follow from each other share
    /// what
    ///     they explain
    /// @param highestOrder up to which order errors may follow their past
    public static Regression of(double[] values, double[][] influences, int highestOrder) {
        int n = values.length;
        int k = influences.length;
        int order = Math.max(0, Math.min(highestOrder, (n - k) / 4));
        if (n < k + 2) {
            throw new IllegalArgumentException(n + " values cannot tell " + k + " influences apart");
        }
        double[] coefficients = Least.of(values, influences).coefficients();
        double[] residuals = Least.rest(values, influences, coefficients);
        Autoregression errors = Autoregression.of(residuals, order, k, Autoregression.Criterion.AICC);
        Least least = Least.of(errors.filtered(values), filtered(influences, errors));
        for (int round = 0; round < ROUNDS; round++) {
            residuals = Least.rest(values, influences, least.coefficients());
            errors = Autoregression.of(residuals, order, k, Autoregression.Criterion.AICC);
            least = Least.of(errors.filtered(values), filtered(influences, errors));
        }
        return new Regression(
                least.coefficients(),
                least.standardErrors(),
                errors,
                Least.rest(values, influences, least.coefficients()));
    }

    /// How the series goes on under known influences.
    ///
    /// @param future `[influence][step]`
    public double[] forecast(double[][] future, int horizon) {
        double[] ahead = errors.ahead(residuals, horizon);
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < coefficients.length; i++) {
                ahead[h] += coefficients[i] * future[i][h];
            }
        }
        return ahead;
    }

    private static double[][] filtered(double[][] influences, Autoregression errors) {
        return Arrays.stream(influences).map(errors::filtered).toArray(double[][]::new);
    }
}
