package headroom.app.paint;

import java.util.Arrays;

/// What words should not be written over: lines, marks and other words, kept as a picture of one weight a pixel, with
/// running sums so that the weight below a rectangle costs four look-ups.
final class Obstacles {
    /// Lines: what is read off.
    static final float LINE = 1;
    /// Marks: measurements.
    static final float MARK = 1.5f;
    /// Fills: words may stand on them where nothing is free.
    static final float FILL = 0.02f;

    private static final double[] NONE = {};

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    /// Column by column, so that steep lines are filled at once.
    private final float[] weight;

    private double[] sums = NONE;

    /// An empty plot.
    ///
    /// @param needed whether any words will be written; without them nothing is kept
    Obstacles(double left, double top, double right, double bottom, boolean needed) {
        this.left = (int) Math.floor(left);
        this.top = (int) Math.floor(top);
        this.width = Math.max(1, (int) Math.ceil(right) - this.left);
        this.height = Math.max(1, (int) Math.ceil(bottom) - this.top);
        this.weight = new float[needed ? width * height : 0];
    }

    /// A line through the first `count` points.
    void line(double[] xs, double[] ys, int count) {
        for (int i = 1; i < count; i++) {
            segment(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
        if (count == 1) {
            box(xs[0] - 2, ys[0] - 2, 4, 4, LINE);
        }
    }

    private void segment(double x1, double y1, double x2, double y2) {
        if (weight.length == 0 || !Double.isFinite(x1 + y1 + x2 + y2)) {
            return;
        }
        boolean onwards = x1 <= x2;
        double fromX = onwards ? x1 : x2;
        double fromY = onwards ? y1 : y2;
        double toX = onwards ? x2 : x1;
        double toY = onwards ? y2 : y1;
        int first = (int) Math.floor(Math.max(fromX, left));
        int last = (int) Math.floor(Math.min(toX, left + width - 1.0));
        double slope = toX > fromX ? (toY - fromY) / (toX - fromX) : 0;
        for (int column = first; column <= last; column++) {
            double a = toX > fromX ? fromY + slope * (Math.max(column, fromX) - fromX) : fromY;
            double b = toX > fromX ? fromY + slope * (Math.min(column + 1.0, toX) - fromX) : toY;
            column(column, Math.min(a, b), Math.max(a, b), LINE);
        }
    }

    /// A filled rectangle.
    void box(double x, double y, double boxWidth, double boxHeight, float boxWeight) {
        if (weight.length == 0 || !Double.isFinite(x + y + boxWidth + boxHeight)) {
            return;
        }
        int first = (int) Math.floor(Math.max(x, left));
        int last = (int) Math.ceil(Math.min(x + boxWidth, left + width));
        for (int column = first; column < last; column++) {
            column(column, y, y + boxHeight - 1, boxWeight);
        }
    }

    private void column(int column, double fromY, double toY, float columnWeight) {
        if (weight.length == 0) {
            return;
        }
        int first = (int) Math.floor(fromY) - top;
        int last = (int) Math.floor(toY) - top;
        if (last < 0 || first >= height) {
            return;
        }
        sums = NONE;
        int base = (column - left) * height;
        if (columnWeight >= LINE) {
            Arrays.fill(weight, base + Math.max(0, first), base + Math.min(height - 1, last) + 1, columnWeight);
            return;
        }
        for (int row = Math.max(0, first); row <= Math.min(height - 1, last); row++) {
            weight[base + row] = Math.max(weight[base + row], columnWeight);
        }
    }

    /// The weight of all that lies below a rectangle.
    double below(double x, double y, double boxWidth, double boxHeight) {
        if (weight.length == 0) {
            return 0;
        }
        if (sums.length == 0) {
            sums = runningSums();
        }
        int x0 = Math.clamp((int) Math.floor(x) - left, 0, width);
        int x1 = Math.clamp((int) Math.ceil(x + boxWidth) - left, 0, width);
        int y0 = Math.clamp((int) Math.floor(y) - top, 0, height);
        int y1 = Math.clamp((int) Math.ceil(y + boxHeight) - top, 0, height);
        int row = height + 1;
        return sums[x1 * row + y1] - sums[x0 * row + y1] - sums[x1 * row + y0] + sums[x0 * row + y0];
    }

    private double[] runningSums() {
        int row = height + 1;
        double[] all = new double[(width + 1) * row];
        for (int c = 0; c < width; c++) {
            double down = 0;
            for (int r = 0; r < height; r++) {
                down += weight[c * height + r];
                all[(c + 1) * row + r + 1] = all[c * row + r + 1] + down;
            }
        }
        return all;
    }
}
