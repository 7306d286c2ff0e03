package headroom.app.paint;

import headroom.model.figure.Curve;

/// Reduces a curve to what can be seen: of each pixel column the first, lowest, highest and last point, so that the
/// extremes drawn are the true ones (M4: Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014).
final class Thinning {
    private final Curve curve;
    private final Scale x;
    private final Scale y;

    Thinning(Curve curve, Scale x, Scale y) {
        this.curve = curve;
        this.x = x;
        this.y = y;
    }

    /// What takes the runs of connected points, in pixels.
    interface Run {
        /// One run; a run of one point is a dot.
        void draw(double[] xs, double[] ys, int count);
    }

    /// Hands over each run of points without a gap between them.
    void runs(Run run) {
        int from = Math.max(0, first(Math.min(x.from(), x.to())) - 1);
        int to = Math.min(curve.size(), first(Math.max(x.from(), x.to())) + 2);
        Column column = new Column();
        for (int i = from; i < to; i++) {
            double value = curve.y(i);
            if (Double.isNaN(value)) {
                column.flush(run);
            } else {
                column.add(x.pixel(curve.x(i)), y.pixel(value));
            }
        }
        column.flush(run);
    }

    /// The index of the first point at or right of a value.
    private int first(double value) {
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.x(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Collects the points of one run, a pixel column at a time.
    private static final class Column {
        private double[] xs = new double[256];
        private double[] ys = new double[256];
        private int count;
        private int inColumn;
        private long column;
        private double firstY;
        private double lowY;
        private double highY;
        private double lastX;
        private double lastY;

        void add(double px, double py) {
            long at = (long) Math.floor(px);
            if (inColumn > 0 && at != column) {
                close();
            }
            if (inColumn == 0) {
                column = at;
                firstY = py;
                lowY = py;
                highY = py;
                push(px, py);
            }
            lowY = Math.min(lowY, py);
            highY = Math.max(highY, py);
            lastX = px;
            lastY = py;
            inColumn++;
        }

        private void close() {
            if (inColumn > 1) {
                double middle = column + 0.5;
                if (lowY < Math.min(firstY, lastY)) {
                    push(middle, lowY);
                }
                if (highY > Math.max(firstY, lastY)) {
                    push(middle, highY);
                }
                push(Math.max(middle, lastX), lastY);
            }
            inColumn = 0;
        }

        private void push(double px, double py) {
            if (count == xs.length) {
                xs = java.util.Arrays.copyOf(xs, 2 * count);
                ys = java.util.Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = px;
            ys[count] = py;
            count++;
        }

        void flush(Run run) {
            close();
            if (count > 0) {
                run.draw(xs, ys, count);
            }
            count = 0;
        }
    }
}
