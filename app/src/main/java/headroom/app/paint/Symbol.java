package headroom.app.paint;

import headroom.model.figure.Tone;

/// The shape of a mark: it tells series apart where colour does not.
enum Symbol {
    CIRCLE,
    TRIANGLE,
    SQUARE,
    DIAMOND;

    /// The shape that goes with a tone, so that a series keeps it whatever else is shown.
    static Symbol of(Tone tone) {
        return switch (tone) {
            case SERIES_2, SERIES_6 -> TRIANGLE;
            case SERIES_3, SERIES_7 -> SQUARE;
            case SERIES_4, SERIES_8 -> DIAMOND;
            default -> CIRCLE;
        };
    }

    /// Paints the shape around a point.
    ///
    /// @param radius half its height, pixels
    /// @param fill its inside
    void paint(Surface surface, double px, double py, double radius, int fill, Pen outline) {
        if (this == CIRCLE) {
            surface.fillCircle(px, py, radius, fill);
            surface.outlineCircle(px, py, radius, outline);
            return;
        }
        double r = radius;
        double[][] corners = switch (this) {
            case TRIANGLE -> new double[][] {{0, -1.2 * r}, {1.1 * r, 0.8 * r}, {-1.1 * r, 0.8 * r}};
            case SQUARE ->
                new double[][] {{-0.9 * r, -0.9 * r}, {0.9 * r, -0.9 * r}, {0.9 * r, 0.9 * r}, {-0.9 * r, 0.9 * r}};
            default -> new double[][] {{0, -1.2 * r}, {1.2 * r, 0}, {0, 1.2 * r}, {-1.2 * r, 0}};
        };
        double[] xs = new double[corners.length + 1];
        double[] ys = new double[corners.length + 1];
        for (int i = 0; i <= corners.length; i++) {
            xs[i] = px + corners[i % corners.length][0];
            ys[i] = py + corners[i % corners.length][1];
        }
        surface.polygon(xs, ys, corners.length, fill);
        surface.polyline(xs, ys, corners.length + 1, outline);
    }
}
