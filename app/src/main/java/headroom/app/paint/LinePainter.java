package headroom.app.paint;

import headroom.model.figure.Layer;

/// Paints lines: sparse ones as a stroke, dense ones, which fill an area whatever is done, as their envelope, one
/// upright stroke for each column of dots.
final class LinePainter {
    private static final double DOT = 1.6;
    /// How much of a dashed line's ink is left between its dashes where it is an area.
    private static final double BETWEEN_DASHES = 0.4;

    /// A stroke has smoother edges than an envelope. Up to this much way of all dense lines of a figure it costs the
    /// software renderer no more than some ten milliseconds, pixels.
    private static final double SMOOTH = 10_000;

    private final Surface surface;
    private final Painted area;
    private final Obstacles obstacles;
    private final Strand strand;
    private double[][] line = {{}, {}};
    private double[] tops = {};
    private double[] bottoms = {};
    private double endX;
    private double endY;
    private double smoothLeft = SMOOTH;

    LinePainter(Surface surface, Painted area, Obstacles obstacles) {
        this.surface = surface;
        this.area = area;
        this.obstacles = obstacles;
        this.strand = new Strand(surface.density());
    }

    /// Paints a line.
    void paint(Layer.Line layer, Pen pen) {
        endX = Double.NaN;
        endY = Double.NaN;
        new Thinning(layer.curve(), area.x(), area.y(), surface.density(), strand).strands(full -> paint(full, pen));
    }

    /// Whether any of the line painted last is in the plot.
    boolean seen() {
        return !Double.isNaN(endX);
    }

    /// Where the line painted last ends within the plot, pixels.
    double endX() {
        return endX;
    }

    /// Where the line painted last ends within the plot, pixels.
    double endY() {
        return endY;
    }

    private void paint(Strand strand, Pen pen) {
        if (strand.single()) {
            surface.fillCircle(strand.firstX(0), strand.firstY(0), DOT, pen.ink());
            obstacles.box(strand.firstX(0) - 2, strand.firstY(0) - 2, 4, 4, Obstacles.LINE);
        } else if (surface.byColumns() && strand.dense() && !smooth(strand)) {
            envelope(strand, pen);
        } else {
            stroke(strand, pen);
        }
        for (int i = 0; i < strand.columns(); i++) {
            if (strand.firstX(i) <= area.right()) {
                boolean whole = strand.lastX(i) <= area.right();
                endX = whole ? strand.lastX(i) : strand.firstX(i);
                endY = whole ? strand.lastY(i) : strand.firstY(i);
            }
        }
    }

    private boolean smooth(Strand strand) {
        smoothLeft -= strand.way();
        return smoothLeft >= 0;
    }

    private void stroke(Strand strand, Pen pen) {
        if (line[0].length < 4 * strand.columns()) {
            line = new double[2][4 * strand.columns()];
        }
        int count = strand.line(line);
        surface.polyline(line[0], line[1], count, pen);
        obstacles.line(line[0], line[1], count);
    }

    private void envelope(Strand strand, Pen pen) {
        if (tops.length < strand.columns()) {
            tops = new double[strand.columns()];
            bottoms = new double[strand.columns()];
        }
        double width = 1 / surface.density();
        for (int i = 0; i < strand.columns(); i++) {
            reach(strand, i, pen.width() / 2);
            obstacles.box(strand.left(i), tops[i], width, bottoms[i] - tops[i], Obstacles.LINE);
            if (i > 0 && !strand.adjoins(i)) {
                surface.line(strand.lastX(i - 1), strand.lastY(i - 1), strand.firstX(i), strand.firstY(i), pen);
            }
        }
        if (pen.dashes().isEmpty()) {
            columns(strand, width, pen.ink(), 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            return;
        }
        double dash = pen.dashes().getFirst();
        double period = pen.dashes().stream().mapToDouble(Double::doubleValue).sum();
        int alpha = (int) Math.round((pen.ink() >>> 24) * BETWEEN_DASHES);
        columns(strand, width, pen.ink(), 0, dash, period);
        columns(strand, width, (pen.ink() & 0xFFFFFF) | alpha << 24, dash, period, period);
    }

    /// How far a column reaches: over its points, half the way to the points of the columns beside it, and half the
    /// width of the pen.
    private void reach(Strand strand, int at, double halfPen) {
        double top = strand.top(at);
        double bottom = strand.bottom(at);
        if (strand.adjoins(at)) {
            double between = crossing(strand, at);
            top = Math.min(top, between);
            bottom = Math.max(bottom, between);
        }
        if (at + 1 < strand.columns() && strand.adjoins(at + 1)) {
            double between = crossing(strand, at + 1);
            top = Math.min(top, between);
            bottom = Math.max(bottom, between);
        }
        tops[at] = top - halfPen;
        bottoms[at] = bottom + halfPen;
    }

    /// Where the line into column `at` crosses its left edge.
    private static double crossing(Strand strand, int at) {
        double fromX = strand.lastX(at - 1);
        double toX = strand.firstX(at);
        double share = toX > fromX ? Math.clamp((strand.left(at) - fromX) / (toX - fromX), 0, 1) : 0.5;
        return strand.lastY(at - 1) + share * (strand.firstY(at) - strand.lastY(at - 1));
    }

    /// Paints the columns that lie between two places of each period.
    private void columns(Strand strand, double width, int ink, double from, double to, double period) {
        double[] xs = line[0].length < strand.columns() ? new double[strand.columns()] : line[0];
        int count = 0;
        double[] high = period == Double.POSITIVE_INFINITY ? tops : new double[strand.columns()];
        double[] low = period == Double.POSITIVE_INFINITY ? bottoms : new double[strand.columns()];
        for (int i = 0; i < strand.columns(); i++) {
            double phase = period == Double.POSITIVE_INFINITY ? 0 : positive(strand.left(i) - area.left(), period);
            if (phase >= from && phase < to) {
                xs[count] = strand.left(i);
                high[count] = tops[i];
                low[count] = bottoms[i];
                count++;
            }
        }
        surface.columns(xs, high, low, count, width, ink);
    }

    private static double positive(double value, double period) {
        return value - Math.floor(value / period) * period;
    }
}
