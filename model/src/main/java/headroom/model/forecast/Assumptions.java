package headroom.model.forecast;

import java.util.Arrays;

/// How an interval widens where no trial could look: by what is assumed, not measured.
final class Assumptions {
    /// How far growth itself may change, a ratio of the level a month, as a mean absolute deviation.
    static final double GROWTH_CHANGE_A_MONTH = 0.012;
    /// How far the level may swing over a year that was not seen yet, a ratio, as a mean absolute deviation.
    static final double UNSEEN_YEAR = 0.08;

    private static final double MONTHS = 12;

    private Assumptions() {}

    /// The scale of errors over the whole horizon: up to the tested step as tested, then growing like a random walk
    /// as far as errors last, and by the assumptions.
    static double[] extended(double[] tested, ErrorParts parts, int horizon, Prepared history) {
        double[] scale = Arrays.copyOf(tested, horizon);
        int last = tested.length;
        for (int h = last; h < horizon; h++) {
            double longer = (h + 1.0) / last - 1;
            scale[h] = tested[last - 1] * Math.sqrt(1 + (parts.lasting() + parts.passing()) * longer);
        }
        int year = history.year();
        if (year > 0) {
            boolean seen = history.size() >= year + year / MONTHS;
            for (int h = 0; h < horizon; h++) {
                double change = GROWTH_CHANGE_A_MONTH * Math.max(0, h + 1 - last) * MONTHS / year;
                double swing = seen
                        ? 0
                        : UNSEEN_YEAR * Math.sqrt(1 - Math.cos(2 * Math.PI * Math.min(h + 1, year / 2) / year));
                scale[h] = Math.sqrt(scale[h] * scale[h] + change * change + swing * swing);
            }
        }
        return scale;
    }
}
