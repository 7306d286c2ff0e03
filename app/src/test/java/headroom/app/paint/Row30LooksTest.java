package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 30: series differ by dash or marker as well as colour; limit breaches are not told by red alone.
class Row30LooksTest {
    @Test
    void noTwoSeriesOfAFigureDifferByColourAlone() {
        for (Figure figure : SampleFigures.all()) {
            Map<String, Tone> looks = new HashMap<>();
            for (Legend.Entry entry : Legend.of(figure)) {
                String look = switch (entry.sample()) {
                    case Layer.Line line -> "line " + width(line.stroke());
                    case Layer.Staircase stairs -> "line " + width(stairs.stroke());
                    case Layer.Marks marks -> "marks " + Symbol.of(marks.tone());
                    case Layer.Band band -> "band " + band.strong();
                    default -> entry.sample().getClass().getSimpleName();
                };
                Tone other = looks.put(look, Tone.NEUTRAL);
                assertTrue(other == null, figure.id() + " draws two series as " + look);
            }
        }
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(Symbol.of(Tone.series(i)) != Symbol.of(Tone.series(j)));
            }
        }
    }

    private static String width(Stroke stroke) {
        Pen pen = Pen.of(stroke, 0);
        return pen.width() + " " + pen.dashes();
    }

    @Test
    void aBreachIsToldByRingAndWordsBesideItsColour() {
        Layer.Mark crossing = SampleFigures.all().getFirst().layers().stream()
                .filter(Layer.Marks.class::isInstance)
                .map(Layer.Marks.class::cast)
                .filter(marks -> marks.tone() == Tone.DANGER)
                .findFirst()
                .orElseThrow()
                .marks()
                .getFirst();
        assertTrue(crossing.ring());
        assertTrue(crossing.label().isPresent());
    }
}
