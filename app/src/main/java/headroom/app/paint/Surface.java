package headroom.app.paint;

/// What a figure is painted on. Coordinates are pixels from the top left; colours are 0xAARRGGBB.
public interface Surface {
    /// The width that a text takes, pixels.
    double textWidth(String text, TextStyle style);

    /// A connected line through the first `count` points.
    void polyline(double[] xs, double[] ys, int count, Pen pen);

    /// A filled area around the first `count` points.
    void polygon(double[] xs, double[] ys, int count, int ink);

    /// A filled rectangle with round corners and no outline.
    void fillBox(double x, double y, double width, double height, double radius, int ink);

    /// The outline of a rectangle with round corners.
    void outlineBox(double x, double y, double width, double height, double radius, Pen pen);

    /// A filled circle.
    void fillCircle(double x, double y, double radius, int ink);

    /// The outline of a circle.
    void outlineCircle(double x, double y, double radius, Pen pen);

    /// A line of text that begins at `x` with its baseline at `y`.
    void text(String text, double x, double y, TextStyle style, int ink);

    /// Restricts what follows to a rectangle until {@link #unclip}.
    void clip(double x, double y, double width, double height);

    /// Ends the restriction of {@link #clip}.
    void unclip();

    /// Whether a line that fills an area is better painted column by column: on screens, where stroking it is slow.
    default boolean byColumns() {
        return false;
    }

    /// Upright strokes with unrounded ends, one at each of the first `count` places.
    ///
    /// @param lefts their left edges
    /// @param tops their upper ends
    /// @param bottoms their lower ends
    /// @param width the width of each
    default void columns(double[] lefts, double[] tops, double[] bottoms, int count, double width, int ink) {
        for (int i = 0; i < count; i++) {
            fillBox(lefts[i], tops[i], width, bottoms[i] - tops[i], 0, ink);
        }
    }

    /// A straight line.
    default void line(double x1, double y1, double x2, double y2, Pen pen) {
        polyline(new double[] {x1, x2}, new double[] {y1, y2}, 2, pen);
    }

    /// How many dots of the device a pixel has in each direction; 1.5 on a screen scaled to 150 %.
    default double density() {
        return 1;
    }

    /// A level or upright line whose edges lie on dots of the device, so that it is sharp at every scale.
    default void straight(double x1, double y1, double x2, double y2, Pen pen) {
        double dots = Math.max(1, Math.rint(pen.width() * density()));
        Pen sharp = new Pen(pen.ink(), dots / density(), pen.dashes());
        if (x1 == x2) {
            double x = sharp(x1, dots);
            line(x, y1, x, y2, sharp);
        } else {
            double y = sharp(y1, dots);
            line(x1, y, x2, y, sharp);
        }
    }

    private double sharp(double middle, double dots) {
        double firstDot = Math.rint(middle * density() - dots / 2);
        return (firstDot + dots / 2) / density();
    }
}
