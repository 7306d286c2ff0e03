package headroom.app.paint;

import headroom.model.Message;
import java.util.function.Function;

/// What the painters of one plot share.
///
/// @param surface what is painted on
/// @param palette the colours
/// @param say puts messages into words
/// @param area where the plot lies
/// @param obstacles what words keep off
/// @param words writes the words
record Easel(
        Surface surface,
        Palette palette,
        Function<Message, String> say,
        Painted area,
        Obstacles obstacles,
        WordsOnLines words) {
    /// An easel with an empty plot.
    ///
    /// @param written whether words will be written into the plot
    static Easel of(Surface surface, Palette palette, Function<Message, String> say, Painted area, boolean written) {
        Obstacles obstacles = new Obstacles(area.left(), area.top(), area.right(), area.bottom(), written);
        return new Easel(
                surface, palette, say, area, obstacles, new WordsOnLines(surface, area, obstacles, palette.surface()));
    }
}
