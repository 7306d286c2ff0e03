package headroom.model.season;

import java.util.Arrays;
import java.util.List;

/// Takes a series apart into trend, season and remainder by repeated local regression: Cleveland, Cleveland, McRae and
/// Terpenning (1990), "STL: A Seasonal-Trend Decomposition Procedure Based on Loess", Journal of Official Statistics 6.
///
/// Windows and jumps are those of the paper's section 3 unless they are set: trend window 1.5 period / (1 - 1.5 /
/// seasonal window), low-pass window one period, both rounded up to odd; a fit at every tenth of a window.
public final class Stl {
    private static final int SEASONAL_DEGREE = 0;
    private static final int USUAL_INNER = 2;
    private static final int ROBUST_OUTER = 15;
    private static final int JUMPS_A_WINDOW = 10;

    private final int period;
    private final int seasonalWindow;
    private final boolean periodic;
    private final int jump;
    private final int inner;
    private final int outer;

    private Stl(int period, int seasonalWindow, boolean periodic, int jump, int inner, int outer) {
        this.period = period;
        this.seasonalWindow = seasonalWindow;
        this.periodic = periodic;
        this.jump = jump;
        this.inner = inner;
        this.outer = outer;
    }

    /// A season whose shape may change: each phase is smoothed over `seasonalWindow` cycles.
    ///
    /// @param period in steps, at least 2
    /// @param seasonalWindow odd, at least 7 by the paper's advice
    public static Stl of(int period, int seasonalWindow) {
        if (period < 2 || seasonalWindow < 3 || seasonalWindow % 2 == 0) {
            throw new IllegalArgumentException("no STL of period " + period + " with window " + seasonalWindow);
        }
        return new Stl(period, seasonalWindow, false, 0, USUAL_INNER, 0);
    }

    /// A season whose shape never changes.
    ///
    /// @param period in steps, at least 2
    public static Stl periodic(int period) {
        if (period < 2) {
            throw new IllegalArgumentException("no STL of period " + period);
        }
        return new Stl(period, 0, true, 0, USUAL_INNER, 0);
    }

    /// A fit at every value instead of every tenth of a window.
    public Stl everyStep() {
        return new Stl(period, seasonalWindow, periodic, 1, inner, outer);
    }

    /// Outliers lose their weight, in the usual 15 rounds.
    public Stl robust() {
        return iterations(1, ROBUST_OUTER);
    }

    /// How often trend and season are refined, and in how many rounds outliers lose weight.
    ///
    /// @param newInner at least 1
    /// @param newOuter 0 for none
    public Stl iterations(int newInner, int newOuter) {
        return new Stl(period, seasonalWindow, periodic, jump, newInner, newOuter);
    }

    /// Takes the series apart.
    ///
    /// @param values complete and finite, at least two periods of them
    /// @throws IllegalArgumentException if there are fewer
    public Decomposition decompose(double[] values) {
        int n = values.length;
        if (n < 2 * period) {
            throw new IllegalArgumentException(n + " values hold less than two periods of " + period);
        }
        Rounds rounds = new Rounds(values);
        rounds.refine();
        double[] trust = rounds.ones;
        for (int round = 0; round < outer; round++) {
            trust = rounds.trust();
            rounds.refine(trust);
        }
        return rounds.decomposition(trust);
    }

    private static int odd(double window) {
        int rounded = (int) Math.round(window);
        return rounded % 2 == 0 ? rounded + 1 : rounded;
    }

    private int jump(int window) {
        return jump > 0 ? jump : (window + JUMPS_A_WINDOW - 1) / JUMPS_A_WINDOW;
    }

    private Loess loess(int window, int degree) {
        return new Loess(window, degree, jump(window));
    }

    private EvenLoess even(int window, int degree, int n) {
        return new EvenLoess(window, degree, jump(window), n);
    }

    /// The state of one decomposition.
    private final class Rounds {
        private final double[] values;
        private final int n;
        private final double[] ones;
        private final double[] seasonal;
        private final double[] trend;
        private final double[] work;
        private final double[] cycles;
        private final Loess phaseLoess;
        private final Loess trendLoess;
        private final EvenLoess evenPhase;
        private final EvenLoess shorterPhase;
        private final EvenLoess lowPassLoess;
        private final EvenLoess evenTrend;

        Rounds(double[] values) {
            this.values = values;
            n = values.length;
            ones = new double[n];
            Arrays.fill(ones, 1);
            seasonal = new double[n];
            trend = new double[n];
            work = new double[n];
            cycles = new double[n + 2 * period];
            int window = periodic ? 10 * n + 1 : seasonalWindow;
            int trendWindow = odd(Math.ceil(1.5 * period / (1 - 1.5 / window)));
            phaseLoess = loess(window, SEASONAL_DEGREE);
            trendLoess = loess(trendWindow, 1);
            evenPhase = even(window, SEASONAL_DEGREE, (n - 1) / period + 1);
            shorterPhase = even(window, SEASONAL_DEGREE, n / period);
            lowPassLoess = even(odd(period), 1, n);
            evenTrend = even(trendWindow, 1, n);
        }

