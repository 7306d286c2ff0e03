package headroom.app.paint;

/// The size of a picture and what belongs into it.
///
/// @param width in pixels
/// @param height in pixels
/// @param heading whether title and subtitle are painted above the plot
/// @param leftMargin the left edge of the plot area, pixels; stacked figures share it. 0: as wide as the labels need
public record Frame(double width, double height, boolean heading, double leftMargin) {
    /// A picture that stands alone, with its heading.
    public static Frame alone(double width, double height) {
        return new Frame(width, height, true, 0);
    }

    /// A picture whose heading stands elsewhere, with a given left margin.
    public static Frame plot(double width, double height, double leftMargin) {
        return new Frame(width, height, false, leftMargin);
    }
}
