package headroom.app.chart;

import headroom.app.paint.Scale;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.series.Extent;

/// A place on the horizontal axis, and the stretch that is drawn in the same column of pixels.
///
/// @param at the place, in the unit of the axis
/// @param from where the column begins
/// @param to where it ends, which does not belong to it
record PixelColumn(double at, double from, double to) {
    /// The column that a place falls into.
    static PixelColumn of(Scale x, double at) {
        double pixel = Math.floor(x.pixel(at));
        return new PixelColumn(at, x.value(pixel), x.value(pixel + 1));
    }

    /// How many points of a curve lie in it.
    int points(Curve curve) {
        return curve.firstAtOrAfter(to) - curve.firstAtOrAfter(from);
    }

    /// The lowest and the highest of its points.
    Extent extent(Curve curve) {
        return curve.extent(curve.firstAtOrAfter(from), curve.firstAtOrAfter(to));
    }

    /// How far apart the points of the lines are here, the closest ones; infinite without lines.
    double step(Figure figure) {
        return figure.layers().stream()
                .filter(Layer.Line.class::isInstance)
                .mapToDouble(layer -> step(((Layer.Line) layer).curve()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double step(Curve curve) {
        int right = Math.clamp(curve.firstAtOrAfter(at), 1, Math.max(1, curve.size() - 1));
        return right < curve.size() ? curve.x(right) - curve.x(right - 1) : Double.POSITIVE_INFINITY;
    }
}
