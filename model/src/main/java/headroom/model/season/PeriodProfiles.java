package headroom.model.season;

import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Usual cycles. Of a day and a week in local time, so that they do not move with daylight saving; a cycle of another
/// length begins where the first whole one does.
public final class PeriodProfiles {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long WEEK_MILLIS = 7 * DAY_MILLIS;
    private static final int MOST_BINS = 168;

    private PeriodProfiles() {}

    /// The usual cycle of a period.
    public static PeriodProfile of(Rollup series, long periodMillis, ZoneId zone) {
        int bins = Math.clamp(periodMillis / series.stepMillis(), 2, MOST_BINS);
        List<List<Double>> cells = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            cells.add(new ArrayList<>());
        }
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.mean(i))) {
                double phase = phase(series, i, periodMillis, zone);
                cells.get(Math.clamp((int) (phase * bins), 0, bins - 1)).add(series.mean(i));
            }
        }
        double[] median = new double[bins];
        double[] low = new double[bins];
        double[] high = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double[] sorted = cells.get(bin).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            median[bin] = Robust.quantileOfSorted(sorted, 0.5);
            low[bin] = Robust.quantileOfSorted(sorted, 0.1);
            high[bin] = Robust.quantileOfSorted(sorted, 0.9);
        }
        return new PeriodProfile(periodMillis, median, low, high);
    }

    /// Where in its cycle a step begins, 0 to 1.
    private static double phase(Rollup series, int index, long periodMillis, ZoneId zone) {
        if (periodMillis != DAY_MILLIS && periodMillis != WEEK_MILLIS) {
            return (double) Math.floorMod(series.startMillis(index) - series.startMillis(), periodMillis)
                    / periodMillis;
        }
        ZonedDateTime local = Instant.ofEpochMilli(series.startMillis(index)).atZone(zone);
        double day = local.toLocalTime().toNanoOfDay() / 1e6 / DAY_MILLIS;
        return periodMillis == DAY_MILLIS ? day : (local.getDayOfWeek().getValue() - 1 + day) / 7;
    }
}
