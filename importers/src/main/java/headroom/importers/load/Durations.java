package headroom.importers.load;

import java.util.Arrays;

/// Durations counted in classes, of which each octave has the same number: quantiles of any number of requests in
/// little memory. A quantile is wrong by at most half a class, `1 / 2^(bits + 1)` of itself.
///
/// The classes are those of Gil Tene's HdrHistogram; the counts kept are those between the shortest and the longest
/// duration seen.
final class Durations {
    private final int bits;
    private int first;
    private long[] counts = new long[0];
    private long total;
    private long shortest = Long.MAX_VALUE;
    private long longest;

    /// No durations yet.
    ///
    /// @param bits the binary logarithm of the classes in an octave, 1 to 12
    Durations(int bits) {
        this.bits = bits;
    }

    /// Counts some durations, microseconds; negative ones count as 0.
    void add(long micros, long times) {
        long duration = Math.max(0, micros);
        int place = place(classOf(duration));
        counts[place] += times;
        total += times;
        shortest = Math.min(shortest, duration);
        longest = Math.max(longest, duration);
    }

    /// Counts all durations of another collection with the same classes.
    void addAll(Durations other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                int place = place(other.first + i);
                counts[place] += other.counts[i];
            }
        }
        total += other.total;
        shortest = Math.min(shortest, other.shortest);
        longest = Math.max(longest, other.longest);
    }

    /// How many were counted.
    long total() {
        return total;
    }

    /// The shortest duration, seconds, that is not exceeded by that percentage, 0 to 100, of all; NaN where there is
    /// none.
    double quantileSeconds(double percentile) {
        if (total == 0) {
            return Double.NaN;
        }
        // the small amount keeps 99 % of 1,000 from being the 991st
        long rank = Math.max(1, (long) Math.ceil(percentile / 100 * total - 1e-9));
        long seen = 0;
        int i = 0;
        while (seen < rank) {
            seen += counts[i++];
        }
        return Math.clamp(middle(first + i - 1), (double) shortest, (double) longest) / 1e6;
    }

    private int classOf(long micros) {
        int exponent = Math.max(0, 63 - Long.numberOfLeadingZeros(micros | 1) - bits);
        return (exponent << bits) + (int) (micros >>> exponent);
    }

    private double middle(int index) {
        int exponent = Math.max(0, (index >> bits) - 1);
        long from = (index - ((long) exponent << bits)) << exponent;
        return from + ((1L << exponent) - 1) / 2.0;
    }

    /// The place of a class among the counts, which grow to hold it.
    private int place(int index) {
        if (counts.length == 0) {
            first = index;
            counts = new long[1];
        } else if (index < first) {
            int room = Math.min(index, counts.length / 2);
            int from = index - room;
            long[] wider = new long[first - from + counts.length];
            System.arraycopy(counts, 0, wider, first - from, counts.length);
            counts = wider;
            first = from;
        } else if (index - first >= counts.length) {
            counts = Arrays.copyOf(counts, index - first + 1 + counts.length / 2);
        }
        return index - first;
    }
}
