package headroom.app.report;

import headroom.app.paint.Pen;
import headroom.app.paint.Surface;
import headroom.app.paint.TextStyle;

/// A surface moved right and down, so that a picture that stands alone has a margin.
///
/// @param surface what is painted on
/// @param by how far, pixels
record Inset(Surface surface, double by) implements Surface {
    @Override
    public double textWidth(String text, TextStyle style) {
        return surface.textWidth(text, style);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        surface.polyline(moved(xs, count), moved(ys, count), count, pen);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int ink) {
        surface.polygon(moved(xs, count), moved(ys, count), count, ink);
    }

    @Override
    public void fillBox(double x, double y, double width, double height, double radius, int ink) {
        surface.fillBox(x + by, y + by, width, height, radius, ink);
    }

    @Override
    public void outlineBox(double x, double y, double width, double height, double radius, Pen pen) {
        surface.outlineBox(x + by, y + by, width, height, radius, pen);
    }

    @Override
    public void fillCircle(double x, double y, double radius, int ink) {
        surface.fillCircle(x + by, y + by, radius, ink);
    }

    @Override
    public void outlineCircle(double x, double y, double radius, Pen pen) {
        surface.outlineCircle(x + by, y + by, radius, pen);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int ink) {
        surface.text(text, x + by, y + by, style, ink);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        surface.clip(x + by, y + by, width, height);
    }

    @Override
    public void unclip() {
        surface.unclip();
    }

    private double[] moved(double[] values, int count) {
        double[] moved = new double[count];
        for (int i = 0; i < count; i++) {
            moved[i] = values[i] + by;
        }
        return moved;
    }

    @Override
    public double density() {
        return surface.density();
    }
}
