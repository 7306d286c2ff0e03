package headroom.model.figure;

import headroom.model.series.Extent;
import headroom.model.series.Extremes;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// A curve over an array of values, in which NaN is a gap.
final class Points implements Curve {
    private final IntToDoubleFunction xs;
    private final double[] ys;
    private final Extremes extremes;
    /// The points that no line leads to from the one before.
    private final int[] behindGaps;

    /// A curve over values, which must not change afterwards.
    ///
    /// @param xs the x of each, not falling
    Points(IntToDoubleFunction xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.extremes = Extremes.of(ys);
        int[] gaps = new int[16];
        int count = 0;
        for (int i = 1; i < ys.length; i++) {
            if (Double.isNaN(ys[i]) || Double.isNaN(ys[i - 1])) {
                gaps = count == gaps.length ? Arrays.copyOf(gaps, 2 * count) : gaps;
                gaps[count++] = i;
            }
        }
        this.behindGaps = Arrays.copyOf(gaps, count);
    }

    @Override
    public int size() {
        return ys.length;
    }

    @Override
    public double x(int index) {
        return xs.applyAsDouble(index);
    }

    @Override
    public double y(int index) {
        return ys[index];
    }

    @Override
    public Extent extent(int from, int to) {
        return extremes.between(from, to);
    }

    @Override
    public int firstBehindGap(int from, int to) {
        int found = Arrays.binarySearch(behindGaps, from);
        int at = found < 0 ? -found - 1 : found;
        return at < behindGaps.length ? Math.min(to, behindGaps[at]) : to;
    }
}
