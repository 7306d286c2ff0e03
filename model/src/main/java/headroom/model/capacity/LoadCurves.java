package headroom.model.capacity;

/// Fits the curves of throughput over load to measured levels by least squares of relative errors.
///
/// Each family is linear in its parameters once it is written for `N/X`: the Universal Scalability Law as it
/// stands,
/// the
/// plateau family for a given sharpness after raising to that power. So every fit is solved exactly, without
/// starts,
/// and thousands of them cost milliseconds.
final class LoadCurves {
    private static final double[] SHARPNESS = {1, 1.5, 2, 3, 4, 6, 8, 12, 20};

    private LoadCurves() {}

    /// A fitted curve.
    ///
    /// @param curve the curve
    /// @param squares the weighted sum of squared relative errors
    record Fitted(LoadCurve curve, double squares) {
        /// Akaike's criterion, corrected for small samples, for `points` measurements.
        double criterion(int points) {
            int k = curve.parameters() + 1;
            double penalty = points > k + 1 ? 2.0 * k * (k + 1) / (points - k - 1) : 1_000.0 * (k + 2 - points);
            return points * Math.log(Math.max(squares, 1e-12) / points) + 2.0 * k + penalty;
        }
    }

    /// The curve that describes the points best.
    ///
    /// @param load loads, above 0
    /// @param rps throughputs, above 0
    /// @param weight weight of each point, 0 or more
    static Fitted best(double[] load, double[] rps, double[] weight) {
        Fitted best = scalability(load, rps, weight);
        for (double sharpness : SHARPNESS) {
            Fitted plateau = plateau(load, rps, weight, sharpness);
            if (plateau.squares < best.squares) {
                best = plateau;
            }
        }
        return best;
    }

    /// The best of the plateau family with the sharpness.
    static Fitted plateau(double[] load, double[] rps, double[] weight, double sharpness) {
        double sa = 0;
        double sab = 0;
        double sb = 0;
        double ta = 0;
        double tb = 0;
        double scale = scale(load, rps);
        double loadScale = load[load.length - 1];
        for (int i = 0; i < load.length; i++) {
            double y = Math.pow(load[i] / rps[i] / scale, sharpness);
            double a = 1 / y;
            double b = Math.pow(load[i] / loadScale, sharpness) / y;
            sa += weight[i] * a * a;
            sab += weight[i] * a * b;
            sb += weight[i] * b * b;
            ta += weight[i] * a;
            tb += weight[i] * b;
        }
        double determinant = sa * sb - sab * sab;
        double rise = determinant > 1e-12 * sa * sb ? (ta * sb - tb * sab) / determinant : ta / sa;
        double flat = determinant > 1e-12 * sa * sb ? (tb * sa - ta * sab) / determinant : 0;
        if (flat < 0) {
            rise = ta / sa;
            flat = 0;
        } else if (rise < 0) {
            rise = 0;
            flat = tb / sb;
        }
        LoadCurve curve = new LoadCurve.Plateau(
                Math.pow(rise, 1 / sharpness) * scale, Math.pow(flat, 1 / sharpness) * scale / loadScale, sharpness);
        return new Fitted(curve, squares(curve, load, rps, weight));
    }

    /// The best Universal Scalability Law.
    static Fitted scalability(double[] load, double[] rps, double[] weight) {
        Fitted best = scalability(load, rps, weight, false, false);
        for (boolean contention : new boolean[] {true, false}) {
            for (boolean coherency : new boolean[] {true, false}) {
                Fitted other = scalability(load, rps, weight, contention, coherency);
                if (other.squares < best.squares) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static Fitted scalability(
            double[] load, double[] rps, double[] weight, boolean contention, boolean coherency) {
        double scale = scale(load, rps);
        double[][] terms = new double[load.length][];
        for (int i = 0; i < load.length; i++) {
            double y = load[i] / rps[i] / scale;
            double root = Math.sqrt(weight[i]) / y;
            double first = contention ? (load[i] - 1) * root : 0;
            double second = coherency ? load[i] * (load[i] - 1) * root : 0;
            terms[i] = new double[] {root, first, second, Math.sqrt(weight[i])};
        }
        double[] c = SmallLeastSquares.solve(terms, 3);
        if (c[0] <= 0 || c[1] < 0 || c[2] < 0) {
            return new Fitted(new LoadCurve.Plateau(scale, 0, 1), Double.POSITIVE_INFINITY);
        }
        LoadCurve curve = new LoadCurve.Scalability(new UslCurve(1 / (c[0] * scale), c[1] / c[0], c[2] / c[0]));
        return new Fitted(curve, squares(curve, load, rps, weight));
    }

    private static double squares(LoadCurve curve, double[] load, double[] rps, double[] weight) {
        double sum = 0;
        for (int i = 0; i < load.length; i++) {
            double error = Math.log(rps[i] / curve.rps(load[i]));
            sum += weight[i] * error * error;
        }
        return sum;
    }

    private static double scale(double[] load, double[] rps) {
        double sum = 0;
        for (int i = 0; i < load.length; i++) {
            sum += Math.log(load[i] / rps[i]);
        }
        return Math.exp(sum / load.length);
    }
}
