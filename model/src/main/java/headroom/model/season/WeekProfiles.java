package headroom.model.season;

import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// The usual week of a series in local time, so that the profile does not move with daylight saving.
public final class WeekProfiles {
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private WeekProfiles() {}

    /// Median, 10th and 90th percentile of the steps that start in each hour of the week.
    public static WeekProfile of(Rollup series, ZoneId zone) {
        List<List<Double>> cells = new ArrayList<>();
        for (int cell = 0; cell < DAYS * HOURS; cell++) {
            cells.add(new ArrayList<>());
        }
        for (int i = 0; i < series.size(); i++) {
            if (!Double.isNaN(series.mean(i))) {
                ZonedDateTime local =
                        Instant.ofEpochMilli(series.startMillis(i)).atZone(zone);
                int day = local.getDayOfWeek().getValue() - 1;
                cells.get(day * HOURS + local.getHour()).add(series.mean(i));
            }
        }
        return new WeekProfile(level(cells, 0.5), level(cells, 0.1), level(cells, 0.9));
    }

    private static double[][] level(List<List<Double>> cells, double level) {
        double[][] week = new double[DAYS][HOURS];
        for (int cell = 0; cell < cells.size(); cell++) {
            double[] sorted = cells.get(cell).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            week[cell / HOURS][cell % HOURS] = Robust.quantileOfSorted(sorted, level);
        }
        return week;
    }
}
