package headroom.app.chart;

import headroom.model.Message;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Tone;
import headroom.model.series.Extent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the curves of a figure say at a place on the horizontal axis.
///
/// @param name the series
/// @param tone its colour
/// @param low the value, or the lower end of a band or of what lies in one column of pixels
/// @param high the value, or the upper end
/// @param samples how many points of a line lie in the column, where that is more than can be told apart; else 1, and 0
///     for what is no line: it was computed, and its last digits mean nothing
record Reading(Message name, Tone tone, double low, double high, int samples) {
    /// The readings of all named curves in a column, one a name; a curve with a gap there is left out. Several curves
    /// of
    /// one name give the range of them.
    static List<Reading> at(Figure figure, PixelColumn column) {
        Map<Message, Reading> one = new LinkedHashMap<>();
        for (Reading reading : each(figure, column)) {
            one.merge(reading.name(), reading, Reading::with);
        }
        return List.copyOf(one.values());
    }

    /// Whether it is one value.
    boolean single() {
        return low == high;
    }

    private Reading with(Reading other) {
        return new Reading(
                name, tone, Math.min(low, other.low), Math.max(high, other.high), Math.max(samples, other.samples));
    }

    private static List<Reading> each(Figure figure, PixelColumn column) {
        List<Reading> readings = new ArrayList<>();
        for (Layer layer : figure.layers()) {
            switch (layer) {
                case Layer.Line line -> add(readings, line, column);
                case Layer.Staircase stairs -> {
                    double value = before(stairs.curve(), column.at());
                    if (!Double.isNaN(value)) {
                        readings.add(new Reading(stairs.name(), stairs.tone(), value, value, 0));
                    }
                }
                case Layer.Band band -> add(readings, band, column);
                case Layer.Marks _, Layer.Threshold _, Layer.Moment _, Layer.Span _, Layer.Bars _ -> {
                    // labelled where they are
                }
                case Layer.Rows _, Layer.Cells _, Layer.Label _ -> {
                    // labelled where they are
                }
            }
        }
        return readings;
    }

    private static void add(List<Reading> readings, Layer.Line line, PixelColumn column) {
        int samples = column.points(line.curve());
        Extent seen = seen(line.curve(), column, samples);
        if (!seen.empty()) {
            readings.add(new Reading(line.name(), line.tone(), seen.low(), seen.high(), Math.max(1, samples)));
        }
    }

    private static void add(List<Reading> readings, Layer.Band band, PixelColumn column) {
        Extent low = seen(band.low(), column, column.points(band.low()));
        Extent high = seen(band.high(), column, column.points(band.high()));
        if (!low.empty() && !high.empty()) {
            readings.add(new Reading(band.name(), band.tone(), low.low(), high.high(), 0));
        }
    }

    /// What is drawn in the column: of several points their extremes, else the nearest point.
    private static Extent seen(Curve curve, PixelColumn column, int points) {
        if (points > 1) {
            return column.extent(curve);
        }
        double value = nearest(curve, column.at());
        return Double.isNaN(value) ? Extent.NONE : new Extent(value, value);
    }

    private static double before(Curve curve, double x) {
        int index = lastAtOrBefore(curve, x);
        return index < 0 ? Double.NaN : curve.y(index);
    }

    /// The value of the point nearest to `x`; nothing beyond the ends of the curve by more than one step.
    private static double nearest(Curve curve, double x) {
        int size = curve.size();
        if (size == 0) {
            return Double.NaN;
        }
        int left = Math.max(0, lastAtOrBefore(curve, x));
        int right = Math.min(size - 1, left + 1);
        int index = Math.abs(curve.x(left) - x) <= Math.abs(curve.x(right) - x) ? left : right;
        return Math.abs(curve.x(index) - x) > reach(curve, left, right) ? Double.NaN : curve.y(index);
    }

    /// How far from its x a point speaks: half a step into a gap, one and a half average steps elsewhere.
    private static double reach(Curve curve, int left, int right) {
        int size = curve.size();
        if (left == right || curve.firstBehindGap(right, right + 1) > right) {
            return size > 1 ? 1.5 * (curve.x(size - 1) - curve.x(0)) / (size - 1) : 0;
        }
        boolean stepBefore = left > 0 && curve.firstBehindGap(left, left + 1) > left;
        boolean stepAfter = right + 1 < size && curve.firstBehindGap(right + 1, right + 2) > right + 1;
        double step = stepBefore
                ? curve.x(left) - curve.x(left - 1)
                : stepAfter ? curve.x(right + 1) - curve.x(right) : (curve.x(right) - curve.x(left)) / 2;
        return step / 2;
    }

    private static int lastAtOrBefore(Curve curve, double x) {
        return curve.firstAtOrAfter(Math.nextUp(x)) - 1;
    }
}
