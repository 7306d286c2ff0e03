package headroom.model.capacity;

import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;

/// Fits the Universal Scalability Law by nonlinear least squares with σ and κ between 0 and 1.
///
/// With `a = 1/λ`, `b = σ/λ`, `c = κ/λ` the law reads `X = N / (a + b(N-1) + cN(N-1))`, which is close to linear
/// in its parameters. Bounds are kept by fitting each set of parameters that may be at its bound and taking the
/// best fit that keeps them all. Gunther's quadratic transform is not used: it needs N = 1 and trusts that one
/// point wholly.
final class UslFitting {
    private static final int PARAMETERS = 3;

    private UslFitting() {}

    /// A fit with its diagnostics.
    ///
    /// @param curve the law
    /// @param standardErrors of σ, κ and λ by Gauss and Newton; NaN where they cannot be told
    /// @param squares the sum of squared residuals
    /// @param freedom points less parameters
    record Result(UslCurve curve, double[] standardErrors, double squares, int freedom) {
        /// The residual standard error, requests/s.
        double residualError() {
            return Math.sqrt(squares / freedom);
        }

        /// Whether κ lies at its bound of 0: the data show no fall past a peak.
        boolean kappaAtBound() {
            return curve.kappa() == 0;
        }
    }

    /// The law for the steps of a test, with intervals; empty where there are fewer than four levels.
    static Optional<UslFit> fit(List<LoadStep> steps) {
        double[] n = steps.stream()
                .mapToDouble(step -> step.concurrency().getAsDouble())
                .toArray();
        double[] x = steps.stream().mapToDouble(LoadLevels::goodRps).toArray();
        return fit(n, x).map(result -> describe(result, n, x));
    }

    /// The law for points; empty where there are fewer than four levels.
    static Optional<Result> fit(double[] n, double[] x) {
        if (Arrays.stream(n).distinct().count() <= PARAMETERS) {
            return Optional.empty();
        }
        double top = Arrays.stream(n).max().orElseThrow();
        List<double[]> fits = new ArrayList<>();
        for (boolean contention : new boolean[] {true, false}) {
            for (boolean coherency : new boolean[] {true, false}) {
                for (double start : new double[] {0.01, 0.1, 0.5}) {
                    double scale = start(n, x);
                    double[] guess = {scale, contention ? start * scale : 0, coherency ? start * scale / top : 0};
                    fitFrom(guess, contention, coherency, n, x).ifPresent(fits::add);
                }
            }
        }
        return fits.stream()
                .filter(UslFitting::inBounds)
                .min(Comparator.comparingDouble(p -> squares(p, n, x)))
                .map(p -> result(p, n, x));
    }

    private static double start(double[] n, double[] x) {
        int lightest = 0;
        for (int i = 1; i < n.length; i++) {
            lightest = n[i] < n[lightest] ? i : lightest;
        }
        return n[lightest] / x[lightest];
    }

    private static boolean inBounds(double[] p) {
        return p[0] > 0 && p[1] >= 0 && p[2] >= 0 && p[1] <= p[0] && p[2] <= p[0];
    }

