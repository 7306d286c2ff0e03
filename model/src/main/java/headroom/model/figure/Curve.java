package headroom.model.figure;

import headroom.model.series.Extent;

/// The points of a line, sorted by x. A y of NaN is a gap. Callers see no arrays, so that a curve may be a view of
/// samples, and so that it may be thinned without a look at each of its points.
public interface Curve {
    /// How many points there are.
    int size();

    /// The x of point `index`: epoch milliseconds on a time axis, else in the unit of the axis.
    double x(int index);

    /// The y of point `index`, in the unit of the axis, NaN in a gap.
    double y(int index);

    /// The lowest and highest y from point `from` up to but without point `to`, gaps left out.
    Extent extent(int from, int to);

    /// The first point from `from` up to but without `to` that no line leads to from the point before, because one of
    /// the two is NaN or because too much lies between them; `to` if there is none.
    int firstBehindGap(int from, int to);

    /// The index of the first point at or right of `x`; {@link #size()} if there is none.
    default int firstAtOrAfter(double x) {
        return firstAtOrAfter(x, 0, size());
    }

    /// The index of the first point at or right of `x` among those from `from` up to `to`; `to` if there is none.
    default int firstAtOrAfter(double x, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A curve over two arrays of equal length, which must not change afterwards.
    static Curve of(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " x for " + ys.length + " y");
        }
        return new Points(index -> xs[index], ys);
    }
}
