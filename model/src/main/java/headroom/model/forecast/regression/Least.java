package headroom.model.forecast.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Least squares: by Cholesky's triangle of the crossed influences, refined once by what it leaves over, and by
/// singular
/// values where influences follow from each other.
///
/// @param coefficients what a unit of each influence adds
/// @param standardErrors how far each may be off
record Least(double[] coefficients, double[] standardErrors) {
    private static final double SINGULAR = 1e-9;

    /// @param influences `[influence][step]`
    static Least of(double[] values, double[][] influences) {
        int k = influences.length;
        if (k == 0) {
            return new Least(new double[0], new double[0]);
        }
        double[] size = new double[k];
        for (int i = 0; i < k; i++) {
            size[i] = Math.sqrt(product(influences[i], influences[i]));
        }
        double[][] triangle = triangle(influences, size);
        if (triangle.length == 0) {
            return bySingularValues(values, influences);
        }
        double[] coefficients = solved(triangle, influences, size, values);
        // the triangle of crossed influences holds half of the digits; what is left over gives the rest
        double[] more = solved(triangle, influences, size, rest(values, influences, coefficients));
        for (int i = 0; i < k; i++) {
            coefficients[i] += more[i];
        }
        double deviation = Math.sqrt(variance(values, influences, coefficients));
        double[] standardErrors = new double[k];
        for (int i = 0; i < k; i++) {
            double[] unit = new double[k];
            unit[i] = 1;
            forward(triangle, unit);
            standardErrors[i] = deviation * Math.sqrt(product(unit, unit)) / size[i];
        }
        return new Least(coefficients, standardErrors);
    }

    /// The series without its influences.
    static double[] rest(double[] values, double[][] influences, double[] coefficients) {
        double[] rest = values.clone();
        for (int i = 0; i < coefficients.length; i++) {
            for (int t = 0; t < rest.length; t++) {
                rest[t] -= coefficients[i] * influences[i][t];
            }
        }
        return rest;
    }

    /// The lower triangle of the crossed influences, each of size 1; empty where some follow from others.
    private static double[][] triangle(double[][] influences, double[] size) {
        int k = size.length;
        double[][] triangle = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = product(influences[i], influences[j]) / (size[i] * size[j]);
                for (int m = 0; m < j; m++) {
                    sum -= triangle[i][m] * triangle[j][m];
                }
                if (i == j && !(sum > SINGULAR)) {
                    return new double[0][0];
                }
                triangle[i][j] = i == j ? Math.sqrt(sum) : sum / triangle[j][j];
            }
        }
        return triangle;
    }

    private static double[] solved(double[][] triangle, double[][] influences, double[] size, double[] values) {
        int k = size.length;
        double[] solved = new double[k];
        for (int i = 0; i < k; i++) {
            solved[i] = product(influences[i], values) / size[i];
        }
        forward(triangle, solved);
        for (int i = k - 1; i >= 0; i--) {
            for (int j = i + 1; j < k; j++) {
                solved[i] -= triangle[j][i] * solved[j];
            }
            solved[i] /= triangle[i][i];
        }
        for (int i = 0; i < k; i++) {
            solved[i] /= size[i];
        }
        return solved;
    }

    private static void forward(double[][] triangle, double[] values) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                values[i] -= triangle[i][j] * values[j];
            }
            values[i] /= triangle[i][i];
        }
    }

    /// The sum of products, in four parts so that none waits for the other.
    private static double product(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = a.length / 4 * 4;
        for (int t = 0; t < whole; t += 4) {
            first += a[t] * b[t];
            second += a[t + 1] * b[t + 1];
            third += a[t + 2] * b[t + 2];
            fourth += a[t + 3] * b[t + 3];
        }
        for (int t = whole; t < a.length; t++) {
            first += a[t] * b[t];
        }
        return first + second + third + fourth;
    }

    private static double variance(double[] values, double[][] influences, double[] coefficients) {
        double squares = Arrays.stream(rest(values, influences, coefficients))
                .map(value -> value * value)
                .sum();
        return squares / Math.max(1, values.length - influences.length);
    }

    /// Influences that follow from each other share what they explain.
    private static Least bySingularValues(double[] values, double[][] influences) {
        RealMatrix design = new Array2DRowRealMatrix(influences).transpose();
        SingularValueDecomposition parts = new SingularValueDecomposition(design);
        double[] sizes = parts.getSingularValues();
        RealMatrix turned = parts.getV().copy();
        for (int c = 0; c < sizes.length; c++) {
            double weight = sizes[c] > SINGULAR * sizes[0] ? 1 / sizes[c] : 0;
            for (int r = 0; r < turned.getRowDimension(); r++) {
                turned.multiplyEntry(r, c, weight);
            }
        }
        RealMatrix inverse = turned.multiply(turned.transpose());
        double[] coefficients = inverse.multiply(design.transpose()).operate(values);
        double variance = variance(values, influences, coefficients);
        double[] standardErrors = new double[coefficients.length];
        for (int i = 0; i < standardErrors.length; i++) {
            standardErrors[i] = Math.sqrt(Math.max(0, variance * inverse.getEntry(i, i)));
        }
        return new Least(coefficients, standardErrors);
    }
}
