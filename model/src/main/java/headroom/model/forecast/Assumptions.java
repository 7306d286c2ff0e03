package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;

/// How an interval widens where no trial could look: by what is assumed, not measured.
final class Assumptions {
    /// How far growth itself may change in a month, as a mean absolute deviation, over how far the level changes from
    /// week to week.
    private static final double GROWTH_CHANGE_A_MONTH = 0.15;
    /// How much of the growth that is forecast beyond what was tested may fail to come, or come again on top.
    private static final double GROWTH_DOUBT = 0.3;
    /// How far the level may swing over a year that was not seen yet, as a mean absolute deviation, over how far it
    /// changes from week to week: who moves much from one week to the next moves much within a year. In series of daily
    /// peaks from weekly changes of 4 to 38 % the level two to three months on was 1.6 to 2.9 of them off.
    private static final double UNSEEN_YEAR = 1.75;
    /// The usual change from week to week, a ratio; it counts as one week that was seen.
    private static final double USUAL_CHANGE = 0.08;
    /// No level is thought to change more than so in a week, a ratio.
    private static final double MOST_CHANGE = 0.2;
    private static final int WEEKS = 52;

    private static final int MONTHS = 12;

    private Assumptions() {}

    /// The scale of errors over the whole horizon: up to the tested step as tested, then growing like a random walk
    /// as far as errors last, and by the assumptions.
    ///
    /// @param level the forecast level of every step of the horizon, the unit of the scale
    static double[] extended(double[] tested, ErrorParts parts, double[] level, Prepared history) {
        int last = tested.length;
        double[] scale = Arrays.copyOf(tested, level.length);
        int year = history.year();
        double change = year > 0 ? weeklyChange(history) : 0;
        for (int h = 0; h < scale.length; h++) {
            double base = tested[Math.min(h, last - 1)];
            double longer = Math.max(0, (h + 1.0) / last - 1);
            double square = base * base * (1 + parts.lasting() * longer) + square(history.doubt());
            if (year > 0) {
                double turned = GROWTH_CHANGE_A_MONTH * change * Math.max(0, h + 1 - last) * MONTHS / year;
                double grown = GROWTH_DOUBT * Math.max(0, h >= last ? Math.abs(1 - level[last - 1] / level[h]) : 0);
                // what the steps that were tested do to a year that was not seen, their errors hold already
                double unseen =
                        Math.max(0, square(unseen(h, history, change)) - square(unseen(last - 1, history, change)));
                square += turned * turned + grown * grown + unseen;
            }
            scale[h] = Math.sqrt(square);
        }
        return scale;
    }

    /// How far the level may be off after a horizon because of a year that was not seen, a ratio, as a mean absolute
    /// deviation; 0 where a year was seen or does not matter.
    static double unseen(int horizon, Prepared history) {
        return history.year() > 0 ? unseen(horizon - 1, history, weeklyChange(history)) : 0;
    }

    private static double unseen(int h, Prepared history, double change) {
        int year = history.year();
        double angle = 2 * Math.PI * Math.min(h + 1, year / 2) / year;
        return history.yearSeen() ? 0 : UNSEEN_YEAR * change * Math.sqrt(1 - Math.cos(angle));
    }

    /// How far the level changes from one week to the next, a ratio: the mean change of the middle of whole weeks
    ///, and one of the usual size, for few weeks do not tell.
    private static double weeklyChange(Prepared history) {
        double[] values = history.repairs().today(history.full());
        int week = Math.max(1, Math.round((float) history.year() / WEEKS));
        int weeks = values.length / week;
        double[] levels = new double[weeks];
        double size = 0;
        for (int w = 0; w < weeks; w++) {
            int from = values.length - (weeks - w) * week;
            levels[w] = Robust.median(Arrays.copyOfRange(values, from, from + week));
            size += Math.abs(levels[w]) / weeks;
        }
        double sum = USUAL_CHANGE;
        for (int w = 1; w < weeks && size > 0; w++) {
            sum += Math.abs(levels[w] - levels[w - 1]) / size;
        }
        return Math.min(MOST_CHANGE, sum / Math.max(1, weeks));
    }

    private static double square(double value) {
        return value * value;
    }
}
