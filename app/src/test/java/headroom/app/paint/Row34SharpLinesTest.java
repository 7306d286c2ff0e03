package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import headroom.model.unit.Unit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 34: at 100, 150 and 200 % scaling lines are sharp and nothing is clipped.
class Row34SharpLinesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void gridLinesCoverWholeDotsOfTheScreen(double scale) {
        PaintedWords surface = new PaintedWords(scale);
        paint(surface, 417, 253);
        assertTrue(surface.lines() >= 4);
        for (int i = 0; i < surface.lines(); i++) {
            double upper = (surface.line(i)[1] - surface.pen(i).width() / 2) * scale;
            double lower = (surface.line(i)[1] + surface.pen(i).width() / 2) * scale;
            assertEquals(Math.rint(upper), upper, 1e-6, "the upper edge lies within a dot");
            assertEquals(Math.rint(lower), lower, 1e-6, "the lower edge lies within a dot");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 417, 640, 901})
    void noLabelIsClippedAtAnEdgeOfThePicture(double width) {
        PaintedWords surface = new PaintedWords();
        paint(surface, width, 253);
        List<String> labels =
                surface.written().stream().map(PaintedWords.Written::text).toList();
        assertTrue(labels.contains("2,000"), "the last label of the axis is there: " + labels);
        for (PaintedWords.Written words : surface.written()) {
            assertTrue(words.left() >= 0 && words.left() + words.width() <= width, words + " leaves " + width);
            assertTrue(words.baseline() > words.size() * 0.7 && words.baseline() < 253 - 2, words::toString);
        }
    }

    private static void paint(Surface surface, double width, double height) {
        Figure figure = new Figure(
                "grid",
                Message.literal("Grid"),
                Message.literal(""),
                new Axis.Numbers(0, 2_000, Unit.REQUESTS_PER_SECOND, Message.literal("requests/s")),
                new Axis.Numbers(0, 600, Unit.MILLISECONDS, Message.literal("p99, ms")),
                List.of(),
                Message.literal(""));
        new FigurePainter(Palette.LIGHT, message -> (String) message.arguments().getFirst(), Locale.ENGLISH)
                .paint(figure, surface, Frame.plot(width, height, 0));
    }
}
