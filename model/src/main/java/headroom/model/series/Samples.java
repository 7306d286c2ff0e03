package headroom.model.series;

/// The samples of one series: sorted by time, one value per time stamp, missing values left out.
///
/// Callers see no arrays, so that samples may live on the heap, off it or in a mapped file.
public interface Samples {
    /// How many samples there are.
    int size();

    /// The time stamp of sample `index`, epoch milliseconds.
    long stampMillis(int index);

    /// The value of sample `index`; finite.
    double value(int index);

    /// The index of the first sample whose stamp is at or after `millis`; {@link #size()} if there is none.
    default int firstAtOrAfter(long millis) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stampMillis(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The lowest and highest value from index `from` up to but without index `to`.
    default Extent extent(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = Math.min(low, value(i));
            high = Math.max(high, value(i));
        }
        return low > high ? Extent.NONE : new Extent(low, high);
    }

    /// The first index from `from` up to but without `to` whose stamp lies more than `millis` after the one before it;
    /// `to` if there is none.
    default int firstLonger(int from, int to, long millis) {
        for (int i = Math.max(1, from); i < to; i++) {
            if (stampMillis(i) - stampMillis(i - 1) > millis) {
                return i;
            }
        }
        return to;
    }
}
