package headroom.model.capacity;

import java.util.Arrays;

/// Fits curves of throughput over load to measured levels by least squares of logarithms.
///
/// Each family is linear in its parameters once it is written for `N/X`: the Universal Scalability Law as it
/// stands, the plateau family for a given sharpness after raising to that power. So a few linear solutions with
/// the logarithm linearised around the last one (Gauss and Newton) give each fit without starting values, and
/// hundreds of fits cost milliseconds. The loads stay the same over many fits and are prepared once.
final class LoadCurves {
    private static final double[] SHARPNESS = {1, 1.5, 2, 3, 4, 6, 10, 20, 60};
    /// The 95 % quantile of chi-squared with one degree of freedom.
    private static final double LIKELIHOOD_RATIO = 3.84;

    private static final int PASSES = 4;

    private final double[] load;
    private final double heaviest;
    private final double[] sharpness;
    private final double[][] powers;

    /// Prepares fits over those loads, all above 0.
    LoadCurves(double[] load) {
        this(load, SHARPNESS);
    }

    private LoadCurves(double[] load, double[] sharpness) {
        this.load = load;
        this.sharpness = sharpness;
        this.heaviest = Arrays.stream(load).max().orElseThrow();
        this.powers = new double[sharpness.length][load.length];
        for (int k = 0; k < sharpness.length; k++) {
            for (int i = 0; i < load.length; i++) {
                powers[k][i] = Math.pow(load[i] / heaviest, sharpness[k]);
            }
        }
    }

    /// The same loads for fitting again what scatters about a fitted curve: only sharpnesses next to its own are
    /// tried.
    LoadCurves near(LoadCurve fitted) {
        if (!(fitted instanceof LoadCurve.Plateau plateau)) {
            return new LoadCurves(load, new double[] {1, 2, 4});
        }
        int k = Arrays.binarySearch(SHARPNESS, plateau.sharpness());
        int from = Math.max(0, k - 1);
        int to = Math.min(SHARPNESS.length, k + 2);
        return k < 0 ? this : new LoadCurves(load, Arrays.copyOfRange(SHARPNESS, from, to));
    }

    /// A fitted curve.
    ///
    /// @param curve the curve
    /// @param squares the weighted sum of squared errors of the logarithm
    record Fitted(LoadCurve curve, double squares) {}

    /// The curve that describes the points best. A curve with a peak must earn it: it is taken only when a
    /// plateau is worse by more than chance (a likelihood ratio of one parameter at 5 %), because a peak fitted
    /// to noise always promises too much.
    ///
    /// @param rps throughputs, above 0
    /// @param weight weight of each point, 0 or more
    Fitted best(double[] rps, double[] weight) {
        double[] logTime = new double[load.length];
        double scale = centred(rps, logTime);
        Fitted plateau = plateau(logTime, weight, scale);
        Fitted peaked = scalability(logTime, weight, scale);
        boolean earned = peaked.squares * Math.exp(LIKELIHOOD_RATIO / load.length) < plateau.squares;
        return earned ? peaked : plateau;
    }

    /// Fills in the logarithms of load over throughput less their mean; returns what was taken off, as a factor.
    private double centred(double[] rps, double[] logTime) {
        double mean = 0;
        for (int i = 0; i < load.length; i++) {
            logTime[i] = Math.log(load[i] / rps[i]);
            mean += logTime[i] / load.length;
        }
        for (int i = 0; i < load.length; i++) {
            logTime[i] -= mean;
        }
        return Math.exp(mean);
    }

    private Fitted plateau(double[] logTime, double[] weight, double scale) {
        Fitted plateau = plateau(logTime, weight, 0, scale);
        for (int k = 1; k < sharpness.length; k++) {
            Fitted sharper = plateau(logTime, weight, k, scale);
            plateau = sharper.squares < plateau.squares ? sharper : plateau;
        }
        return plateau;
    }

