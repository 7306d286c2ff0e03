package headroom.model.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The demand to hold on every day of a window, in one or more futures.
final class DemandPaths {
    private final LocalDate first;
    private final double[][] peaks;
    private final Map<Range, double[]> highest = new HashMap<>();
    private final Map<Slot, WorldSet> covered = new HashMap<>();

    /// @param first the first day of the window
    /// @param peaks the highest demand of each day in each future, `[future][day]`, requests/s; one day at least
    DemandPaths(LocalDate first, double[][] peaks) {
        this.first = first;
        this.peaks = peaks;
    }

    /// The same demand on every day.
    static DemandPaths constant(double rps, LocalDate first, LocalDate last) {
        double[] days = new double[Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1)];
        Arrays.fill(days, rps);
        return new DemandPaths(first, new double[][] {days});
    }

    LocalDate first() {
        return first;
    }

    /// How many futures there are. World `w` lives in future `w` modulo this.
    int futures() {
        return peaks.length;
    }

    int days() {
        return peaks[0].length;
    }

    /// The index of a day: 0 for the first and any before it, {@link #days()} for those after the last.
    int index(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days());
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    /// The highest demand of each future from day `from` (inclusive) to day `to` (exclusive); minus infinity
    /// where no day lies between them.
    double[] highest(int from, int to) {
        return highest.computeIfAbsent(new Range(from, to), range -> {
            double[] high = new double[peaks.length];
            for (int future = 0; future < high.length; future++) {
                high[future] = Double.NEGATIVE_INFINITY;
                for (int day = from; day < to; day++) {
                    high[future] = Math.max(high[future], peaks[future][day]);
                }
            }
            return high;
        });
    }

    /// The worlds in which a member covers the demand on every day. Computed once.
    WorldSet covered(Slot slot, int worlds) {
        return covered.computeIfAbsent(slot, one -> one.covers(worlds, this));
    }

    /// The first day from `from` (inclusive) to `to` (exclusive) on which demand is above what a component can
    /// safely do in that world; `to` if there is none.
    int firstMissed(int world, int from, int to, Strength strength, int present) {
        double[] days = peaks[world % peaks.length];
        for (int day = from; day < to; day++) {
            if (!strength.covers(world, present, days[day])) {
                return day;
            }
        }
        return to;
    }

    private record Range(int from, int to) {}
}
