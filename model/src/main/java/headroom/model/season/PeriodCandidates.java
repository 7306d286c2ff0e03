package headroom.model.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The periods worth testing: those of the calendar, those that sampled calendars usually have, and the lines of the
/// spectrum.
final class PeriodCandidates {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    /// The mean Gregorian year.
    private static final double YEAR = 365.2425 * DAY;

    private static final int[] USUAL = {
        2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 24, 30, 48, 52, 60, 84, 96, 120, 144, 168, 240, 288, 336, 365, 672, 1_008,
        1_440, 2_016, 10_080
    };
    private static final int LINES = 12;
    private static final double OUTSTANDING = 8;

    private PeriodCandidates() {}

    /// The numbers of steps that sampled calendars usually have, of which at least `cycles` fit into a series.
    static List<Double> usual(int n, double cycles) {
        return Arrays.stream(USUAL)
                .filter(period -> n >= cycles * period)
                .mapToObj(period -> (double) period)
                .toList();
    }

    /// The periods that a series made by people is expected to have: an hour, a day and a week from three cycles on, a
    /// year already from `years`.
    static List<Double> expected(int n, long stepMillis, double years) {
        List<Double> periods = new ArrayList<>();
        for (long calendar : new long[] {HOUR, DAY, WEEK}) {
            double period = (double) calendar / stepMillis;
            if (period >= 4 && n >= 3 * period && calendar % stepMillis == 0) {
                periods.add(period);
            }
        }
        double year = YEAR / stepMillis;
        if (year >= 4 && n >= years * year) {
            periods.add(year);
        }
        return periods;
    }

    /// The periods of the lines that stand out of the spectrum, with those that would show the line as a harmonic.
    static List<Double> lines(double[] deviations, double cycles) {
        double[] complete = new double[deviations.length];
        for (int i = 0; i < complete.length; i++) {
            complete[i] = Double.isNaN(deviations[i]) ? 0 : deviations[i];
        }
        double[] power = Spectrum.power(complete);
        double[] ratio = outstanding(power);
        int size = 2 * (power.length - 1);
        int[] peaks = IntStream.range(2, power.length - 1)
                .filter(k -> ratio[k] > OUTSTANDING && power[k] >= power[k - 1] && power[k] > power[k + 1])
                .boxed()
                .sorted((a, b) -> Double.compare(power[b], power[a]))
                .limit(LINES)
                .mapToInt(Integer::intValue)
                .toArray();
        List<Double> periods = new ArrayList<>();
        for (int k : peaks) {
            double top = vertex(power, k);
            for (int multiple = 1; multiple <= 3; multiple++) {
                double period = multiple * size / top;
                if (period >= 2 && complete.length >= cycles * period) {
                    periods.add(period);
                }
            }
        }
        return periods;
    }

    /// Where a parabola through the logarithms of three powers has its top.
    private static double vertex(double[] power, int k) {
        double left = Math.log(power[k - 1] + Double.MIN_NORMAL);
        double middle = Math.log(power[k] + Double.MIN_NORMAL);
        double right = Math.log(power[k + 1] + Double.MIN_NORMAL);
        double curve = left - 2 * middle + right;
        return curve >= 0 ? k : k + Math.clamp((left - right) / (2 * curve), -0.5, 0.5);
    }

    /// Power over the mean power of the octave around it.
    private static double[] outstanding(double[] power) {
        double[] sum = new double[power.length + 1];
        for (int k = 0; k < power.length; k++) {
            sum[k + 1] = sum[k] + power[k];
        }
        double[] ratio = new double[power.length];
        for (int k = 1; k < power.length; k++) {
            int from = (int) (k * 0.7);
            int to = Math.min(power.length, (int) (k * 1.4) + 2);
            double mean = (sum[to] - sum[from]) / (to - from);
            ratio[k] = mean > 0 ? power[k] / mean : 0;
        }
        return ratio;
    }
}
