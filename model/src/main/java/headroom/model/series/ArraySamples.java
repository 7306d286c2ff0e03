package headroom.model.series;

import java.util.Arrays;
import java.util.Objects;

/// Samples held on the heap: the values in an array, the stamps as runs of equal distances, and what it takes to draw
/// them quickly, the extremes and the gaps of blocks, gathered once when the samples are made. A sample of a regular
/// series takes 8.6 bytes.
public final class ArraySamples implements Samples {
    private final Stamps stamps;
    private final double[] values;
    private final Extremes extremes;
    private final Distances distances;

    private ArraySamples(Stamps stamps, double[] values) {
        this.stamps = stamps;
        this.values = values;
        this.extremes = Extremes.of(values);
        this.distances = Distances.of(stamps);
    }

    /// Samples from stamps in epoch milliseconds, strictly rising, and as many finite values. The arrays are copied.
    ///
    /// @throws IllegalArgumentException if the lengths differ, a stamp does not rise or a value is not finite
    public static ArraySamples of(long[] stampMillis, double[] values) {
        for (int i = 1; i < stampMillis.length; i++) {
            if (stampMillis[i] <= stampMillis[i - 1]) {
                throw new IllegalArgumentException("stamp " + i + " does not rise: " + stampMillis[i]);
            }
        }
        return of(Stamps.of(stampMillis), values.clone());
    }

    /// Samples from stamps and as many values, which are not copied and must not change afterwards.
    ///
    /// @throws IllegalArgumentException if the lengths differ, a stamp does not rise or a value is not finite
    public static ArraySamples owning(Stamps.Builder stamps, double[] values) {
        if (!stamps.rising()) {
            throw new IllegalArgumentException("stamps do not rise");
        }
        return of(stamps.build(), values);
    }

    private static ArraySamples of(Stamps stamps, double[] own) {
        if (stamps.size() != own.length) {
            throw new IllegalArgumentException(stamps.size() + " stamps for " + own.length + " values");
        }
        for (int i = 0; i < own.length; i++) {
            if (!Double.isFinite(own[i])) {
                throw new IllegalArgumentException("value " + i + " is not finite: " + own[i]);
            }
        }
        return new ArraySamples(stamps, own);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long stampMillis(int index) {
        return stamps.at(index);
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

    /// Whether all stamps lie equally far apart.
    boolean regular() {
        return stamps.regular();
    }

    /// How much extremes and gaps take besides stamps and values, bytes.
    long levelBytes() {
        return extremes.bytes() + distances.bytes();
    }

    /// How much all of it takes, but for a few objects, bytes.
    long bytes() {
        return stamps.bytes() + (long) values.length * Double.BYTES + levelBytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArraySamples that && Arrays.equals(values, that.values) && sameStamps(that);
    }

    private boolean sameStamps(ArraySamples that) {
        for (int i = 0; i < values.length; i++) {
            if (stampMillis(i) != that.stampMillis(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        // the ends tell series apart well enough, and workbooks are looked up by their series at every edit
        int last = values.length - 1;
        return last < 0 ? 0 : Objects.hash(last, stampMillis(0), stampMillis(last), values[0], values[last]);
    }

    @Override
    public String toString() {
        return values.length + " samples";
    }
}
