package headroom.app.paint;

import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The one builder that turns a figure into a picture, whatever it is painted on.
public final class FigurePainter {
    private final Palette palette;
    private final Function<Message, String> say;
    private final Locale locale;

    /// A painter for a theme, that puts messages into words and numbers into a locale's form.
    public FigurePainter(Palette palette, Function<Message, String> say, Locale locale) {
        this.palette = palette;
        this.say = say;
        this.locale = locale;
    }

    /// The room that the labels of a figure's vertical axis want at the left, pixels; stacked figures take the largest.
    public double leftMargin(Figure figure, Surface surface, double height) {
        AxisPainter axes = new AxisPainter(surface, palette, say, locale);
        return Math.ceil(axes.labelWidth(axes.vertical(figure.y(), height)) + 14);
    }

    /// Paints a figure and says where things came to lie.
    public Painted paint(Figure figure, Surface surface, Frame frame) {
        AxisPainter axes = new AxisPainter(surface, palette, say, locale);
        double top = frame.heading() ? heading(figure, surface, frame) : 4;
        String unit = axes.unit(figure.y());
        boolean unitShown = !unit.isEmpty();
        double plotTop = top + (unitShown ? 24 : 8);
        double bottom = frame.height() - 38;
        double margin = frame.leftMargin() > 0 ? frame.leftMargin() : leftMargin(figure, surface, bottom - plotTop);
        Painted area = area(figure, margin, plotTop, frame.width() - 14, Math.max(plotTop + 20, bottom));
        if (unitShown) {
            surface.text(unit, 0, top + 10, TextStyle.SECONDARY, palette.secondary());
        }
        axes.paintVertical(figure.y(), axes.vertical(figure.y(), area.bottom() - area.top()), area);
        axes.paintHorizontal(figure.x(), area, frame.width());
        boolean written = figure.layers().stream().anyMatch(LayerPainter::writes);
        List<Painted.Handle> handles =
                new LayerPainter(Easel.of(surface, palette, say, area, written)).paint(figure.layers());
        return new Painted(area.left(), area.top(), area.right(), area.bottom(), area.x(), area.y(), handles);
    }

    private double heading(Figure figure, Surface surface, Frame frame) {
        surface.text(say.apply(figure.title()), 0, 14, TextStyle.HEADING, palette.text());
        double y = 32;
        for (String line : wrap(say.apply(figure.subtitle()), surface, frame.width())) {
            surface.text(line, 0, y, TextStyle.SECONDARY, palette.secondary());
            y += 16;
        }
        return legend(figure, surface, frame, y - 4) - 4;
    }

    /// Paints which series is which, in as many lines as that takes, and says where it ends.
    private double legend(Figure figure, Surface surface, Frame frame, double top) {
        double x = 0;
        double y = top;
        for (Legend.Entry entry : Legend.of(figure)) {
            String name = say.apply(entry.label());
            double width = Legend.SWATCH_WIDTH + 6 + surface.textWidth(name, TextStyle.SECONDARY);
            if (x > 0 && x + width > frame.width()) {
                x = 0;
                y += 18;
            }
            Legend.swatch(surface, palette, entry, x, y);
            surface.text(name, x + Legend.SWATCH_WIDTH + 6, y + 11, TextStyle.SECONDARY, palette.text());
            x += width + 16;
        }
        return x > 0 ? y + 20 : top;
    }

    private static List<String> wrap(String text, Surface surface, double width) {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && surface.textWidth(longer, TextStyle.SECONDARY) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static Painted area(Figure figure, double left, double top, double right, double bottom) {
        double[] x = AxisPainter.range(figure.x());
        double[] y = AxisPainter.range(figure.y());
        boolean downwards =
                figure.y() instanceof Axis.Names || figure.layers().stream().anyMatch(Layer.Rows.class::isInstance);
        Scale horizontal = new Scale(x[0], x[1], left, right);
        Scale vertical = downwards ? new Scale(y[0], y[1], top, bottom) : new Scale(y[0], y[1], bottom, top);
        return new Painted(left, top, right, bottom, horizontal, vertical, List.of());
    }
}
