package headroom.app.paint;

import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Progress;
import headroom.model.figure.CapacityFigures;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.ObservedFigures;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The figures of the sample workbook, computed once for all tests, and the words that are painted into one.
final class SampleFigures {
    private static final Path SAMPLE = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("sample-data/auth-service/auth-service.headroom");

    private static final List<Figure> ALL = compute();

    private SampleFigures() {}

    /// All of them; the forecast first.
    static List<Figure> all() {
        return ALL;
    }

    private static List<Figure> compute() {
        Analysis analysis;
        try {
            analysis = new Analyses().of(WorkbookFile.read(SAMPLE), Progress.none());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        return List.copyOf(all);
    }

    /// The words painted into a figure, each on its own.
    static List<String> written(Figure figure) {
        return paint(figure).written().stream().map(PaintedWords.Written::text).toList();
    }

    /// A figure as it is painted.
    static PaintedWords paint(Figure figure) {
        Words words = new Words(Locale.ENGLISH, ZoneId.of("Europe/Vienna"));
        PaintedWords surface = new PaintedWords();
        new FigurePainter(Palette.LIGHT, words::say, Locale.ENGLISH).paint(figure, surface, Frame.alone(930, 420));
        return surface;
    }
}
