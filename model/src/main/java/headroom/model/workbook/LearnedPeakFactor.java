package headroom.model.workbook;

import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much higher one-minute peaks are than those of a coarser demand, learned where both exist,
/// or where a file tells the highest minute of each step.
///
/// @param ratio one-minute peak of a day over its peak in coarse steps, the median over the days; at least 1
/// @param days on how many days both exist
record LearnedPeakFactor(double ratio, int days) {
    private static final long MINUTE_MILLIS = 60_000;
    private static final int LEAST_DAYS = 3;
    /// The highest of a day is no less than its highest mean; what is less by more than a rounding is something else.
    private static final double LEAST_RATIO = 0.98;
    private static final double ENOUGH_OF_A_DAY = 0.8;
    private static final long DAY_MILLIS = 86_400_000;

    /// The factor for a demand; empty where fewer than three days exist in one-minute steps, or with
    /// the highest of each step, as well.
    static Optional<LearnedPeakFactor> of(DemandSelection demand, ZoneId zone) {
        if (!demand.averaged()) {
            return Optional.empty();
        }
        Map<LocalDate, Day> coarse = days(demand.rps(), zone);
        List<Double> ratios = new ArrayList<>();
        for (Rollup finer : demand.finer()) {
            if (finer.stepMillis() <= MINUTE_MILLIS) {
                ratios.addAll(ratios(days(finer, zone), coarse));
            }
        }
        if (ratios.size() < LEAST_DAYS) {
            ratios.clear();
            demand.highest().ifPresent(highest -> ratios.addAll(ratios(days(highest, zone), coarse)));
            ratios.removeIf(ratio -> ratio < LEAST_RATIO);
        }
        if (ratios.size() < LEAST_DAYS) {
            return Optional.empty();
        }
        Collections.sort(ratios);
        double median = (ratios.get((ratios.size() - 1) / 2) + ratios.get(ratios.size() / 2)) / 2;
        return Optional.of(new LearnedPeakFactor(Math.max(1, median), ratios.size()));
    }

    private static List<Double> ratios(Map<LocalDate, Day> peaks, Map<LocalDate, Day> coarse) {
        List<Double> ratios = new ArrayList<>();
        peaks.forEach((date, day) -> {
            Day same = coarse.get(date);
            if (same != null && day.enough() && same.enough() && same.highest > 0) {
                ratios.add(day.highest / same.highest);
            }
        });
        return ratios;
    }

    private static Map<LocalDate, Day> days(Rollup grid, ZoneId zone) {
        Map<LocalDate, Day> days = new HashMap<>();
        for (int i = 0; i < grid.size(); i++) {
            if (grid.count(i) > 0) {
                LocalDate date =
                        Instant.ofEpochMilli(grid.startMillis(i)).atZone(zone).toLocalDate();
                days.computeIfAbsent(date, _ -> new Day()).add(grid.mean(i), grid.stepMillis());
            }
        }
        return days;
    }

    private static final class Day {
        private double highest;
        private long coveredMillis;

        private void add(double rps, long stepMillis) {
            highest = Math.max(highest, rps);
            coveredMillis += stepMillis;
        }

        private boolean enough() {
            return coveredMillis >= ENOUGH_OF_A_DAY * DAY_MILLIS;
        }
    }
}
