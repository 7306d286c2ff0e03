package headroom.app.paint;

import headroom.app.paint.WordsOnLines.Wish;
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
    private final Obstacles obstacles;
    private final BlockPainter blocks;
    private final LinePainter lines;
    private final List<Runnable> later = new ArrayList<>();
    private final List<Painted.Handle> handles = new ArrayList<>();

    LayerPainter(Easel easel) {
        this.surface = easel.surface();
        this.palette = easel.palette();
        this.say = easel.say();
        this.area = easel.area();
        this.words = easel.words();
        this.obstacles = easel.obstacles();
        this.lines = new LinePainter(surface, area, obstacles);
        this.blocks = new BlockPainter(easel, later, handles);
    }

    /// Paints all layers, then the words over them, and says what can be dragged.
    List<Painted.Handle> paint(List<Layer> layers) {
        surface.clip(area.left(), area.top() - 2, area.right() - area.left() + 2, area.bottom() - area.top() + 4);
        layers.forEach(this::paint);
        surface.unclip();
        later.forEach(Runnable::run);
        return handles;
    }

    /// Whether words come with a layer that are to find a place in the plot.
    static boolean writes(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> line.label().isPresent();
            case Layer.Staircase stairs -> !stairs.labels().isEmpty();
            case Layer.Marks marks ->
                marks.marks().stream().anyMatch(mark -> mark.label().isPresent());
            case Layer.Bars bars ->
                bars.bars().stream().anyMatch(bar -> bar.label().isPresent());
            case Layer.Band _, Layer.Rows _, Layer.Cells _ -> false;
            case Layer.Threshold _, Layer.Moment _, Layer.Span _, Layer.Label _ -> true;
        };
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
            case Layer.Bars bars -> blocks.bars(bars);
            case Layer.Rows rows -> blocks.rows(rows);
            case Layer.Cells cells -> blocks.cells(cells);
            case Layer.Label label -> label(label);
        }
    }

    private void line(Layer.Line line) {
        int ink = palette.line(line.tone());
        lines.paint(line, Pen.of(line.stroke(), ink));
        if (line.label().isPresent() && lines.seen()) {
            String text = say.apply(line.label().get());
            double endX = lines.endX();
            double endY = lines.endY();
            later.add(() -> words.beside(new Wish(text, endX - 4, endY, 1, true, false, TextStyle.CHART_STRONG, ink)));
        }
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
        obstacles.line(xs, ys, count);
        stairs.handle().ifPresent(id -> levels(id, curve));
        for (Layer.Label label : stairs.labels()) {
            later.add(() -> words.along(wish(label), stepEnd(curve, label.x())));
        }
    }

    /// Lets each level be dragged where it is seen.
    private void levels(String id, Curve curve) {
        for (int i = 0; i + 1 < curve.size(); i++) {
            double from = Math.max(area.left(), area.x().pixel(curve.x(i)));
            double to = Math.min(area.right(), area.x().pixel(curve.x(i + 1)));
            double py = area.y().pixel(curve.y(i));
            if (to > from && py >= area.top() - 1 && py <= area.bottom() + 1) {
                handles.add(new Painted.Handle(id, false, from, py - 12, to - from, 24));
            }
        }
    }

    /// Where the step that holds `x` ends, pixels.
    private double stepEnd(Curve curve, double x) {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) > x) {
                return area.x().pixel(curve.x(i));
            }
        }
        return area.right();
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
        for (int i = 0; i < count; i++) {
            double width = i + 1 < count ? xs[i + 1] - xs[i] : 1;
            obstacles.box(xs[i], ys[i], width, ys[2 * count - 1 - i] - ys[i], Obstacles.FILL);
        }
    }

    private void mark(Layer.Mark mark, Tone tone) {
        int ink = palette.line(tone);
        double px = area.x().pixel(mark.x());
        double py = area.y().pixel(mark.y());
        if (px < area.left() - 1 || px > area.right() + 1) {
            // outside of the window of time, and so are its words
            return;
        }
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
        Pen outline = Pen.solid(ink, mark.ring() ? 2.2 : 1.6);
        Symbol.of(tone).paint(surface, px, py, radius, mark.hollow() || mark.ring() ? palette.surface() : ink, outline);
        obstacles.box(px - radius - 1, py - radius - 1, 2 * radius + 2, 2 * radius + 2, Obstacles.MARK);
        mark.label().ifPresent(label -> {
            String text = say.apply(label);
            double from = py + (mark.ring() ? 6 : -4);
            later.add(() -> words.beside(
                    new Wish(text, px, from, 0.5, !mark.ring(), mark.ring(), TextStyle.CHART_STRONG, ink)));
        });
    }

    private void threshold(Layer.Threshold threshold) {
        double py = area.y().pixel(threshold.y());
        if (py < area.top() - 1 || py > area.bottom() + 1) {
            return;
        }
        int ink = palette.line(threshold.tone());
        surface.straight(area.left(), py, area.right(), py, Pen.of(threshold.stroke(), ink));
        obstacles.line(new double[] {area.left(), area.right()}, new double[] {py, py}, 2);
        String text = say.apply(threshold.label());
        later.add(() -> words.along(
                new Wish(text, area.left() + 24, py, 0, true, false, TextStyle.CHART_STRONG, ink), area.right()));
        threshold
                .handle()
                .ifPresent(id -> handles.add(
                        new Painted.Handle(id, false, area.left(), py - 12, area.right() - area.left(), 24)));
    }

    private void moment(Layer.Moment moment) {
        double px = area.x().pixel(moment.x());
        if (px < area.left() - 1 || px > area.right() + 1) {
            return;
        }
        surface.straight(px, area.top(), px, area.bottom(), Pen.of(moment.stroke(), palette.line(moment.tone())));
        obstacles.line(new double[] {px, px}, new double[] {area.top(), area.bottom()}, 2);
        String text = say.apply(moment.label());
        int ink = palette.line(moment.tone());
        later.add(() -> words.downFromTop(new Wish(text, px, area.top(), 0, false, false, TextStyle.CHART, ink)));
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
            later.add(() -> words.downFromTop(
                    new Wish(text, (from + to) / 2, area.top(), 0.5, false, false, TextStyle.CHART, ink)));
        }
    }

    private void label(Layer.Label label) {
        later.add(() -> words.beside(wish(label)));
    }

    private Wish wish(Layer.Label label) {
        return new Wish(
                say.apply(label.text()),
                area.x().pixel(label.x()),
                area.y().pixel(label.y()),
                0,
                label.above(),
                false,
                label.strong() ? TextStyle.CHART_STRONG : TextStyle.CHART,
                palette.line(label.tone()));
    }
}
