package headroom.app.paint;

import headroom.model.Message;
import headroom.model.figure.Curve;
import headroom.model.figure.Layer;
import headroom.model.figure.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Paints the layers of one figure into its plot area.
final class LayerPainter {
    private final Surface surface;
    private final Palette palette;
    private final Function<Message, String> say;
    private final Painted area;
    private final WordsOnLines words;
    private final List<Runnable> later = new ArrayList<>();
    private final List<Painted.Handle> handles = new ArrayList<>();

    LayerPainter(Surface surface, Palette palette, Function<Message, String> say, Painted area) {
        this.surface = surface;
        this.palette = palette;
        this.say = say;
        this.area = area;
        this.words = new WordsOnLines(surface, area, palette.surface());
    }

    /// Paints all layers, then the words over them, and says what can be dragged.
    List<Painted.Handle> paint(List<Layer> layers) {
        surface.clip(area.left(), area.top() - 2, area.right() - area.left() + 2, area.bottom() - area.top() + 4);
        layers.forEach(this::paint);
        surface.unclip();
        later.forEach(Runnable::run);
        return handles;
    }

    private void paint(Layer layer) {
        switch (layer) {
            case Layer.Line line -> line(line);
            case Layer.Staircase stairs -> stairs(stairs);
            case Layer.Band band -> band(band);
            case Layer.Marks marks -> marks.marks().forEach(mark -> mark(mark, marks.tone()));
            case Layer.Threshold threshold -> threshold(threshold);
            case Layer.Moment moment -> moment(moment);
            case Layer.Span span -> span(span);
            case Layer.Bars bars -> bars(bars);
            case Layer.Rows rows -> rows(rows);
            case Layer.Cells cells -> cells(cells);
            case Layer.Label label -> label(label);
        }
    }

    private void line(Layer.Line line) {
        int ink = palette.line(line.tone());
        Pen pen = Pen.of(line.stroke(), ink);
        double[] end = {Double.NaN, Double.NaN};
        new Thinning(line.curve(), area.x(), area.y()).runs((xs, ys, count) -> {
            if (count == 1) {
                surface.fillCircle(xs[0], ys[0], 1.6, ink);
            } else {
                surface.polyline(xs, ys, count, pen);
            }
            for (int i = 0; i < count; i++) {
                if (xs[i] <= area.right()) {
                    end[0] = xs[i];
                    end[1] = ys[i];
                }
            }
        });
        line.label().ifPresent(label -> {
            if (!Double.isNaN(end[0])) {
                String text = say.apply(label);
                later.add(() -> words.write(text, end[0] - 4, end[1], 1, true, TextStyle.CHART_STRONG, ink));
            }
        });
    }

