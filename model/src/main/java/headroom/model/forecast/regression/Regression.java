package headroom.model.forecast.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// A series as the sum of known influences and an error that follows its own past (Cochrane and Orcutt 1949, iterated,
/// with the order of the autoregression chosen by AICc).
///
/// @param coefficients what a unit of each influence adds
/// @param standardErrors how far each may be off
/// @param errors how the rest follows its own past
/// @param residuals the series less its influences; not copied
public record Regression(double[] coefficients, double[] standardErrors, Autoregression errors, double[] residuals) {
    private static final int ROUNDS = 4;
    private static final double SINGULAR = 1e-9;

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
        double[] residuals = rest(values, influences, coefficients);
        Autoregression errors = Autoregression.of(residuals, order, k, Autoregression.Criterion.AICC);
        Least least = Least.of(errors.filtered(values), filtered(influences, errors));
        for (int round = 0; round < ROUNDS; round++) {
            residuals = rest(values, influences, least.coefficients());
            errors = Autoregression.of(residuals, order, k, Autoregression.Criterion.AICC);
            least = Least.of(errors.filtered(values), filtered(influences, errors));
        }
        return new Regression(
                least.coefficients(), least.standardErrors(), errors, rest(values, influences, least.coefficients()));
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

    private static double[] rest(double[] values, double[][] influences, double[] coefficients) {
        double[] rest = values.clone();
        for (int i = 0; i < coefficients.length; i++) {
            for (int t = 0; t < rest.length; t++) {
                rest[t] -= coefficients[i] * influences[i][t];
            }
        }
        return rest;
    }

    private static double[][] filtered(double[][] influences, Autoregression errors) {
        return Arrays.stream(influences).map(errors::filtered).toArray(double[][]::new);
    }

    /// Least squares.
    private record Least(double[] coefficients, double[] standardErrors) {
        static Least of(double[] values, double[][] influences) {
            if (influences.length == 0) {
                return new Least(new double[0], new double[0]);
            }
            RealMatrix design = new Array2DRowRealMatrix(influences).transpose();
            QRDecomposition triangle = new QRDecomposition(design, 1e-12);
            boolean whole = triangle.getSolver().isNonSingular();
            RealMatrix inverse = whole ? inverse(triangle, influences.length) : pseudoInverse(design);
            double[] coefficients = inverse.multiply(design.transpose()).operate(values);
            double[] rest = rest(values, influences, coefficients);
            double squares = Arrays.stream(rest).map(value -> value * value).sum();
            double variance = squares / Math.max(1, values.length - influences.length);
            double[] standardErrors = new double[coefficients.length];
            for (int i = 0; i < standardErrors.length; i++) {
                standardErrors[i] = Math.sqrt(Math.max(0, variance * inverse.getEntry(i, i)));
            }
            return new Least(coefficients, standardErrors);
        }

        /// The inverse of the crossed design.
        private static RealMatrix inverse(QRDecomposition triangle, int size) {
            RealMatrix upper = triangle.getR().getSubMatrix(0, size - 1, 0, size - 1);
            RealMatrix flipped = new QRDecomposition(upper).getSolver().getInverse();
            return flipped.multiply(flipped.transpose());
        }

        private static RealMatrix pseudoInverse(RealMatrix design) {
            SingularValueDecomposition parts = new SingularValueDecomposition(design);
            double[] sizes = parts.getSingularValues();
            RealMatrix turned = parts.getV().copy();
            for (int c = 0; c < sizes.length; c++) {
                double weight = sizes[c] > SINGULAR * sizes[0] ? 1 / sizes[c] : 0;
                for (int r = 0; r < turned.getRowDimension(); r++) {
                    turned.multiplyEntry(r, c, weight);
                }
            }
            return turned.multiply(turned.transpose());
        }
    }
}
