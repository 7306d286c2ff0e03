package headroom.app.ux;

import headroom.app.paint.Pen;
import headroom.app.paint.Surface;
import headroom.app.paint.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// A surface that keeps the words written on it, and nothing else.
final class WrittenWords implements Surface {
    private final List<String> texts = new ArrayList<>();

    List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return 0.55 * style.size() * text.length();
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        // no words
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int ink) {
        // no words
    }

    @Override
    public void fillBox(double x, double y, double width, double height, double radius, int ink) {
        // no words
    }

    @Override
    public void outlineBox(double x, double y, double width, double height, double radius, Pen pen) {
        // no words
    }

    @Override
    public void fillCircle(double x, double y, double radius, int ink) {
        // no words
    }

    @Override
    public void outlineCircle(double x, double y, double radius, Pen pen) {
        // no words
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int ink) {
        texts.add(text);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        // no words
    }

    @Override
    public void unclip() {
        // no words
    }
}
