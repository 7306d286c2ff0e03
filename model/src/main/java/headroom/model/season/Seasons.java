package headroom.model.season;

import java.util.Arrays;
import java.util.List;

/// Fixed seasonal profiles, for telling how strong a season is and what is left without it.
final class Seasons {
    private static final int PASSES = 2;
    private static final int PARTS = 20;
    private static final double FAR = 8;

    private Seasons() {}

    /// The series with infinite values as gaps.
    static double[] finite(double[] values) {
        double[] finite = values.clone();
        for (int i = 0; i < finite.length; i++) {
            finite[i] = Double.isFinite(finite[i]) ? finite[i] : Double.NaN;
        }
        return finite;
    }

    /// The series with values far from the median of their part of the series cut back, so that a few wild ones do not
    /// move the trend around them.
    static double[] tamed(double[] values) {
        return tamed(values, false);
    }

    /// The same, where a step may be: what lies between the medians of two parts is not wild.
    static double[] tamedAroundSteps(double[] values) {
        return tamed(values, true);
    }

    private static double[] tamed(double[] values, boolean steps) {
        int n = values.length;
        double[] middles = middles(values);
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            distance[i] = values[i] - base(middles, i, n);
        }
        double far = FAR * Robust.spread(distance);
        double[] tamed = values.clone();
        for (int i = 0; i < n && far > 0; i++) {
            double beyond = steps ? values[i] - between(middles, i, n, values[i]) : distance[i];
            if (Math.abs(beyond) > far) {
                tamed[i] = values[i] - beyond + Math.copySign(far, beyond);
            }
        }
        return tamed;
    }

    /// The medians of the parts, those without a value filled from their neighbours.
    private static double[] middles(double[] values) {
        int n = values.length;
        int parts = Math.clamp(n / 50, 1, PARTS);
        double[] middles = new double[parts];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) n * part / parts);
            int to = (int) ((long) n * (part + 1) / parts);
            middles[part] = Robust.median(Arrays.copyOfRange(values, from, to));
        }
        return GapFilling.filled(middles, new int[0]);
    }

    /// The line through the middles of the parts.
    private static double base(double[] middles, int index, int n) {
        double position = position(middles, index, n);
        int below = (int) position;
        int above = Math.min(below + 1, middles.length - 1);
        return middles[below] + (position - below) * (middles[above] - middles[below]);
    }

    /// What is nearest to a value from the middle of the part before to that of the part after.
    private static double between(double[] middles, int index, int n, double value) {
        int below = (int) position(middles, index, n);
        double before = middles[below];
        double after = middles[Math.min(below + 1, middles.length - 1)];
        return Math.clamp(value, Math.min(before, after), Math.max(before, after));
    }

    private static double position(double[] middles, int index, int n) {
        return Math.clamp((index + 0.5) * middles.length / n - 0.5, 0, middles.length - 1);
    }

    /// How many values are there.
    static int present(double[] values) {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /// The series without the profiles of these periods.
    static double[] without(double[] values, List<Double> periods) {
        double[] rest = values.clone();
        for (double period : periods.stream().sorted().toList()) {
            subtract(rest, profile(rest, period));
        }
        return rest;
    }

    /// How much of the variation around the trend each season explains, 0 to 1: `1 - Var(R) / Var(S + R)` (Wang, Smith
    /// and Hyndman 2006), with what a profile of so many phases would explain by chance taken off.
    static double[] strengths(double[] values, List<Double> periods) {
        double[][] seasonal = new double[periods.size()][values.length];
        double[] rest = values.clone();
        if (periods.isEmpty()) {
            return new double[0];
        }
        subtract(rest, new Deviations(values).trend(periods.getLast()));
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < seasonal.length; i++) {
                add(rest, seasonal[i]);
                seasonal[i] = profile(rest, periods.get(i));
                subtract(rest, seasonal[i]);
            }
        }
        double[] strengths = new double[seasonal.length];
        double left = variance(rest);
        for (int i = 0; i < strengths.length; i++) {
            double[] both = rest.clone();
            add(both, seasonal[i]);
            double cycles = Math.max(1.5, present(values) / periods.get(i));
            double chance = left / (cycles - 1);
            double explained = Math.max(0, variance(both) - left - chance);
            strengths[i] = explained <= 0 ? 0 : explained / (explained + left + chance);
        }
        return strengths;
    }

    /// The mean of each phase around the trend, for every value.
    private static double[] profile(double[] values, double period) {
        double[] deviations = new Deviations(values).around(period);
        int phases = (int) Math.round(period);
        double[] sum = new double[phases];
        int[] count = new int[phases];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(deviations[i])) {
                int phase = phase(i, period, phases);
                sum[phase] += deviations[i];
                count[phase]++;
            }
        }
        double[] season = new double[values.length];
        for (int i = 0; i < season.length; i++) {
            int phase = phase(i, period, phases);
            season[i] = count[phase] == 0 ? 0 : sum[phase] / count[phase];
        }
        return season;
    }

    private static int phase(int index, double period, int phases) {
        double cycles = index / period;
        return Math.min((int) ((cycles - Math.floor(cycles)) * phases + 1e-6), phases - 1);
    }

    private static double variance(double[] values) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                count++;
            }
        }
        return count == 0 ? 0 : Math.max(0, squares / count - sum / count * (sum / count));
    }

    private static void add(double[] sum, double[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    private static void subtract(double[] sum, double[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= part[i];
        }
    }
}
