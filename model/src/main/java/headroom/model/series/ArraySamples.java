package headroom.model.series;

import java.util.Arrays;
import java.util.Objects;

/// Samples held in two arrays on the heap, with what it takes to draw them quickly: the extremes and the gaps of
/// blocks,
/// gathered once when the samples are made.
public final class ArraySamples implements Samples {
    private final long[] stampMillis;
    private final double[] values;
    private final Extremes extremes;
    private final Distances distances;

    private ArraySamples(long[] stampMillis, double[] values) {
        this.stampMillis = stampMillis;
        this.values = values;
        this.extremes = Extremes.of(values);
        this.distances = Distances.of(stampMillis);
    }

    /// Samples from stamps in epoch milliseconds, strictly rising, and as many finite values. The arrays are copied.
    ///
    /// @throws IllegalArgumentException if the lengths differ, a stamp does not rise or a value is not finite
    public static ArraySamples of(long[] stampMillis, double[] values) {
        if (stampMillis.length != values.length) {
            throw new IllegalArgumentException(stampMillis.length + " stamps for " + values.length + " values");
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && stampMillis[i] <= stampMillis[i - 1]) {
                throw new IllegalArgumentException("stamp " + i + " does not rise: " + stampMillis[i]);
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + i + " is not finite: " + values[i]);
            }
        }
        return new ArraySamples(stampMillis.clone(), values.clone());
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long stampMillis(int index) {
        return stampMillis[index];
    }

    @Override
    public double value(int index) {
        return values[index];
    }

    @Override
    public Extent extent(int from, int to) {
        return extremes.between(from, to);
    }

    @Override
    public int firstLonger(int from, int to, long millis) {
        return distances.firstLonger(from, to, millis);
    }

    /// How much extremes and gaps take besides stamps and values, bytes.
    long levelBytes() {
        return extremes.bytes() + distances.bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArraySamples that
                && Arrays.equals(stampMillis, that.stampMillis)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        // the ends tell series apart well enough, and workbooks are looked up by their series at every edit
        int last = values.length - 1;
        return last < 0 ? 0 : Objects.hash(last, stampMillis[0], stampMillis[last], values[0], values[last]);
    }

    @Override
    public String toString() {
        return values.length + " samples";
    }
}
