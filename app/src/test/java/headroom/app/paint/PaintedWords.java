package headroom.app.paint;

import java.util.ArrayList;
import java.util.List;

/// A surface that remembers which words were written where, and which lines were drawn.
public final class PaintedWords implements Surface {
    private final double density;
    private final List<Written> written = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<Pen> pens = new ArrayList<>();
    private final List<Integer> runs = new ArrayList<>();
    private final List<double[]> circles = new ArrayList<>();

    /// For one pixel a unit.
    public PaintedWords() {
        this(1);
    }

    PaintedWords(double density) {
        this.density = density;
    }

    /// All words, in the order of writing.
    public List<String> texts() {
        return written.stream().map(Written::text).toList();
    }

    /// Words in their place.
    record Written(String text, double left, double baseline, double width, double size) {
        /// How much of the obstacles lies below them.
        double over(Obstacles obstacles) {
            return obstacles.below(left, baseline - 0.75 * size, width, size);
        }

        boolean touches(Written other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && Math.abs(baseline - other.baseline) < size;
        }
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    int lines() {
        return lines.size();
    }

    /// The ends of line `index` in turn: x1, y1, x2, y2.
    double[] line(int index) {
        return lines.get(index);
    }

    Pen pen(int index) {
        return pens.get(index);
    }

    /// How many points each connected line has.
    List<Integer> runs() {
        return List.copyOf(runs);
    }

    /// Centres of filled circles.
    List<double[]> circles() {
        return List.copyOf(circles);
    }

    @Override
    public double density() {
        return density;
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return 0.55 * style.size() * text.length();
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        lines.add(new double[] {xs[0], ys[0], xs[count - 1], ys[count - 1]});
        pens.add(pen);
        runs.add(count);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int ink) {
        // only words and lines are kept
    }

    @Override
    public void fillBox(double x, double y, double width, double height, double radius, int ink) {
        // only words and lines are kept
    }

    @Override
    public void outlineBox(double x, double y, double width, double height, double radius, Pen pen) {
        // only words and lines are kept
    }

    @Override
    public void fillCircle(double x, double y, double radius, int ink) {
        circles.add(new double[] {x, y, radius});
    }

    @Override
    public void outlineCircle(double x, double y, double radius, Pen pen) {
        // only words and lines are kept
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int ink) {
        written.add(new Written(text, x, y, textWidth(text, style), style.size()));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        // only words and lines are kept
    }

    @Override
    public void unclip() {
        // only words and lines are kept
    }
}
