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
/// @param clipped on which days saturation cut demand off, so that mean and peak are lower bounds
record DailyDemand(LocalDate first, double[] mean, double[] peak, boolean[] clipped) {
    /// A day counts when at least this share of its steps was measured.
    private static final double ENOUGH = 0.83;
    /// The last day counts only when it is all but over.
    private static final double COMPLETE = 0.95;

    /// The days before `asOf`; empty where no day counts.
    static DailyDemand of(Rollup fine, boolean[] clipped, Instant asOf, ZoneId zone) {
        int size = fine.size();
        while (size > 0 && fine.startMillis(size - 1) >= asOf.toEpochMilli()) {
            size--;
        }
        LocalDate first = day(fine.startMillis(), zone);
        Days days = new Days(first, zone, size == 0 ? first : day(fine.startMillis(size - 1), zone));
        for (int i = 0; i < size; i++) {
            if (fine.count(i) > 0) {
                days.add(fine, i, i < clipped.length && clipped[i]);
            }
        }
        return days.finish(fine.stepMillis());
    }

    int size() {
        return peak.length;
    }

    /// Values with those of clipped days missing.
    double[] unclipped(double[] values) {
        double[] known = values.clone();
        for (int d = 0; d < known.length; d++) {
            known[d] = clipped[d] ? Double.NaN : known[d];
        }
        return known;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private static final class Days {
        private final LocalDate first;
        private final long[] startMillis;
        private final double[] sum;
        private final double[] max;
        private final int[] count;
        private final boolean[] clipped;
        private int day;

        Days(LocalDate first, ZoneId zone, LocalDate last) {
            this.first = first;
            int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
            startMillis = new long[days + 1];
            for (int d = 0; d <= days; d++) {
                startMillis[d] =
                        first.plusDays(d).atStartOfDay(zone).toInstant().toEpochMilli();
            }
            sum = new double[days];
            max = new double[days];
            count = new int[days];
            clipped = new boolean[days];
            Arrays.fill(max, Double.NEGATIVE_INFINITY);
        }

        void add(Rollup fine, int index, boolean cut) {
            while (fine.startMillis(index) >= startMillis[day + 1]) {
                day++;
            }
            sum[day] += fine.mean(index);
            max[day] = Math.max(max[day], fine.max(index));
            clipped[day] |= cut;
            count[day]++;
        }

        DailyDemand finish(long stepMillis) {
            int days = count.length;
            double[] mean = new double[days];
            double[] peak = new double[days];
            int end = 0;
            for (int d = 0; d < days; d++) {
                double share = count[d] * (double) stepMillis / (startMillis[d + 1] - startMillis[d]);
                boolean enough = share >= (d == days - 1 ? COMPLETE : ENOUGH);
                mean[d] = enough ? sum[d] / count[d] : Double.NaN;
                peak[d] = enough ? max[d] : Double.NaN;
                end = enough ? d + 1 : end;
            }
            return new DailyDemand(
                    first, Arrays.copyOf(mean, end), Arrays.copyOf(peak, end), Arrays.copyOf(clipped, end));
        }
    }
}
