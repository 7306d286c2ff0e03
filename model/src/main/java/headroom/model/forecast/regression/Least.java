package headroom.model.forecast.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Least squares: by Cholesky's decomposition of the crossed influences, refined once by what it leaves over, and by
/// singular values where influences follow from each other. (Crossing them takes a fraction of the time of a QR
/// decomposition of all steps.)
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
            if (size[i] == 0) {
                return bySingularValues(values, influences);
            }
        }
        DecompositionSolver solver;
        try {
            solver = new CholeskyDecomposition(crossed(influences, size), 0, SINGULAR).getSolver();
        } catch (NonPositiveDefiniteMatrixException dependent) {
            return bySingularValues(values, influences);
        }
        double[] coefficients = solved(solver, influences, size, values);
        // crossed influences hold half of the digits; what is left over gives the rest
        double[] more = solved(solver, influences, size, rest(values, influences, coefficients));
        for (int i = 0; i < k; i++) {
            coefficients[i] += more[i];
        }
        double deviation = Math.sqrt(variance(values, influences, coefficients));
        RealMatrix inverse = solver.getInverse();
        double[] standardErrors = new double[k];
        for (int i = 0; i < k; i++) {
            standardErrors[i] = deviation * Math.sqrt(inverse.getEntry(i, i)) / size[i];
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

    /// The products of all pairs of influences, each of size 1.
    private static RealMatrix crossed(double[][] influences, double[] size) {
        RealMatrix crossed = new Array2DRowRealMatrix(size.length, size.length);
        for (int i = 0; i < size.length; i++) {
            for (int j = 0; j <= i; j++) {
                double product = product(influences[i], influences[j]) / (size[i] * size[j]);
                crossed.setEntry(i, j, product);
                crossed.setEntry(j, i, product);
            }
        }
        return crossed;
    }

    private static double[] solved(DecompositionSolver solver, double[][] influences, double[] size, double[] values) {
        RealVector products = new ArrayRealVector(size.length);
        for (int i = 0; i < size.length; i++) {
            products.setEntry(i, product(influences[i], values) / size[i]);
        }
        double[] solved = solver.solve(products).toArray();
        for (int i = 0; i < size.length; i++) {
            solved[i] /= size[i];
        }
        return solved;
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
