package headroom.model.figure;

import headroom.model.series.Extent;
import headroom.model.series.Samples;
import headroom.model.series.TimeSeries;

/// The samples of a series at their own moments, where they are; a stretch without samples longer than 1.5 intervals is
/// a gap.
///
/// @param samples the samples
/// @param factor what their values are multiplied by, greater than 0
/// @param reachMillis a longer distance of two samples is a gap, milliseconds
record Sampled(Samples samples, double factor, long reachMillis) implements Curve {
    /// The samples of a series, `factor` times as large.
    static Sampled of(TimeSeries series, double factor) {
        long interval = series.coverage().intervalMillis();
        return new Sampled(series.samples(), factor, interval > 0 ? interval + interval / 2 : Long.MAX_VALUE);
    }

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public double x(int index) {
        return samples.stampMillis(index);
    }

    @Override
    public double y(int index) {
        return samples.value(index) * factor;
    }

    @Override
    public Extent extent(int from, int to) {
        return samples.extent(from, to).times(factor);
    }

    @Override
    public int firstBehindGap(int from, int to) {
        return reachMillis == Long.MAX_VALUE ? to : samples.firstLonger(from, to, reachMillis);
    }

    @Override
    public int firstAtOrAfter(double x, int from, int to) {
        int low = from;
        int high = to;
        // stamps are mostly regular: a guess between the ends is right or nearly so
        while (high - low > 8) {
            double first = samples.stampMillis(low);
            double last = samples.stampMillis(high - 1);
            if (x <= first) {
                return low;
            }
            if (x > last) {
                return high;
            }
            int guess = low + (int) ((x - first) / (last - first) * (high - 1 - low));
            int middle = Math.clamp(guess, low + (high - low) / 64, high - 1 - (high - low) / 64);
            if (samples.stampMillis(middle) < x) {
                low = middle + 1;
                high = middle + 9 < high && samples.stampMillis(middle + 8) >= x ? middle + 9 : high;
            } else {
                high = middle;
                low = middle - 8 > low && samples.stampMillis(middle - 8) < x ? middle - 7 : low;
            }
        }
        while (low < high && samples.stampMillis(low) < x) {
            low++;
        }
        return low;
    }
}