    private static Optional<double[]> fitFrom(
            double[] guess, boolean contention, boolean coherency, double[] n, double[] x) {
        // parameters as shares of the guess, so that all have one size; those at their bound are held
        double[] unit = {guess[0], contention ? guess[1] : 0, coherency ? guess[2] : 0};
        LeastSquaresBuilder problem = new LeastSquaresBuilder()
                .start(new double[] {1, 1, 1})
                .target(x)
                .maxEvaluations(500)
                .maxIterations(500)
                .model(point -> {
                    double[] p = {unit[0] * point.getEntry(0), unit[1] * point.getEntry(1), unit[2] * point.getEntry(2)
                    };
                    return new Pair<>(
                            MatrixUtils.createRealVector(values(p, n)),
                            MatrixUtils.createRealMatrix(jacobian(p, n, unit)));
                });
        try {
            LeastSquaresOptimizer.Optimum optimum = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-14)
                    .withParameterRelativeTolerance(1e-12)
                    .optimize(problem.build());
            double[] share = optimum.getPoint().toArray();
            return Optional.of(new double[] {unit[0] * share[0], unit[1] * share[1], unit[2] * share[2]});
        } catch (TooManyEvaluationsException | TooManyIterationsException | ConvergenceException noFit) {
            // another start may do better
            return Optional.empty();
        }
    }

    private static double[] values(double[] p, double[] n) {
        double[] values = new double[n.length];
        for (int i = 0; i < n.length; i++) {
            values[i] = n[i] / (p[0] + p[1] * (n[i] - 1) + p[2] * n[i] * (n[i] - 1));
        }
        return values;
    }

    private static double[][] jacobian(double[] p, double[] n, double[] unit) {
        double[][] rows = new double[n.length][];
        for (int i = 0; i < n.length; i++) {
            double d = p[0] + p[1] * (n[i] - 1) + p[2] * n[i] * (n[i] - 1);
            double slope = -n[i] / (d * d);
            rows[i] = new double[] {slope * unit[0], slope * (n[i] - 1) * unit[1], slope * n[i] * (n[i] - 1) * unit[2]};
        }
        return rows;
    }

    private static double squares(double[] p, double[] n, double[] x) {
        double[] fitted = values(p, n);
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            sum += (x[i] - fitted[i]) * (x[i] - fitted[i]);
        }
        return sum;
    }

    private static Result result(double[] p, double[] n, double[] x) {
        UslCurve curve = new UslCurve(1 / p[0], p[1] / p[0], p[2] / p[0]);
        double squares = squares(p, n, x);
        int freedom = Math.max(1, n.length - PARAMETERS);
        return new Result(curve, standardErrors(curve, n, squares / freedom), squares, freedom);
    }

    private static double[] standardErrors(UslCurve curve, double[] n, double variance) {
        double[][] rows = new double[n.length][];
        for (int i = 0; i < n.length; i++) {
            double value = curve.throughputRps(n[i]);
            double slope = -value * value / (curve.lambda() * n[i]);
            rows[i] = new double[] {slope * (n[i] - 1), slope * n[i] * (n[i] - 1), value / curve.lambda()};
        }
        RealMatrix jacobian = MatrixUtils.createRealMatrix(rows);
        try {
            RealMatrix covariance =
                    MatrixUtils.inverse(jacobian.transpose().multiply(jacobian)).scalarMultiply(variance);
            return new double[] {
                Math.sqrt(covariance.getEntry(0, 0)),
                Math.sqrt(covariance.getEntry(1, 1)),
                Math.sqrt(covariance.getEntry(2, 2))
            };
        } catch (SingularMatrixException notIdentifiable) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
    }

    private static UslFit describe(Result result, double[] n, double[] x) {
        UslCurve curve = result.curve();
        double t = new TDistribution(result.freedom()).inverseCumulativeProbability(0.975);
        double[] error = result.standardErrors();
        UslPeak peak = UslPeak.of(result, n, x);
        List<Double> residuals = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            residuals.add(x[i] - curve.throughputRps(n[i]));
        }
        return new UslFit(
                around(curve.lambda(), t * error[2]),
                around(curve.sigma(), t * error[0]),
                around(curve.kappa(), t * error[1]),
                peak.concurrency(),
                peak.rps(),
                residuals,
                Arrays.stream(n).min().orElseThrow(),
                Arrays.stream(n).max().orElseThrow());
    }

    private static Estimate around(double value, double half) {
        return Double.isFinite(half)
                ? Estimate.between(Math.max(0, value - half), value, value + half)
                : new Estimate(value, 0, Double.POSITIVE_INFINITY, Estimate.USUAL_CONFIDENCE, false);
    }
}