        /// Refines trend and season, all values trusted alike.
        void refine() {
            for (int i = 0; i < inner; i++) {
                detrend();
                smoothPhases();
                deseason();
                evenTrend.smooth(work, trend, 0);
            }
        }

        void refine(double[] trust) {
            for (int i = 0; i < inner; i++) {
                detrend();
                smoothPhases(trust);
                deseason();
                trendLoess.smooth(work, n, trust, trend, 0);
            }
        }

        private void detrend() {
            for (int i = 0; i < n; i++) {
                work[i] = values[i] - trend[i];
            }
        }

        private void deseason() {
            double[] low = lowPass();
            for (int i = 0; i < n; i++) {
                seasonal[i] = cycles[period + i] - low[i];
                work[i] = values[i] - seasonal[i];
            }
        }

        private void smoothPhases() {
            int longest = (n - 1) / period + 1;
            double[] phase = new double[longest];
            double[] smooth = new double[longest + 2];
            for (int p = 0; p < period; p++) {
                int k = (n - 1 - p) / period + 1;
                for (int c = 0; c < k; c++) {
                    phase[c] = work[c * period + p];
                }
                EvenLoess loess = k == longest ? evenPhase : shorterPhase;
                loess.smooth(phase, smooth, 1);
                smooth[0] = loess.before(phase);
                smooth[k + 1] = loess.after(phase);
                for (int c = 0; c < k + 2; c++) {
                    cycles[c * period + p] = smooth[c];
                }
            }
        }

        /// Smooths the values of each phase over the cycles, and goes on one cycle beyond both ends.
        private void smoothPhases(double[] trust) {
            int longest = (n - 1) / period + 1;
            double[] phase = new double[longest];
            double[] phaseTrust = new double[longest];
            double[] smooth = new double[longest + 2];
            for (int p = 0; p < period; p++) {
                int k = (n - 1 - p) / period + 1;
                for (int c = 0; c < k; c++) {
                    phase[c] = work[c * period + p];
                    phaseTrust[c] = trust[c * period + p];
                }
                phaseLoess.smooth(phase, k, phaseTrust, smooth, 1);
                double before = phaseLoess.fit(phase, k, phaseTrust, -1);
                double after = phaseLoess.fit(phase, k, phaseTrust, k);
                smooth[0] = Double.isNaN(before) ? smooth[1] : before;
                smooth[k + 1] = Double.isNaN(after) ? smooth[k] : after;
                for (int c = 0; c < k + 2; c++) {
                    cycles[c * period + p] = smooth[c];
                }
            }
        }

        private double[] lowPass() {
            double[] once = movingMean(cycles, n + 2 * period, period);
            double[] twice = movingMean(once, n + period + 1, period);
            double[] thrice = movingMean(twice, n + 2, 3);
            double[] low = new double[n];
            lowPassLoess.smooth(thrice, low, 0);
            return low;
        }

        double[] trust() {
            double[] distance = new double[n];
            for (int i = 0; i < n; i++) {
                distance[i] = Math.abs(values[i] - trend[i] - seasonal[i]);
            }
            double far = 6 * Robust.median(distance);
            double[] trust = new double[n];
            for (int i = 0; i < n; i++) {
                double ratio = distance[i] / far;
                double rest = 1 - ratio * ratio;
                trust[i] = distance[i] <= 0.001 * far ? 1 : distance[i] > 0.999 * far ? 0 : rest * rest;
            }
            return trust;
        }

        Decomposition decomposition(double[] trust) {
            if (periodic) {
                repeat(seasonal);
            }
            double[] remainder = new double[n];
            for (int i = 0; i < n; i++) {
                remainder[i] = values[i] - trend[i] - seasonal[i];
            }
            return new Decomposition(trend, List.of(seasonal), remainder, new int[] {period}, trust);
        }

        private void repeat(double[] season) {
            for (int p = 0; p < period; p++) {
                double sum = 0;
                int count = 0;
                for (int i = p; i < n; i += period) {
                    sum += season[i];
                    count++;
                }
                for (int i = p; i < n; i += period) {
                    season[i] = sum / count;
                }
            }
        }
    }

    /// The means of `window` values in a row, one for each place where that many are left.
    private static double[] movingMean(double[] values, int n, int window) {
        double[] mean = new double[n - window + 1];
        double sum = 0;
        for (int i = 0; i < window; i++) {
            sum += values[i];
        }
        mean[0] = sum / window;
        for (int i = window; i < n; i++) {
            sum += values[i] - values[i - window];
            mean[i - window + 1] = sum / window;
        }
        return mean;
    }
}
