package headroom.app.chart;

import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.paint.Pen;
import headroom.app.paint.TextStyle;
import headroom.model.figure.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;

/// The line under the pointer, the lines of pins, and the panel that reads off the values there.
final class CursorOverlay {
    private static final double LINE = 17;

    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private List<Double> lines = List.of();
    private List<Readout.Row> rows = List.of();

    CursorOverlay(ObservableValue<Palette> palette) {
        this.palette = palette;
        canvas.setMouseTransparent(true);
        canvas.setVisible(false);
    }

    Node node() {
        return canvas;
    }

    void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /// Where upright lines stand, pixels.
    List<Double> lines() {
        return lines;
    }

    /// What the panel says; empty while there is none.
    List<Readout.Row> rows() {
        return rows;
    }

    /// Shows nothing. Then it is no part of the picture at all, which spares a layer of the size of the chart.
    void clear() {
        lines = List.of();
        rows = List.of();
        if (canvas.isVisible()) {
            wipe();
            canvas.setVisible(false);
        }
    }

    private void wipe() {
        canvas.getGraphicsContext2D().setTransform(1, 0, 0, 1, 0, 0);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    /// Shows lines at some moments and the panel beside the last of them.
    ///
    /// @param density dots of the screen in a pixel before scaling
    /// @param area where the plot lies, in pixels before scaling
    /// @param moments pins and pointer, in the unit of the axis
    /// @param newRows the panel; empty for none
    void show(double density, Painted area, double scale, List<Double> moments, List<Readout.Row> newRows) {
        wipe();
        canvas.setVisible(true);
        FxSurface surface = new FxSurface(canvas.getGraphicsContext2D(), density);
        canvas.getGraphicsContext2D().setTransform(scale, 0, 0, scale, 0, 0);
        lines = moments.stream()
                .map(moment -> area.x().pixel(moment))
                .filter(px -> px >= area.left() && px <= area.right())
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            Pen solid = Pen.solid(palette.getValue().secondary(), 1);
            Pen pen = i < lines.size() - 1 ? new Pen(solid.ink(), 1, List.of(4.0, 3.0)) : solid;
            surface.straight(lines.get(i), area.top(), lines.get(i), area.bottom(), pen);
        }
        rows = lines.isEmpty() ? List.of() : newRows;
        if (!rows.isEmpty()) {
            panel(surface, area, lines.getLast(), canvas.getHeight() / scale);
        }
    }

    private void panel(FxSurface surface, Painted area, double px, double height) {
        double names = rows.stream()
                .skip(1)
                .mapToDouble(row -> surface.textWidth(row.name(), TextStyle.CHART))
                .max()
                .orElse(0);
        double values = rows.stream()
                .mapToDouble(row -> surface.textWidth(row.value(), TextStyle.CHART_STRONG))
                .max()
                .orElse(0);
        double width = Math.max(surface.textWidth(rows.getFirst().name(), TextStyle.CHART), names + 16 + values) + 20;
        double panelHeight = rows.size() * LINE + 10;
        boolean left = px > (area.left() + area.right()) / 2;
        double x = left ? px - 12 - width : px + 12;
        double y = Math.max(0, Math.min(area.top() + 8, height - panelHeight));
        Palette colours = palette.getValue();
        surface.fillBox(x, y, width, panelHeight, 6, colours.surface());
        surface.outlineBox(x, y, width, panelHeight, 6, Pen.solid(colours.hairline(), 1));
        double baseline = y + 17;
        for (Readout.Row row : rows) {
            Optional<Tone> tone = row.tone();
            surface.text(
                    row.name(),
                    x + 10,
                    baseline,
                    TextStyle.CHART,
                    tone.map(colours::line).orElse(colours.secondary()));
            double valueWidth = surface.textWidth(row.value(), TextStyle.CHART_STRONG);
            surface.text(row.value(), x + width - 10 - valueWidth, baseline, TextStyle.CHART_STRONG, colours.text());
            baseline += LINE;
        }
    }
}
