package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import headroom.model.unit.Unit;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Row 15: gaps are drawn as gaps; a single point between gaps is visible.
class Row15GapsTest {
    private static final double GAP = Double.NaN;

    @Test
    void aGapBreaksTheLineAndAPointBetweenGapsIsADot() {
        PaintedWords surface = paint(10, 20, 30, GAP, 40, GAP, GAP, 50, 60);
        // besides the grid, two runs: three points before the first gap, two after the last
        List<Integer> runs = surface.runs();
        assertEquals(1, runs.stream().filter(run -> run == 3).count(), runs::toString);
        double dot = surface.circles().getFirst()[0];
        assertEquals(1, surface.circles().size());
        assertTrue(surface.circles().getFirst()[2] >= 1.5, "too small to be seen");
        for (int i = 0; i < surface.lines(); i++) {
            double[] line = surface.line(i);
            boolean level = line[1] == line[3];
            assertTrue(level || line[2] < dot || line[0] > dot, "a line runs over the gap");
        }
    }

    @Test
    void aGapInADenseLineStaysAGapWhenThinned() {
        double[] values = new double[200_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i > 90_000 && i < 110_000 ? GAP : 50 + i % 7;
        }
        PaintedWords surface = paint(values);
        double left = 0;
        double right = Double.MAX_VALUE;
        for (int i = 0; i < surface.lines(); i++) {
            if (surface.runs().get(i) > 2) {
                left = surface.line(i)[0] < 400 ? Math.max(left, surface.line(i)[2]) : left;
                right = surface.line(i)[0] > 400 ? Math.min(right, surface.line(i)[0]) : right;
            }
        }
        assertTrue(right - left > 60, left + " to " + right);
    }

    private static PaintedWords paint(double... values) {
        double[] xs = new double[values.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i * 60_000.0;
        }
        Layer line = new Layer.Line(
                Message.literal("demand"), Tone.DEMAND, Stroke.SOLID, Curve.of(xs, values), Optional.empty(), false);
        Figure figure = new Figure(
                "gaps",
                Message.literal("Gaps"),
                Message.literal(""),
                new Axis.Time(0, xs[xs.length - 1], ZoneOffset.UTC),
                new Axis.Numbers(0, 100, Unit.REQUESTS_PER_SECOND, Message.literal("requests/s")),
                List.of(line),
                Message.literal(""));
        PaintedWords surface = new PaintedWords();
        new FigurePainter(Palette.LIGHT, message -> (String) message.arguments().getFirst(), Locale.ENGLISH)
                .paint(figure, surface, Frame.plot(800, 300, 0));
        return surface;
    }
}
