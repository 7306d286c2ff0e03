package headroom.model.forecast;

import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// Demand by days of the planner's time zone.
///
/// @param first the day of index 0
/// @param mean the mean of each day, NaN where too little of it was measured
/// @param peak the highest step of each day, NaN likewise
record DailyDemand(LocalDate first, double[] mean, double[] peak) {
    /// A day counts when at least this share of its steps was measured.
    private static final double ENOUGH = 0.83;
    /// The last day counts only when it is all but over.
    private static final double COMPLETE = 0.95;

    /// The days before `asOf`; empty where no day counts.
    static DailyDemand of(Rollup fine, Instant asOf, ZoneId zone) {
        int size = fine.size();
        while (size > 0 && fine.startMillis(size - 1) >= asOf.toEpochMilli()) {
            size--;
        }
        LocalDate first = day(fine.startMillis(), zone);
        int days = size == 0 ? 0 : (int) ChronoUnit.DAYS.between(first, day(fine.startMillis(size - 1), zone)) + 1;
        Days sums = new Days(days);
        for (int i = 0; i < size; i++) {
            if (fine.count(i) > 0) {
                sums.add((int) ChronoUnit.DAYS.between(first, day(fine.startMillis(i), zone)), fine, i);
            }
        }
        return sums.finish(first, zone, fine.stepMillis());
    }

    int size() {
        return peak.length;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private static final class Days {
        private final double[] sum;
        private final double[] max;
        private final int[] count;

        Days(int days) {
            sum = new double[days];
            max = new double[days];
            count = new int[days];
            Arrays.fill(max, Double.NEGATIVE_INFINITY);
        }

        void add(int day, Rollup fine, int index) {
            sum[day] += fine.mean(index);
            max[day] = Math.max(max[day], fine.max(index));
            count[day]++;
        }

        DailyDemand finish(LocalDate first, ZoneId zone, long stepMillis) {
            int days = count.length;
            double[] mean = new double[days];
            double[] peak = new double[days];
            int end = 0;
            for (int d = 0; d < days; d++) {
                long length = first.plusDays(d + 1L)
                                .atStartOfDay(zone)
                                .toInstant()
                                .toEpochMilli()
                        - first.plusDays(d).atStartOfDay(zone).toInstant().toEpochMilli();
                double share = count[d] * (double) stepMillis / length;
                boolean enough = share >= (d == days - 1 ? COMPLETE : ENOUGH);
                mean[d] = enough ? sum[d] / count[d] : Double.NaN;
                peak[d] = enough ? max[d] : Double.NaN;
                end = enough ? d + 1 : end;
            }
            return new DailyDemand(first, Arrays.copyOf(mean, end), Arrays.copyOf(peak, end));
        }
    }
}
