package headroom.importers.steps;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.Body;
import headroom.importers.table.Sheet;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads load tests from tables of steps: one row a level of load, with its throughput, response times and use
/// of resources.
public final class LoadTableImporter implements Importer {
    private static final String PLAIN = "csv";
    private static final String FORTIO = "fortio";
    private static final Pattern FORTIO_HEADER = Pattern.compile(".*\\bNumThreads\\b.*\\bActualQPS\\b.*");

    @Override
    public Set<String> formats() {
        return Set.of(PLAIN, FORTIO);
    }

    @Override
    public Optional<String> recognise(Head head) {
        if (head.form().timeColumn().isPresent()) {
            return Optional.empty(); // the planner says that its rows are moments
        }
        return head.sheet()
                .filter(sheet -> StepTable.of(sheet).isPresent()
                        || RequestTable.of(sheet).isPresent())
                .map(sheet -> FORTIO_HEADER.matcher(head.firstLine()).matches() ? FORTIO : PLAIN);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Sheet sheet = content.head().sheet().orElseThrow();
        sink.read(sheet.form(), sheet.names(), List.of());
        Optional<StepTable> steps = StepTable.of(sheet);
        if (steps.isPresent()) {
            steps(content, format, sheet, steps.get(), sink);
        } else {
            requests(content, sheet, RequestTable.of(sheet).orElseThrow(), sink);
        }
    }

    private static void requests(Content content, Sheet sheet, RequestTable table, SeriesSink sink) throws IOException {
        try (InputStream text = content.utf8()) {
            Body body = sheet.open(text);
            while (body.next()) {
                table.take(body);
            }
        }
        boolean given = table.give(sink);
        note(sink, given ? Severity.INFO : Severity.DANGER, Place.line(1), "request-table", (long) table.requests());
    }

    private static void steps(Content content, String format, Sheet sheet, StepTable table, SeriesSink sink)
            throws IOException {
        boolean fortio = format.equals(FORTIO);
        // Fortio's flattened results are in microseconds without saying so
        Scales scales = new Scales(sheet, table, fortio ? Unit.MICROSECONDS : Unit.UNKNOWN);
        StepRows rows = new StepRows(sheet, table, scales, new Grouping(table, fortio));
        try (InputStream text = content.utf8()) {
            Body body = sheet.open(text);
            while (body.next()) {
                rows.take(body);
            }
        }
        rows.give(sink);
        if (scales.guessed()) {
            note(
                    sink,
                    Severity.CAUTION,
                    Place.line(1),
                    "response-unit",
                    scales.guess().symbol());
        }
        if (!table.throughputs().isEmpty()) {
            note(
                    sink,
                    Severity.INFO,
                    Place.line(1),
                    "side-by-side",
                    String.join(", ", table.throughputs().keySet()));
        }
        if (rows.unusable() > 0) {
            note(
                    sink,
                    Severity.CAUTION,
                    Place.line(rows.firstUnusableLine()),
                    "rows-without-throughput",
                    rows.unusable());
        }
    }

    private static void note(SeriesSink sink, Severity severity, Place place, String what, Object... arguments) {
        sink.note(severity, place, Message.of("import." + what, arguments), Message.of("import." + what + ".action"));
    }
}
