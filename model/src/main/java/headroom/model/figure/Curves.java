package headroom.model.figure;

import headroom.model.series.Extent;
import headroom.model.series.Rollup;
import headroom.model.series.TimeSeries;
import java.util.function.IntToDoubleFunction;

/// Curves over series, grids and forecasts; those over series copy nothing.
final class Curves {
    private Curves() {}

    /// The samples of a series at their own moments; a stretch without samples longer than 1.5 intervals is a gap.
    ///
    /// @param factor greater than 0
    static Curve of(TimeSeries series, double factor) {
        return Sampled.of(series, factor);
    }

    /// The largest value of each step of a grid.
    static Curve maxima(Rollup grid) {
        return grid(grid, grid::max);
    }

    /// The mean of each step of a grid.
    static Curve means(Rollup grid) {
        return grid(grid, grid::mean);
    }

    private static Curve grid(Rollup grid, IntToDoubleFunction value) {
        double[] values = new double[grid.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return new Points(grid::startMillis, values);
    }

    /// Values on a regular grid.
    static Curve regular(long startMillis, long stepMillis, double[] values) {
        return new Points(index -> startMillis + (double) stepMillis * index, values);
    }

    /// The largest finite value of a curve, at least 0; 0 where there is none.
    static double top(Curve curve) {
        Extent extent = curve.extent(0, curve.size());
        return extent.empty() ? 0 : Math.max(0, extent.high());
    }

    /// The smallest finite value of a curve, at most 0.
    static double bottom(Curve curve) {
        Extent extent = curve.extent(0, curve.size());
        return extent.empty() ? 0 : Math.min(0, extent.low());
    }

    /// A round number at least a little above `highest`, for the upper end of an axis.
    static double roundUp(double highest) {
        if (!(highest > 0) || Double.isInfinite(highest)) {
            return 1;
        }
        double wanted = highest * 1.06;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double factor : new double[] {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
            if (factor * power >= wanted) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
