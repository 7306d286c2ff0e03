package headroom.model.figure;

import headroom.model.Message;
import java.util.List;

/// A picture as data. One painter turns it into screen, PNG, SVG and PDF.
///
/// @param id a stable name, used for file names: lower case with hyphens
/// @param title what it shows
/// @param subtitle unit, method, interval levels, time zone, how to act on it
/// @param x the horizontal axis
/// @param y the vertical axis
/// @param layers what is drawn, from the bottom to the top
/// @param spoken the picture in one sentence, for those who cannot see it
public record Figure(String id, Message title, Message subtitle, Axis x, Axis y, List<Layer> layers, Message spoken) {
    /// Copies the layers.
    public Figure {
        layers = List.copyOf(layers);
    }
}
