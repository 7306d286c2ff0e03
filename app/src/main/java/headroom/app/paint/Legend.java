package headroom.app.paint;

import headroom.model.Message;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which series a figure holds, and a small picture of each.
public final class Legend {
    /// The size of a series' small picture, pixels.
    public static final double SWATCH_WIDTH = 22;
    /// The height of a series' small picture, pixels.
    public static final double SWATCH_HEIGHT = 14;

    private Legend() {}

    /// A series.
    ///
    /// @param name what it is called; layers of the same name belong to the same series
    /// @param sample one of its layers
    public record Entry(Message name, Layer sample) {
        /// What stands beside its small picture: the name, and whether it hides peaks.
        public Message label() {
            return sample instanceof Layer.Line line && line.averaged()
                    ? Message.of("figure.from-averages", name)
                    : name;
        }
    }

    /// The series of a figure in the order in which they are drawn; empty where there is only one, for then its title
    /// names it.
    public static List<Entry> of(Figure figure) {
        Map<Message, Entry> entries = new LinkedHashMap<>();
        for (Layer layer : figure.layers()) {
            name(layer).ifPresent(name -> entries.putIfAbsent(name, new Entry(name, layer)));
        }
        return entries.size() < 2 ? List.of() : List.copyOf(entries.values());
    }

    /// The figure without the series of these names; the others keep their colours and shapes.
    public static Figure without(Figure figure, Set<Message> hidden) {
        if (hidden.isEmpty()) {
            return figure;
        }
        List<Layer> shown = new ArrayList<>(figure.layers());
        shown.removeIf(layer -> name(layer).filter(hidden::contains).isPresent());
        return new Figure(
                figure.id(), figure.title(), figure.subtitle(), figure.x(), figure.y(), shown, figure.spoken());
    }

    private static Optional<Message> name(Layer layer) {
        return switch (layer) {
            case Layer.Line line -> Optional.of(line.name());
            case Layer.Staircase stairs -> Optional.of(stairs.name());
            case Layer.Band band -> Optional.of(band.name());
            case Layer.Bars bars -> Optional.of(bars.name());
            // marks that are labelled where they are need no entry
            case Layer.Marks marks ->
                Optional.of(marks.name())
                        .filter(name -> marks.marks().stream()
                                .anyMatch(mark -> mark.label().isEmpty()));
            case Layer.Threshold _, Layer.Moment _, Layer.Span _, Layer.Rows _, Layer.Cells _, Layer.Label _ ->
                Optional.empty();
        };
    }

    /// Paints a series' small picture with its upper left corner at a point.
    public static void swatch(Surface surface, Palette palette, Entry entry, double x, double y) {
        double middle = y + SWATCH_HEIGHT / 2;
        switch (entry.sample()) {
            case Layer.Line line -> stroke(surface, x, middle, Pen.of(line.stroke(), palette.line(line.tone())));
            case Layer.Staircase stairs ->
                stroke(surface, x, middle, Pen.of(stairs.stroke(), palette.line(stairs.tone())));
            case Layer.Band band ->
                // two washes, as where bands lie over one another, so that the paler can be told from the surface
                surface.fillBox(
                        x,
                        y + 1,
                        SWATCH_WIDTH,
                        SWATCH_HEIGHT - 2,
                        2,
                        palette.wash(band.tone(), band.strong() ? 0.4 : 0.18));
            case Layer.Bars bars ->
                surface.fillBox(x + 5, y + 1, SWATCH_WIDTH - 10, SWATCH_HEIGHT - 2, 2, palette.line(bars.tone()));
            case Layer.Marks marks -> {
                int ink = palette.line(marks.tone());
                Symbol.of(marks.tone()).paint(surface, x + SWATCH_WIDTH / 2, middle, 4, ink, Pen.solid(ink, 1.6));
            }
            case Layer.Threshold _, Layer.Moment _, Layer.Span _, Layer.Rows _, Layer.Cells _, Layer.Label _ -> {
                // labelled where they are
            }
        }
    }

    private static void stroke(Surface surface, double x, double middle, Pen pen) {
        surface.line(x, middle, x + SWATCH_WIDTH, middle, pen);
    }
}
