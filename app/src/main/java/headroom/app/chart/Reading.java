package headroom.app.chart;

import headroom.model.Message;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the curves of a figure say at a place on the horizontal axis.
///
/// @param name the series
/// @param tone its colour
/// @param low the value, or the lower end of a band
/// @param high the value, or the upper end of a band
record Reading(Message name, Tone tone, double low, double high) {
    /// The readings of all named curves at `x`, one a name; a curve with a gap there is left out. Several curves of one
    /// name give the range of them.
    static List<Reading> at(Figure figure, double x) {
        Map<Message, Reading> one = new LinkedHashMap<>();
        for (Reading reading : each(figure, x)) {
            one.merge(
                    reading.name(),
                    reading,
                    (a, b) -> new Reading(a.name, a.tone, Math.min(a.low, b.low), Math.max(a.high, b.high)));
        }
        return List.copyOf(one.values());
    }

    private static List<Reading> each(Figure figure, double x) {
        List<Reading> readings = new ArrayList<>();
        for (Layer layer : figure.layers()) {
            switch (layer) {
                case Layer.Line line -> add(readings, line.name(), line.tone(), nearest(line.curve(), x));
                case Layer.Staircase stairs -> add(readings, stairs.name(), stairs.tone(), before(stairs.curve(), x));
                case Layer.Band band -> {
                    double low = nearest(band.low(), x);
                    double high = nearest(band.high(), x);
                    if (!Double.isNaN(low) && !Double.isNaN(high)) {
                        readings.add(new Reading(band.name(), band.tone(), low, high));
                    }
                }
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

    private static void add(List<Reading> readings, Message name, Tone tone, double value) {
        if (!Double.isNaN(value)) {
            readings.add(new Reading(name, tone, value, value));
        }
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
