package headroom.model.season;

import java.util.Arrays;

/// Projections onto a few directions, for finding steps and bends.
final class LeastSquares {
    private LeastSquares() {}

    /// 0 before a place and 1 from it on.
    static double[] step(int n, int at) {
        double[] step = new double[n];
        Arrays.fill(step, at, n, 1);
        return step;
    }

    /// Vectors of length 1, at right angles to each other, that span the same (Gram and Schmidt).
    static double[][] orthonormal(double[][] vectors) {
        double[][] basis = new double[vectors.length][];
        for (int b = 0; b < basis.length; b++) {
            double[] rest = residual(vectors[b], Arrays.copyOf(basis, b));
            double length = Math.sqrt(dot(rest, rest));
            for (int i = 0; i < rest.length && length > 0; i++) {
                rest[i] /= length;
            }
            basis[b] = rest;
        }
        return basis;
    }

    /// What is left of the values without what the vectors of a basis explain.
    static double[] residual(double[] values, double[][] basis) {
        double[] rest = values.clone();
        for (double[] vector : basis) {
            double part = dot(values, vector);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= part * vector[i];
            }
        }
        return rest;
    }

    /// The correlation of each value with the next.
    static double memory(double[] noise) {
        double product = 0;
        for (int i = 1; i < noise.length; i++) {
            product += noise[i] * noise[i - 1];
        }
        double square = dot(noise, noise);
        return square <= 0 ? 0 : product / square;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