    private void stairs(Layer.Staircase stairs) {
        Curve curve = stairs.curve();
        double[] xs = new double[2 * curve.size()];
        double[] ys = new double[2 * curve.size()];
        int count = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (i > 0) {
                xs[count] = area.x().pixel(curve.x(i));
                ys[count] = ys[count - 1];
                count++;
            }
            xs[count] = area.x().pixel(curve.x(i));
            ys[count] = area.y().pixel(curve.y(i));
            count++;
        }
        surface.polyline(xs, ys, count, Pen.of(stairs.stroke(), palette.line(stairs.tone())));
        stairs.labels().forEach(this::label);
    }

    private void band(Layer.Band band) {
        int size = Math.min(band.low().size(), band.high().size());
        int ink = palette.wash(band.tone(), band.strong() ? 0.16 : 0.10);
        int from = 0;
        for (int i = 0; i <= size; i++) {
            boolean gap = i == size
                    || Double.isNaN(band.low().y(i))
                    || Double.isNaN(band.high().y(i));
            if (gap) {
                bandRun(band, from, i, ink);
                from = i + 1;
            }
        }
    }

    private void bandRun(Layer.Band band, int from, int to, int ink) {
        int count = to - from;
        if (count < 2) {
            return;
        }
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        for (int i = 0; i < count; i++) {
            xs[i] = area.x().pixel(band.high().x(from + i));
            ys[i] = area.y().pixel(band.high().y(from + i));
            xs[2 * count - 1 - i] = area.x().pixel(band.low().x(from + i));
            ys[2 * count - 1 - i] = area.y().pixel(band.low().y(from + i));
        }
        surface.polygon(xs, ys, 2 * count, ink);
    }

    private void mark(Layer.Mark mark, Tone tone) {
        int ink = palette.line(tone);
        double px = area.x().pixel(mark.x());
        double py = area.y().pixel(mark.y());
        if (!Double.isNaN(mark.low()) && !Double.isNaN(mark.high())) {
            double low = area.y().pixel(mark.low());
            double high = area.y()
                    .pixel(Math.min(
                            mark.high(), Math.max(area.y().from(), area.y().to())));
            surface.line(px, low, px, high, Pen.solid(ink, 1.4));
            surface.line(px - 4, low, px + 4, low, Pen.solid(ink, 1.4));
            surface.line(px - 4, high, px + 4, high, Pen.solid(ink, 1.4));
        }
        double radius = mark.ring() ? 5 : 4;
        surface.fillCircle(px, py, radius, mark.hollow() || mark.ring() ? palette.surface() : ink);
        surface.outlineCircle(px, py, radius, Pen.solid(ink, mark.ring() ? 2.2 : 1.6));
        mark.label().ifPresent(label -> {
            String text = say.apply(label);
            later.add(() ->
                    words.write(text, px, py + (mark.ring() ? 6 : -4), 0.5, !mark.ring(), TextStyle.CHART_STRONG, ink));
        });
    }

    private void threshold(Layer.Threshold threshold) {
        double py = area.y().pixel(threshold.y());
        if (py < area.top() - 1 || py > area.bottom() + 1) {
            return;
        }
        int ink = palette.line(threshold.tone());
        surface.line(area.left(), py, area.right(), py, Pen.of(threshold.stroke(), ink));
        String text = say.apply(threshold.label());
        later.add(() -> words.write(text, area.left() + 24, py, 0, true, TextStyle.CHART_STRONG, ink));
        threshold
                .handle()
                .ifPresent(id -> handles.add(
                        new Painted.Handle(id, false, area.left(), py - 12, area.right() - area.left(), 24)));
    }

    private void moment(Layer.Moment moment) {
        double px = Math.round(area.x().pixel(moment.x())) + 0.5;
        if (px < area.left() - 1 || px > area.right() + 1) {
            return;
        }
        surface.line(px, area.top(), px, area.bottom(), Pen.of(moment.stroke(), palette.line(moment.tone())));
        String text = say.apply(moment.label());
        int ink = palette.line(moment.tone());
        later.add(() -> words.write(text, px + 6, area.top() - 4, 0, false, TextStyle.CHART, ink));
        moment.handle()
                .ifPresent(id ->
                        handles.add(new Painted.Handle(id, true, px - 12, area.top(), 24, area.bottom() - area.top())));
    }

    private void span(Layer.Span span) {
        double from = Math.max(area.left(), area.x().pixel(span.fromX()));
        double to = Math.min(area.right(), area.x().pixel(span.toX()));
        if (to <= from) {
            return;
        }
        surface.fillBox(
                from,
                area.top(),
                Math.max(1.5, to - from),
                area.bottom() - area.top(),
                0,
                palette.wash(span.tone(), 0.16));
        String text = say.apply(span.label());
        if (!text.isEmpty()) {
            int ink = palette.line(span.tone());
            later.add(() -> words.write(text, (from + to) / 2, area.top() - 2, 0.5, false, TextStyle.CHART, ink));
        }
    }

    private void bars(Layer.Bars bars) {
        double step = bars.bars().size() > 1
                ? bars.bars().get(1).x() - bars.bars().get(0).x()
                : 1;
        double width = Math.abs(area.x().pixel(step) - area.x().pixel(0)) * bars.width();
        double zero =
                area.y().pixel(Math.max(0, Math.min(area.y().from(), area.y().to())));
        for (Layer.Mark bar : bars.bars()) {
            double px = area.x().pixel(bar.x());
            double py = area.y().pixel(bar.y());
            surface.fillBox(
                    px - width / 2,
                    Math.min(py, zero),
                    width,
                    Math.abs(zero - py),
                    Math.min(3, width / 4),
                    bar.hollow() ? palette.wash(bars.tone(), 0.35) : palette.line(bars.tone()));
            whisker(bar, px);
            bar.label().ifPresent(label -> {
                double top = Double.isNaN(bar.high()) ? py : area.y().pixel(bar.high());
                String text = say.apply(label);
                later.add(() -> words.write(text, px, top, 0.5, true, TextStyle.CHART_STRONG, palette.text()));
            });
        }
    }

    private void whisker(Layer.Mark bar, double px) {
        if (Double.isNaN(bar.low()) || Double.isNaN(bar.high())) {
            return;
        }
        Pen pen = Pen.solid(palette.text(), 1.4);
        double low = area.y().pixel(bar.low());
        double high = area.y()
                .pixel(Math.min(bar.high(), Math.max(area.y().from(), area.y().to())));
        surface.line(px, low, px, high, pen);
        surface.line(px - 5, low, px + 5, low, pen);
        surface.line(px - 5, high, px + 5, high, pen);
    }

    private void rows(Layer.Rows rows) {
        for (int i = 0; i < rows.rows().size(); i++) {
            row(rows.rows().get(i), area.y().pixel(i));
        }
    }

    private void row(Layer.Row row, double middle) {
        double height = 18;
        double top = middle - height / 2;
        double lead = Math.max(area.left(), area.x().pixel(row.leadFromX()));
        double from = Math.max(area.left(), area.x().pixel(row.fromX()));
        double to = Math.min(area.right(), area.x().pixel(row.toX()));
        Pen dashed = new Pen(palette.line(Tone.CAUTION), 1, List.of(3.0, 2.0));
        if (from - lead > 2) {
            surface.fillBox(lead, top, from - lead, height, 3, palette.fill(Tone.CAUTION));
            surface.outlineBox(lead, top, from - lead, height, 3, dashed);
        }
        if (to > from) {
            surface.fillBox(from, top, to - from, height, 3, palette.fill(Tone.ACCENT));
            surface.outlineBox(from, top, to - from, height, 3, Pen.solid(palette.line(Tone.ACCENT), 1));
        }
        String before = say.apply(row.before());
        double width = surface.textWidth(before, TextStyle.CHART);
        later.add(() -> {
            surface.text(
                    before,
                    Math.max(area.left() + 2, lead - 6 - width),
                    middle + 4,
                    TextStyle.CHART,
                    palette.secondary());
            surface.text(say.apply(row.inside()), from + 8, middle + 4, TextStyle.CHART, palette.text());
            surface.line(area.left(), middle + 16, area.right(), middle + 16, Pen.solid(palette.hairline(), 1));
        });
        row.handle()
                .ifPresent(id -> handles.add(new Painted.Handle(id, true, lead - 4, middle - 12, to - lead + 8, 24)));
    }

    private void cells(Layer.Cells cells) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : cells.values()) {
            for (double value : row) {
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        for (int row = 0; row < cells.values().length; row++) {
            for (int column = 0; column < cells.values()[row].length; column++) {
                cell(row, column, cells.values()[row][column], low, high);
            }
        }
    }

    private void cell(int row, int column, double value, double low, double high) {
        double x0 = area.x().pixel(column - 0.5) + 0.5;
        double x1 = area.x().pixel(column + 0.5) - 0.5;
        double y0 = Math.min(area.y().pixel(row - 0.5), area.y().pixel(row + 0.5)) + 0.5;
        double y1 = Math.max(area.y().pixel(row - 0.5), area.y().pixel(row + 0.5)) - 0.5;
        if (Double.isNaN(value)) {
            surface.outlineBox(x0, y0, x1 - x0, y1 - y0, 2, Pen.solid(palette.hairline(), 1));
        } else {
            double share = high > low ? (value - low) / (high - low) : 0.5;
            surface.fillBox(x0, y0, x1 - x0, y1 - y0, 2, palette.wash(Tone.DEMAND, 0.06 + 0.94 * share));
        }
    }

    private void label(Layer.Label label) {
        String text = say.apply(label.text());
        double px = area.x().pixel(label.x());
        double py = area.y().pixel(label.y());
        TextStyle style = label.strong() ? TextStyle.CHART_STRONG : TextStyle.CHART;
        int ink = palette.line(label.tone());
        later.add(() -> words.write(text, px, py, 0, label.above(), style, ink));
    }
}
