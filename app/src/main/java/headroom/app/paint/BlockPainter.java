package headroom.app.paint;

import headroom.app.paint.WordsOnLines.Wish;
import headroom.model.Message;
import headroom.model.figure.Layer;
import headroom.model.figure.Tone;
import java.util.List;
import java.util.function.Function;

/// Paints layers that are made of blocks: bars, rows and cells.
final class BlockPainter {
    private final Surface surface;
    private final Palette palette;
    private final Function<Message, String> say;
    private final Painted area;
    private final WordsOnLines words;
    private final Obstacles obstacles;
    private final List<Runnable> later;
    private final List<Painted.Handle> handles;

    /// A painter of blocks.
    ///
    /// @param later takes what is painted over everything else
    /// @param handles takes what can be dragged
    BlockPainter(Easel easel, List<Runnable> later, List<Painted.Handle> handles) {
        this.surface = easel.surface();
        this.palette = easel.palette();
        this.say = easel.say();
        this.area = easel.area();
        this.words = easel.words();
        this.obstacles = easel.obstacles();
        this.later = later;
        this.handles = handles;
    }

    void bars(Layer.Bars bars) {
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
            obstacles.box(px - width / 2, Math.min(py, zero), width, Math.abs(zero - py), Obstacles.MARK);
            whisker(bar, px);
            bar.label().ifPresent(label -> {
                double top = Double.isNaN(bar.high()) ? py : area.y().pixel(bar.high());
                String text = say.apply(label);
                later.add(() -> words.beside(
                        new Wish(text, px, top, 0.5, true, false, TextStyle.CHART_STRONG, palette.text())));
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

    void rows(Layer.Rows rows) {
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
            surface.straight(area.left(), middle + 16, area.right(), middle + 16, Pen.solid(palette.hairline(), 1));
        });
        row.handle()
                .ifPresent(id -> handles.add(new Painted.Handle(id, true, lead - 4, middle - 12, to - lead + 8, 24)));
    }

    void cells(Layer.Cells cells) {
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
}
