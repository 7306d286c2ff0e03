package headroom.app.chart;

import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.paint.Pen;
import headroom.app.paint.TextStyle;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;

/// The line under the pointer and the panel that reads off the values there.
final class CursorOverlay {
    private static final double LINE = 17;

    private final Words words;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();

    CursorOverlay(Words words, ObservableValue<Palette> palette) {
        this.words = words;
        this.palette = palette;
        canvas.setMouseTransparent(true);
    }

    Node node() {
        return canvas;
    }

    void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    void show(@Nullable Figure figure, @Nullable Painted area, Optional<Double> cursor) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (figure == null || area == null || cursor.isEmpty() || !(figure.x() instanceof Axis.Time time)) {
            return;
        }
        double px = area.x().pixel(cursor.get());
        if (px < area.left() || px > area.right()) {
            return;
        }
        FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
        double middle = Math.round(px) + 0.5;
        surface.line(
                middle,
                area.top(),
                middle,
                area.bottom(),
                Pen.solid(palette.getValue().secondary(), 1));
        panel(surface, area, px, rows(figure, time.zone(), cursor.get()));
    }

    private record Row(String name, String value, int ink) {}

    private List<Row> rows(Figure figure, ZoneId zone, double x) {
        List<Row> rows = new ArrayList<>();
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", words.locale());
        String when = format.format(Instant.ofEpochMilli((long) x).atZone(zone)) + " " + zone.getId();
        rows.add(new Row(when, "", palette.getValue().secondary()));
        String unit =
                figure.y() instanceof Axis.Numbers numbers ? numbers.unit().symbol() : "";
        for (Reading reading : Reading.at(figure, x)) {
            String value = reading.low() == reading.high()
                    ? number(reading.low())
                    : words.say(Message.of("chart.reading-range", number(reading.low()), number(reading.high())));
            rows.add(new Row(
                    words.say(reading.name()),
                    unit.isEmpty() ? value : value + " " + unit,
                    palette.getValue().line(reading.tone())));
        }
        return rows;
    }

    private String number(double value) {
        return words.say(Message.of("chart.reading", value));
    }

    private void panel(FxSurface surface, Painted area, double px, List<Row> rows) {
        double names = widest(surface, rows, true);
        double values = widest(surface, rows.subList(1, rows.size()), false);
        double width = Math.max(surface.textWidth(rows.getFirst().name(), TextStyle.CHART), names + 16 + values) + 20;
        double height = rows.size() * LINE + 10;
        boolean left = px > (area.left() + area.right()) / 2;
        double x = left ? px - 12 - width : px + 12;
        double y = area.top() + 8;
        Palette colours = palette.getValue();
        surface.fillBox(x, y, width, height, 6, colours.surface());
        surface.outlineBox(x, y, width, height, 6, Pen.solid(colours.hairline(), 1));
        double baseline = y + 17;
        for (Row row : rows) {
            surface.text(row.name(), x + 10, baseline, TextStyle.CHART, row.ink());
            double valueWidth = surface.textWidth(row.value(), TextStyle.CHART_STRONG);
            surface.text(row.value(), x + width - 10 - valueWidth, baseline, TextStyle.CHART_STRONG, colours.text());
            baseline += LINE;
        }
    }

    private static double widest(FxSurface surface, List<Row> rows, boolean names) {
        return rows.stream()
                .mapToDouble(row -> names
                        ? row.value().isEmpty() ? 0 : surface.textWidth(row.name(), TextStyle.CHART)
                        : surface.textWidth(row.value(), TextStyle.CHART_STRONG))
                .max()
                .orElse(0);
    }
}
