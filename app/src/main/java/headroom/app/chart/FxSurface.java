package headroom.app.chart;

import headroom.app.paint.Pen;
import headroom.app.paint.Surface;
import headroom.app.paint.TextStyle;
import headroom.app.paint.Typeface;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A surface over the canvas of the window.
final class FxSurface implements Surface {
    /// More sizes than views use at a time; text that is fitted into pictures comes in any size.
    private static final int MOST_FONTS = 64;

    private static final Map<TextStyle, Font> FONTS = new HashMap<>();
    private static final Map<Boolean, String> FACES = new HashMap<>();

    private final GraphicsContext graphics;
    private final double density;
    private final Text ruler = new Text();

    /// A surface over a canvas.
    ///
    /// @param density dots of the screen in a pixel
    FxSurface(GraphicsContext graphics, double density) {
        this.graphics = graphics;
        this.density = density;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        ruler.setFont(font(style));
        ruler.setText(text);
        Bounds bounds = ruler.getLayoutBounds();
        return bounds.getWidth();
    }

    @Override
    public double density() {
        return density;
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        stroke(pen);
        graphics.strokePolyline(xs, ys, count);
    }

    /// A stroke that goes up and down in each column takes the software renderer thirty times as long as the columns.
    @Override
    public boolean byColumns() {
        return true;
    }

    @Override
    public void columns(double[] lefts, double[] tops, double[] bottoms, int count, double width, int ink) {
        graphics.setFill(color(ink));
        for (int i = 0; i < count; i++) {
            graphics.fillRect(lefts[i], tops[i], width, bottoms[i] - tops[i]);
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int ink) {
        graphics.setFill(color(ink));
        graphics.fillPolygon(xs, ys, count);
    }

    @Override
    public void fillBox(double x, double y, double width, double height, double radius, int ink) {
        graphics.setFill(color(ink));
        graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void outlineBox(double x, double y, double width, double height, double radius, Pen pen) {
        stroke(pen);
        graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void fillCircle(double x, double y, double radius, int ink) {
        graphics.setFill(color(ink));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void outlineCircle(double x, double y, double radius, Pen pen) {
        stroke(pen);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int ink) {
        graphics.setFont(font(style));
        graphics.setFill(color(ink));
        graphics.fillText(text, x, y);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
    }

    @Override
    public void unclip() {
        graphics.restore();
    }

    private void stroke(Pen pen) {
        graphics.setStroke(color(pen.ink()));
        graphics.setLineWidth(pen.width());
        double[] dashes = pen.dashes().stream().mapToDouble(Double::doubleValue).toArray();
        graphics.setLineDashes(dashes);
    }

    static Color color(int ink) {
        return Color.rgb((ink >> 16) & 0xFF, (ink >> 8) & 0xFF, ink & 0xFF, ((ink >>> 24) & 0xFF) / 255.0);
    }

    private static Font font(TextStyle style) {
        if (FONTS.size() > MOST_FONTS) {
            FONTS.clear();
        }
        return FONTS.computeIfAbsent(style, wanted -> new Font(face(wanted.strong()), wanted.size()));
    }

    /// The full name of a face. Its file is read once: the toolkit keeps what it reads for each time it is asked to.
    private static String face(boolean strong) {
        return FACES.computeIfAbsent(
                strong,
                _ -> Font.loadFont(Typeface.open(strong ? "Inter-SemiBold.ttf" : "Inter-Regular.ttf"), 1)
                        .getName());
    }
}
