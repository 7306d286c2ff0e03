package headroom.model.forecast;

import java.util.Arrays;

/// How an interval widens where no trial could look: by what is assumed, not measured.
final class Assumptions {
    /// How far growth itself may change, a ratio of the level a month, as a mean absolute deviation.
    private static final double GROWTH_CHANGE_A_MONTH = 0.012;
    /// How much of the growth that is forecast beyond what was tested may fail to come, or come again on top.
    private static final double GROWTH_DOUBT = 0.3;
    /// How far the level may swing over a year that was not seen yet, a ratio, as a mean absolute deviation.
    private static final double UNSEEN_YEAR = 0.08;

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
        for (int h = 0; h < scale.length; h++) {
            double base = tested[Math.min(h, last - 1)];
            double longer = Math.max(0, (h + 1.0) / last - 1);
            double square = base * base * (1 + parts.lasting() * longer) + square(history.doubt());
            if (year > 0) {
                double change = GROWTH_CHANGE_A_MONTH * Math.max(0, h + 1 - last) * MONTHS / year;
                double grown = GROWTH_DOUBT * Math.max(0, h >= last ? Math.abs(1 - level[last - 1] / level[h]) : 0);
                // what the steps that were tested do to a year that was not seen, their errors hold already
                double unseen = Math.max(0, square(unseen(h, history)) - square(unseen(last - 1, history)));
                square += change * change + grown * grown + unseen;
            }
            scale[h] = Math.sqrt(square);
        }
        return scale;
    }

    private static double unseen(int h, Prepared history) {
        int year = history.year();
        double angle = 2 * Math.PI * Math.min(h + 1, year / 2) / year;
        return history.yearSeen() ? 0 : UNSEEN_YEAR * Math.sqrt(1 - Math.cos(angle));
    }

    private static double square(double value) {
        return value * value;
    }
}
