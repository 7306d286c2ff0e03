package headroom.app.paint;

import java.util.Arrays;

/// A stretch of a curve without a gap, reduced to columns of dots: of each its first, highest, lowest and last point,
/// in
/// pixels. Is filled anew for each stretch.
final class Strand {
    /// From this much way in a column on, on average, a line is seen as an area, pixels.
    private static final double DENSE = 8;

    /// Enough for most windows.
    private static final int FIRST_LENGTH = 2048;

    private final double density;
    private long[] column = new long[FIRST_LENGTH];
    private double[] firstX = new double[FIRST_LENGTH];
    private double[] firstY = new double[FIRST_LENGTH];
    private double[] topY = new double[FIRST_LENGTH];
    private double[] bottomY = new double[FIRST_LENGTH];
    private double[] lastX = new double[FIRST_LENGTH];
    private double[] lastY = new double[FIRST_LENGTH];
    private boolean[] several = new boolean[FIRST_LENGTH];
    private int count;

    /// An empty strand.
    ///
    /// @param density columns of dots in a pixel
    Strand(double density) {
        this.density = density;
    }

    void clear() {
        count = 0;
    }

    /// How many columns hold points.
    int columns() {
        return count;
    }

    /// Whether it is a single point between gaps.
    boolean single() {
        return count == 1 && !several[0];
    }

    double firstX(int at) {
        return firstX[at];
    }

    double firstY(int at) {
        return firstY[at];
    }

    double lastX(int at) {
        return lastX[at];
    }

    double lastY(int at) {
        return lastY[at];
    }

    /// Where a column of dots begins, pixels.
    double left(int at) {
        return column[at] / density;
    }

    /// The upper end of what is seen in a column.
    double top(int at) {
        return topY[at];
    }

    /// The lower end of what is seen in a column.
    double bottom(int at) {
        return bottomY[at];
    }

    /// Whether column `at` lies right beside the one before.
    boolean adjoins(int at) {
        return at > 0 && column[at] == column[at - 1] + 1;
    }

    /// Adds a point.
    void add(double px, double py) {
        long at = (long) Math.floor(px * density);
        if (count > 0 && column[count - 1] == at) {
            join(px, py, py, py);
        } else {
            open(at, px, py);
        }
    }

    /// Adds several points of one column.
    void add(double fromX, double fromY, double top, double bottom, double toX, double toY) {
        add(fromX, fromY);
        join(Math.max(fromX, toX), toY, top, bottom);
    }

    private void join(double px, double py, double top, double bottom) {
        int at = count - 1;
        topY[at] = Math.min(topY[at], Math.min(py, top));
        bottomY[at] = Math.max(bottomY[at], Math.max(py, bottom));
        lastX[at] = px;
        lastY[at] = py;
        several[at] = true;
    }

    private void open(long at, double px, double py) {
        if (count == column.length) {
            grow();
        }
        column[count] = at;
        firstX[count] = px;
        firstY[count] = py;
        topY[count] = py;
        bottomY[count] = py;
        lastX[count] = px;
        lastY[count] = py;
        several[count] = false;
        count++;
    }

    private void grow() {
        int length = 2 * count;
        column = Arrays.copyOf(column, length);
        firstX = Arrays.copyOf(firstX, length);
        firstY = Arrays.copyOf(firstY, length);
        topY = Arrays.copyOf(topY, length);
        bottomY = Arrays.copyOf(bottomY, length);
        lastX = Arrays.copyOf(lastX, length);
        lastY = Arrays.copyOf(lastY, length);
        several = Arrays.copyOf(several, length);
    }

    /// Whether a line through all of it would go up and down so much in each column that only an area can be seen.
    boolean dense() {
        int adjoining = 0;
        for (int i = 0; i < count; i++) {
            adjoining += adjoins(i) ? 1 : 0;
        }
        return count > 8 && adjoining > 0.9 * (count - 1) && way() > DENSE * count;
    }

    /// How far a line through all of it goes up and down in all, pixels.
    double way() {
        double way = 0;
        for (int i = 0; i < count; i++) {
            way += bottomY[i] - topY[i];
            if (adjoins(i)) {
                way += Math.abs(firstY[i] - lastY[i - 1]);
            }
        }
        return way;
    }

    /// The line through all of it: in each column from the first over highest and lowest to the last point.
    int line(double[][] xsAndYs) {
        double[] xs = xsAndYs[0];
        double[] ys = xsAndYs[1];
        int to = 0;
        for (int i = 0; i < count; i++) {
            to = put(xs, ys, to, firstX[i], firstY[i]);
            if (several[i]) {
                double middle = left(i) + 0.5 / density;
                if (topY[i] < Math.min(firstY[i], lastY[i])) {
                    to = put(xs, ys, to, middle, topY[i]);
                }
                if (bottomY[i] > Math.max(firstY[i], lastY[i])) {
                    to = put(xs, ys, to, middle, bottomY[i]);
                }
                to = put(xs, ys, to, Math.max(middle, lastX[i]), lastY[i]);
            }
        }
        return to;
    }

    private static int put(double[] xs, double[] ys, int to, double px, double py) {
        xs[to] = px;
        ys[to] = py;
        return to + 1;
    }
}
