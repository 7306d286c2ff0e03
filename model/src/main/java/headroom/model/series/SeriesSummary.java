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
        long[] sorted = new long[distances];
        for (int i = 0; i < distances; i++) {
            sorted[i] = samples.stampMillis(i + 1) - samples.stampMillis(i);
        }
        Arrays.sort(sorted);
        long best = sorted[0];
        int bestRun = 0;
        for (int from = 0; from < distances; ) {
            int to = from;
            while (to < distances && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > bestRun) {
                bestRun = to - from;
                best = sorted[from];
            }
            from = to;
        }
        return bestRun == 1 && distances > 1 ? OptionalLong.empty() : OptionalLong.of(best);
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