    /// The best of the plateau family with one sharpness: `z = (N/X)^p = rise + flat·(N/heaviest)^p`.
    private Fitted plateau(double[] logTime, double[] weight, int k, double scale) {
        double p = sharpness[k];
        double[] power = powers[k];
        double rise = 0;
        double flat = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            double sa = 0;
            double sab = 0;
            double sb = 0;
            double ta = 0;
            double tb = 0;
            for (int i = 0; i < load.length; i++) {
                double centre = pass == 0 ? Math.exp(p * logTime[i]) : rise + flat * power[i];
                double target = pass == 0 ? 1 : 1 + p * logTime[i] - Math.log(centre);
                double a = 1 / centre;
                double b = power[i] / centre;
                sa += weight[i] * a * a;
                sab += weight[i] * a * b;
                sb += weight[i] * b * b;
                ta += weight[i] * a * target;
                tb += weight[i] * b * target;
            }
            double determinant = sa * sb - sab * sab;
            boolean both = determinant > 1e-12 * sa * sb;
            double newRise = both ? (ta * sb - tb * sab) / determinant : ta / sa;
            double newFlat = both ? (tb * sa - ta * sab) / determinant : 0;
            if (newFlat < 0 || newRise <= 0) {
                // one of the two does not show: what remains is a straight line or a plateau from the first load on
                boolean line = newFlat < 0;
                newRise = line ? ta / sa : 1e-9 * tb / sb;
                newFlat = line ? 0 : tb / sb;
            }
            rise = Math.max(newRise, 1e-12);
            flat = Math.max(newFlat, 0);
        }
        double squares = 0;
        for (int i = 0; i < load.length; i++) {
            double error = logTime[i] - Math.log(rise + flat * power[i]) / p;
            squares += weight[i] * error * error;
        }
        LoadCurve curve =
                new LoadCurve.Plateau(Math.pow(rise, 1 / p) * scale, Math.pow(flat, 1 / p) * scale / heaviest, p);
        return new Fitted(curve, squares);
    }

    /// The best Universal Scalability Law: `N/X = c₀ + c₁(N-1) + c₂N(N-1)` with no coefficient below 0.
    private Fitted scalability(double[] logTime, double[] weight, double scale) {
        Fitted full = scalability(logTime, weight, scale, true, true);
        if (Double.isFinite(full.squares)) {
            return full;
        }
        Fitted best = scalability(logTime, weight, scale, false, false);
        for (boolean contention : new boolean[] {true, false}) {
            Fitted other = scalability(logTime, weight, scale, contention, !contention);
            best = other.squares < best.squares ? other : best;
        }
        return best;
    }

    private Fitted scalability(double[] logTime, double[] weight, double scale, boolean contention, boolean coherency) {
        double[] c = {0, 0, 0};
        double[][] rows = new double[load.length][4];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < load.length; i++) {
                double first = contention ? load[i] - 1 : 0;
                double second = coherency ? load[i] * (load[i] - 1) : 0;
                double centre = pass == 0 ? Math.exp(logTime[i]) : c[0] + c[1] * first + c[2] * second;
                double root = Math.sqrt(weight[i]);
                rows[i][0] = root / centre;
                rows[i][1] = root * first / centre;
                rows[i][2] = root * second / centre;
                rows[i][3] = root * (pass == 0 ? 1 : 1 + logTime[i] - Math.log(centre));
            }
            c = SmallLeastSquares.solve(rows, 3);
            if (!(c[0] > 0) || !(c[1] >= 0) || !(c[2] >= 0)) {
                return new Fitted(new LoadCurve.Plateau(scale, 0, 1), Double.POSITIVE_INFINITY);
            }
        }
        double squares = 0;
        for (int i = 0; i < load.length; i++) {
            double error = logTime[i] - Math.log(c[0] + c[1] * (load[i] - 1) + c[2] * load[i] * (load[i] - 1));
            squares += weight[i] * error * error;
        }
        UslCurve law = new UslCurve(1 / (c[0] * scale), c[1] / c[0], c[2] / c[0]);
        return new Fitted(new LoadCurve.Scalability(law), squares);
    }
}
