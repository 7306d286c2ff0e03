package headroom.model.series;

import java.util.Arrays;
import java.util.OptionalLong;

/// What can be said of a series at a glance. All figures describe the samples as they are, before any conversion.
///
/// @param points how many samples there are
/// @param firstMillis the first time stamp, epoch milliseconds; 0 without samples
/// @param lastMillis the last time stamp, epoch milliseconds; 0 without samples
/// @param intervalMillis the most frequent distance of two stamps, milliseconds; of several equally frequent ones
///     the shortest; empty where there are fewer than two samples or no distance occurs twice among several
/// @param gaps how many distances are longer than one and a half intervals; 0 without an interval
/// @param min the smallest value; NaN without samples
/// @param mean the plain mean of the values; NaN without samples
/// @param max the largest value; NaN without samples
public record SeriesSummary(
        int points,
        long firstMillis,
        long lastMillis,
        OptionalLong intervalMillis,
        int gaps,
        double min,
        double mean,
        double max) {
    /// From so many distances on they are counted.
    private static final int MANY = 1 << 20;
    /// Distances below this, in milliseconds, are counted one by one: a quarter of an hour and more.
    private static final int COUNTED = 1 << 20;

    private static final int FIRST_OTHERS = 1024;

    /// The summary of a series.
    public static SeriesSummary of(TimeSeries series) {
        return of(series.samples());
    }

    /// The summary of samples.
    public static SeriesSummary of(Samples samples) {
        int size = samples.size();
        if (size == 0) {
            return new SeriesSummary(0, 0, 0, OptionalLong.empty(), 0, Double.NaN, Double.NaN, Double.NaN);
        }
        double min = samples.value(0);
        double max = min;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double value = samples.value(i);
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        OptionalLong interval = intervalMillis(samples);
        int gaps = interval.isPresent() ? gaps(samples, interval.getAsLong()) : 0;
        // a mean of equal values must not stray outside them by rounding
        double mean = Math.min(max, Math.max(min, sum / size));
        return new SeriesSummary(
                size, samples.stampMillis(0), samples.stampMillis(size - 1), interval, gaps, min, mean, max);
    }

    /// The most frequent distance of two neighbouring stamps, milliseconds; see the record.
    public static OptionalLong intervalMillis(Samples samples) {
        int distances = samples.size() - 1;
        if (distances < 1) {
            return OptionalLong.empty();
        }
        if (samples instanceof ArraySamples array && array.regular()) {
            return OptionalLong.of(samples.stampMillis(1) - samples.stampMillis(0));
        }
        // of many distances the short ones, which are nearly all, are counted: sorting millions takes long
        int[] counts = new int[distances < MANY ? 0 : COUNTED];
        long[] others = new long[counts.length == 0 ? distances : 0];
        int rest = 0;
        for (int i = 0; i < distances; i++) {
            long distance = samples.stampMillis(i + 1) - samples.stampMillis(i);
            if (distance < counts.length) {
                counts[(int) distance]++;
            } else {
                others = rest < others.length ? others : Arrays.copyOf(others, Math.max(FIRST_OTHERS, 2 * rest));
                others[rest++] = distance;
            }
        }
        MostFrequent most = new MostFrequent();
        for (int distance = 0; distance < counts.length; distance++) {
            most.see(distance, counts[distance]);
        }
        Arrays.sort(others, 0, rest);
        for (int from = 0; from < rest; ) {
            int to = from;
            while (to < rest && others[to] == others[from]) {
                to++;
            }
            most.see(others[from], to - from);
            from = to;
        }
        return most.times == 1 && distances > 1 ? OptionalLong.empty() : OptionalLong.of(most.distance);
    }

    /// The distance seen most often, of several equally frequent ones the first.
    private static final class MostFrequent {
        private long distance;
        private int times;

        void see(long another, int count) {
            if (count > times) {
                distance = another;
                times = count;
            }
        }
    }

    private static int gaps(Samples samples, long intervalMillis) {
        int gaps = 0;
        for (int i = 1; i < samples.size(); i++) {
            if (isGap(samples.stampMillis(i) - samples.stampMillis(i - 1), intervalMillis)) {
                gaps++;
            }
        }
        return gaps;
    }

    /// Whether a distance of two stamps leaves something out: it is longer than one and a half intervals.
    static boolean isGap(long distanceMillis, long intervalMillis) {
        return 2 * distanceMillis > 3 * intervalMillis;
    }
}
