package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.importers.limit.Limits;
import headroom.importers.xlsx.Spreadsheet;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import headroom.model.series.SeriesId;
import headroom.model.series.TextForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The sheets of a spreadsheet: each is a table, and read like a file of its own.
final class Sheets {
    private static final int MOST = Limits.CURRENT.sheets();

    private Sheets() {}

    /// The first sheet that a format is recognised in, else the first; empty text for a file that is no spreadsheet.
    static String first(Path path) throws IOException {
        List<String> sheets = of(path);
        for (String sheet : sheets) {
            Head head = Importers.head(path, sheet, Progress.none(), new Content.Damage());
            if (Importers.recognise(head).isPresent()) {
                return sheet;
            }
        }
        return sheets.isEmpty() ? "" : sheets.getFirst();
    }

    private static List<String> of(Path path) {
        return Spreadsheet.of(path)
                .map(book -> book.sheets().keySet().stream().limit(MOST).toList())
                .orElse(List.of());
    }

    /// Reads the sheets other than the first; what they hold carries the name of its sheet.
    static void readOthers(Path path, String first, ReadOptions options, Progress progress, SeriesSink sink)
            throws IOException {
        if (first.isEmpty()) {
            return;
        }
        List<String> others = new ArrayList<>(of(path));
        others.remove(first);
        for (String sheet : others) {
            Content.Damage damage = new Content.Damage();
            Head head = Importers.head(path, sheet, progress, damage).in(options.form());
            Optional<Importers.Recognised> recognised = Importers.recognise(head);
            if (recognised.isPresent()) {
                Content content = new Content(path, sheet, head, options, progress, damage);
                recognised.get().importer().read(content, recognised.get().format(), new Named(sheet, sink));
            } else if (!head.text().isBlank()) {
                sink.note(Severity.INFO, Place.WHOLE, "sheet-not-read", sheet);
            }
        }
    }

    /// Puts the name of its sheet on what is found.
    private record Named(String sheet, SeriesSink sink) implements SeriesSink {
        @Override
        public Samples series(SeriesHeader header) {
            return sink.series(named(header));
        }

        @Override
        public void current(SeriesHeader header, OptionalLong stampMillis, double value, String explanation) {
            sink.current(named(header), stampMillis, value, explanation);
        }

        private SeriesHeader named(SeriesHeader header) {
            Map<String, String> labels = new TreeMap<>(header.id().labels());
            labels.put("sheet", sheet);
            return new SeriesHeader(
                    SeriesId.of(header.id().metric(), labels),
                    header.unit(),
                    header.kind(),
                    header.aggregator(),
                    header.stamp(),
                    header.intervalMillis(),
                    header.usual());
        }

        @Override
        public void test(String name, Optional<String> iteration, Optional<String> component, List<LoadStep> steps) {
            sink.test(name.isEmpty() ? sheet : sheet + "/" + name, iteration, component, steps);
        }

        @Override
        public void note(Severity severity, Place place, Message message, Message action) {
            sink.note(severity, place, message, action);
        }

        @Override
        public void read(TextForm used, List<String> columns, List<String> times) {
            // the reading that can be corrected is that of the first sheet
        }
    }
}
