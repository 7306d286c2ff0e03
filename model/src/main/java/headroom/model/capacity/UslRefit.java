package headroom.model.capacity;

/// Fits the Universal Scalability Law again to data close to those of a known fit: a few Gauss-Newton steps from
/// there, with parameters held at 0 that would turn negative. Made for resampling, where thousands of fits are
/// needed.
final class UslRefit {
    private static final int STEPS = 25;

    private UslRefit() {}

    /// The law for throughputs `x` at concurrencies `n`, searched from `start`.
    static UslCurve from(UslCurve start, double[] n, double[] x) {
        double[] p = {1 / start.lambda(), start.sigma() / start.lambda(), start.kappa() / start.lambda()};
        double cost = squares(p, n, x);
        for (int step = 0; step < STEPS; step++) {
            double[] next = improved(p, n, x);
            double nextCost = squares(next, n, x);
            for (int half = 0; half < 20 && !(nextCost <= cost); half++) {
                next = new double[] {(next[0] + p[0]) / 2, (next[1] + p[1]) / 2, (next[2] + p[2]) / 2};
                nextCost = squares(next, n, x);
            }
            boolean settled = !(nextCost < cost * (1 - 1e-10));
            if (nextCost <= cost) {
                p = next;
                cost = nextCost;
            }
            if (settled) {
                break;
            }
        }
        return new UslCurve(1 / p[0], p[1] / p[0], p[2] / p[0]);
    }

    private static double[] improved(double[] p, double[] n, double[] x) {
        double[] next = solve(p, n, x, true, true);
        if (next[1] >= 0 && next[2] >= 0) {
            return positive(next, p);
        }
        double[] noContention = clipped(solve(p, n, x, false, true));
        double[] noCoherency = clipped(solve(p, n, x, true, false));
        return positive(squares(noContention, n, x) < squares(noCoherency, n, x) ? noContention : noCoherency, p);
    }

    private static double[] clipped(double[] p) {
        return new double[] {p[0], Math.max(0, p[1]), Math.max(0, p[2])};
    }

    private static double[] positive(double[] next, double[] fallback) {
        return next[0] > 0 ? next : new double[] {fallback[0] / 2, next[1], next[2]};
    }

    /// One linearised solution; a parameter that is switched off is 0.
    private static double[] solve(double[] p, double[] n, double[] x, boolean contention, boolean coherency) {
        double[][] rows = new double[n.length][];
        for (int i = 0; i < n.length; i++) {
            double first = n[i] - 1;
            double second = n[i] * (n[i] - 1);
            double d = p[0] + p[1] * first + p[2] * second;
            double value = n[i] / d;
            double slope = value / d;
            // X is linearised in d, which is linear in the parameters: value - slope (d' - d) = x
            rows[i] = new double[] {
                slope, contention ? slope * first : 0, coherency ? slope * second : 0, value - x[i] + slope * d
            };
        }
        return SmallLeastSquares.solve(rows, 3);
    }

    private static double squares(double[] p, double[] n, double[] x) {
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            double d = p[0] + p[1] * (n[i] - 1) + p[2] * n[i] * (n[i] - 1);
            double error = x[i] - n[i] / d;
            sum += error * error;
        }
        return sum;
    }
}
