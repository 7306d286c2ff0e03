package headroom.app.paint;

/// Size and weight of text in the program's own typeface.
///
/// @param size in pixels
/// @param strong semibold instead of regular
public record TextStyle(double size, boolean strong) {
    /// Axis labels and words on lines.
    public static final TextStyle CHART = new TextStyle(12, false);
    /// Words on lines that matter.
    public static final TextStyle CHART_STRONG = new TextStyle(12, true);
    /// Subtitles and units.
    public static final TextStyle SECONDARY = new TextStyle(12, false);
    /// Titles of figures.
    public static final TextStyle HEADING = new TextStyle(14, true);
}
