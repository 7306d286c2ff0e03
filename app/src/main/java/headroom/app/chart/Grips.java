package headroom.app.chart;

import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.paint.Pen;
import headroom.app.paint.Surface;
import headroom.model.figure.Tone;

/// The small grips on lines that can be dragged, so that nobody has to find them by chance: at the right end of level
/// lines, below the words at the head of upright ones. Bars show themselves. They belong to the window, not to the
/// picture.
final class Grips {
    private static final double LONG = 16;
    private static final double SHORT = 10;
    /// The room that the words at the head of an upright line take, in pixels.
    private static final double WORDS = 18;
    /// A line shorter than this, in pixels, is left alone.
    private static final double LEAST = 48;

    private Grips() {}

    /// Paints the grips of what lies in a plot.
    static void paint(Surface surface, Palette palette, Painted area) {
        for (Painted.Handle handle : area.handles()) {
            double middleX = handle.left() + handle.width() / 2;
            double middleY = handle.top() + handle.height() / 2;
            if (!handle.sideways() && handle.width() >= LEAST) {
                grip(surface, palette, handle.left() + handle.width() - LONG, middleY, false);
            } else if (handle.sideways() && handle.height() > 2 * handle.width()) {
                grip(surface, palette, middleX, handle.top() + WORDS + LONG / 2, true);
            }
        }
    }

    /// A rounded box across the way that it moves, with two furrows.
    private static void grip(Surface surface, Palette palette, double x, double y, boolean sideways) {
        double width = sideways ? SHORT : LONG;
        double height = sideways ? LONG : SHORT;
        Pen pen = Pen.solid(palette.line(Tone.ACCENT), 1);
        surface.fillBox(x - width / 2, y - height / 2, width, height, 4, palette.surface());
        surface.outlineBox(x - width / 2, y - height / 2, width, height, 4, pen);
        for (double away : new double[] {-1.5, 1.5}) {
            if (sideways) {
                surface.line(x + away, y - 4, x + away, y + 4, pen);
            } else {
                surface.line(x - 4, y + away, x + 4, y + away, pen);
            }
        }
    }
}
