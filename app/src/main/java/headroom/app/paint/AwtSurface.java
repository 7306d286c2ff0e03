package headroom.app.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A surface over Java's own two-dimensional graphics: images, Batik's SVG and PDFBox's PDF.
public final class AwtSurface implements Surface {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;
    private final Deque<@Nullable Shape> clips = new ArrayDeque<>();
    private @Nullable Shape clip;

    /// A surface that draws into `graphics`.
    public AwtSurface(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return text.isEmpty()
                ? 0
                : Typeface.font(style).getStringBounds(text, METRICS).getWidth();
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        draw(path(xs, ys, count), pen);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int ink) {
        Path2D path = path(xs, ys, count);
        path.closePath();
        fill(path, ink);
    }

    @Override
    public void fillBox(double x, double y, double width, double height, double radius, int ink) {
        fill(box(x, y, width, height, radius), ink);
    }

    @Override
    public void outlineBox(double x, double y, double width, double height, double radius, Pen pen) {
        draw(box(x, y, width, height, radius), pen);
    }

    @Override
    public void fillCircle(double x, double y, double radius, int ink) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink);
    }

    @Override
    public void outlineCircle(double x, double y, double radius, Pen pen) {
        draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), pen);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, int ink) {
        if (text.isEmpty()) {
            return;
        }
        Font font = Typeface.font(style);
        graphics.setFont(font);
        graphics.setColor(new Color(ink, true));
        graphics.drawString(text, (float) x, (float) y);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips.push(graphics.getClip() == null ? new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6) : graphics.getClip());
        clip = new Rectangle2D.Double(x, y, width, height);
        graphics.clip(clip);
    }

    @Override
    public void unclip() {
        clip = clips.pop();
        graphics.setClip(clip);
    }

    private static Path2D path(double[] xs, double[] ys, int count) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, Math.max(1, count));
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        return path;
    }

    private static Shape box(double x, double y, double width, double height, double radius) {
        return radius > 0
                ? new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius)
                : new Rectangle2D.Double(x, y, width, height);
    }

    private void draw(Shape shape, Pen pen) {
        graphics.setColor(new Color(pen.ink(), true));
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes().get(i).floatValue();
        }
        graphics.setStroke(new BasicStroke(
                (float) pen.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(shape);
    }

    private void fill(Shape shape, int ink) {
        graphics.setColor(new Color(ink, true));
        graphics.fill(shape);
    }
}
