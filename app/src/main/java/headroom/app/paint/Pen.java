package headroom.app.paint;

import headroom.model.figure.Stroke;
import java.util.List;

/// How a line is drawn.
///
/// @param ink its colour as 0xAARRGGBB
/// @param width its width, pixels
/// @param dashes lengths of strokes and gaps in turn, pixels; empty for an unbroken line
public record Pen(int ink, double width, List<Double> dashes) {
    /// Copies the dashes.
    public Pen {
        dashes = List.copyOf(dashes);
    }

    /// An unbroken line.
    public static Pen solid(int ink, double width) {
        return new Pen(ink, width, List.of());
    }

    /// The pen of a stroke in a colour.
    static Pen of(Stroke stroke, int ink) {
        return switch (stroke) {
            case SOLID -> solid(ink, 1.6);
            case HEAVY -> solid(ink, 2.4);
            case THIN -> solid(ink, 1);
            case DASHED -> new Pen(ink, 1.6, List.of(5.0, 4.0));
            case LONG_DASHED -> new Pen(ink, 1.6, List.of(10.0, 5.0));
            case DOTTED -> new Pen(ink, 1.2, List.of(2.0, 3.0));
        };
    }
}
