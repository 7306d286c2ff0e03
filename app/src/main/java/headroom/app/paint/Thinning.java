package headroom.app.paint;

import headroom.model.figure.Curve;
import headroom.model.series.Extent;
import java.util.function.Consumer;

/// Reduces a curve to what can be seen: of each column of dots the first, lowest, highest and last point, so that the
/// extremes drawn are the true ones (M4: Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014). Looks at a few points of
/// each column only, whatever the column holds.
final class Thinning {
    /// Fewer points than this in a column are looked at one by one.
    private static final int FEW = 48;
    /// More gaps than this in one column are drawn as one stretch, since nobody could tell them apart.
    private static final int MOST_GAPS = 6;

    private final Curve curve;
    private final Scale x;
    private final Scale y;
    private final double density;
    private final Strand strand;

    /// A thinning to columns of pixels.
    Thinning(Curve curve, Scale x, Scale y) {
        this(curve, x, y, 1, new Strand(1));
    }

    /// A thinning to columns of dots.
    ///
    /// @param density dots in a pixel
    /// @param strand what is filled and handed over, of the same density
    Thinning(Curve curve, Scale x, Scale y, double density, Strand strand) {
        this.curve = curve;
        this.x = x;
        this.y = y;
        this.density = density;
        this.strand = strand;
        strand.clear();
    }

    /// Hands over each stretch of points without a gap between them. What is handed over is filled anew afterwards.
    void strands(Consumer<Strand> taker) {
        int from = Math.max(0, curve.firstAtOrAfter(Math.min(x.from(), x.to())) - 1);
        int to = Math.min(curve.size(), curve.firstAtOrAfter(Math.max(x.from(), x.to())) + 2);
        int at = from;
        while (at < to) {
            int end = endOfColumn(at, to);
            if (end - at < FEW) {
                one(at, end, from, taker);
            } else {
                many(at, end, from, taker);
            }
            at = end;
        }
        flush(taker);
    }

    /// The first point right of the column that holds point `at`.
    private int endOfColumn(int at, int to) {
        long column = column(at);
        int near = Math.min(to, at + 4);
        for (int i = at + 1; i < near; i++) {
            if (column(i) != column) {
                return i;
            }
        }
        int end = near == to ? to : curve.firstAtOrAfter(x.value((column + 1) / density), near, to);
        // the edge of a column, turned into a value, is rounded
        while (end > near && column(end - 1) != column) {
            end--;
        }
        while (end < to && column(end) == column) {
            end++;
        }
        return end;
    }

    private long column(int point) {
        return (long) Math.floor(x.pixel(curve.x(point)) * density);
    }

    private void one(int at, int end, int from, Consumer<Strand> taker) {
        for (int i = at; i < end; i++) {
            if (i > from && curve.firstBehindGap(i, i + 1) == i) {
                flush(taker);
            }
            double value = curve.y(i);
            if (!Double.isNaN(value)) {
                strand.add(x.pixel(curve.x(i)), y.pixel(value));
            }
        }
    }

    private void many(int at, int end, int from, Consumer<Strand> taker) {
        int start = at;
        if (at > from && curve.firstBehindGap(at, at + 1) == at) {
            flush(taker);
        }
        for (int gaps = 0; gaps < MOST_GAPS && start < end; gaps++) {
            int stop = curve.firstBehindGap(start + 1, end);
            stretch(start, stop);
            if (stop < end) {
                flush(taker);
            }
            start = stop;
        }
        stretch(start, end);
    }

    /// Adds the points of a part of a column.
    private void stretch(int from, int to) {
        Extent extent = from < to ? curve.extent(from, to) : Extent.NONE;
        if (extent.empty()) {
            return;
        }
        double low = y.pixel(extent.low());
        double high = y.pixel(extent.high());
        double first = curve.y(from);
        double last = curve.y(to - 1);
        double firstX = x.pixel(curve.x(from));
        if (to - from == 1) {
            strand.add(firstX, low);
            return;
        }
        strand.add(
                firstX,
                Double.isNaN(first) ? low : y.pixel(first),
                Math.min(low, high),
                Math.max(low, high),
                x.pixel(curve.x(to - 1)),
                Double.isNaN(last) ? high : y.pixel(last));
    }

    private void flush(Consumer<Strand> taker) {
        if (strand.columns() > 0) {
            taker.accept(strand);
        }
        strand.clear();
    }
}
