package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Progress;
import headroom.model.figure.Axis;
import headroom.model.figure.CapacityFigures;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.ObservedFigures;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On the sample workbook. Row 16: a forecast always shows its interval, level and start; the limit line and the
/// crossing range are labelled in words. Row 30: series differ by dash or marker as well as colour; limit breaches are
/// not told by red alone. Row 37: the time zone is shown on each time axis.
class Rows16And30And37Test {
    private static final Path SAMPLE = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("sample-data/auth-service/auth-service.headroom");

    private static List<Figure> figures = List.of();

    @BeforeAll
    static void computeTheSample() throws IOException {
        Analysis analysis = new Analyses().of(WorkbookFile.read(SAMPLE), Progress.none());
        ZoneId zone = analysis.workbook().zone();
        List<Figure> all = new ArrayList<>();
        var demand = analysis.demand().orElseThrow();
        var answer = analysis.answer().orElseThrow();
        all.add(DemandFigures.forecast(demand, Optional.of(answer), zone));
        all.add(DemandFigures.againstCapacity(
                Optional.of(demand), answer, answer.cheapest().orElseThrow(), zone));
        all.addAll(DemandFigures.backtest(demand, zone).stream().toList());
        all.addAll(CapacityFigures.iterations(analysis.capacity().iterations(), OptionalDouble.of(3_500)).stream()
                .toList());
        var steps = analysis.steps("mongo");
        all.addAll(ObservedFigures.utilisation("mongo", 2.5, Optional.empty(), steps).stream()
                .toList());
        figures = List.copyOf(all);
    }

    @Test
    void noTwoSeriesOfAFigureDifferByColourAlone() {
        for (Figure figure : figures) {
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
        Layer.Mark crossing = figures.getFirst().layers().stream()
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

    @Test
    void row16ForecastTellsIntervalLevelStartLimitAndCrossingRange() {
        List<String> words = written(figures.getFirst());
        for (String wanted : List.of(
                "95 % interval",
                "80 % interval",
                "forecast from \\d+ \\w+",
                "safe to promise [\\d,]+",
                "organic demand passes [\\d,]+ on \\d+ \\w+ \\(\\d+ \\w+ to \\d+ \\w+\\)")) {
            assertTrue(words.stream().anyMatch(text -> text.matches(wanted)), () -> wanted + " is not in " + words);
        }
    }

    @Test
    void row37EveryTimeAxisNamesItsZone() {
        int timed = 0;
        for (Figure figure : figures) {
            if (figure.x() instanceof Axis.Time) {
                timed++;
                assertTrue(written(figure).contains("Europe/Vienna"), figure.id());
            }
        }
        assertEquals(3, timed);
    }

    @Test
    void wordsOfTheSampleLieOverNoWords() {
        for (Figure figure : figures) {
            List<PaintedWords.Written> all = paint(figure).written();
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(!all.get(i).touches(all.get(j)), figure.id() + ": " + all.get(i) + ", " + all.get(j));
                }
            }
        }
    }

    private static List<String> written(Figure figure) {
        return paint(figure).written().stream().map(PaintedWords.Written::text).toList();
    }

    private static PaintedWords paint(Figure figure) {
        Words words = new Words(Locale.ENGLISH, ZoneId.of("Europe/Vienna"));
        PaintedWords surface = new PaintedWords();
        new FigurePainter(Palette.LIGHT, words::say, Locale.ENGLISH).paint(figure, surface, Frame.alone(930, 420));
        return surface;
    }
}
