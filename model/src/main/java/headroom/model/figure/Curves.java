package headroom.model.figure;

import headroom.model.series.Rollup;
import headroom.model.series.TimeSeries;
import java.util.function.IntToDoubleFunction;

/// Curves over series, grids and forecasts, without copying them where that can be avoided.
final class Curves {
    private Curves() {}

    /// The samples of a series at their own moments; a stretch without samples longer than 1.5 intervals is a gap.
    static Curve of(TimeSeries series, double factor) {
        long interval = series.coverage().intervalMillis();
        int size = series.samples().size();
        int gaps = 0;
        for (int i = 1; i < size; i++) {
            gaps += gapBefore(series, i, interval) ? 1 : 0;
        }
        double[] xs = new double[size + gaps];
        double[] ys = new double[size + gaps];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (i > 0 && gapBefore(series, i, interval)) {
                xs[at] = series.samples().stampMillis(i - 1) + (double) interval;
                ys[at++] = Double.NaN;
            }
            xs[at] = series.samples().stampMillis(i);
            ys[at++] = series.samples().value(i) * factor;
        }
        return Curve.of(xs, ys);
    }

    private static boolean gapBefore(TimeSeries series, int index, long interval) {
        long distance = series.samples().stampMillis(index) - series.samples().stampMillis(index - 1);
        return interval > 0 && distance > 1.5 * interval;
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
        return new Curve() {
            @Override
            public int size() {
                return grid.size();
            }

            @Override
            public double x(int index) {
                return grid.startMillis(index);
            }

            @Override
            public double y(int index) {
                return value.applyAsDouble(index);
            }
        };
    }

    /// Values on a regular grid.
    static Curve regular(long startMillis, long stepMillis, double[] values) {
        return new Curve() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public double x(int index) {
                return startMillis + (double) stepMillis * index;
            }

            @Override
            public double y(int index) {
                return values[index];
            }
        };
    }

    /// The largest finite value of a curve; 0 where there is none.
    static double top(Curve curve) {
        double top = 0;
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.y(i);
            top = value > top ? value : top;
        }
        return top;
    }

    /// The smallest finite value of a curve, at most 0.
    static double bottom(Curve curve) {
        double bottom = 0;
        for (int i = 0; i < curve.size(); i++) {
            double value = curve.y(i);
            bottom = value < bottom ? value : bottom;
        }
        return bottom;
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
