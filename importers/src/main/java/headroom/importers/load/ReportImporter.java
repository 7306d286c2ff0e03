package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.RowReader;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a tool prints at the end of a run; several runs in one file, as a script in a loop leaves them, are
/// steps of one test.
abstract class ReportImporter implements Importer {
    private static final int LOOKED_AT = 4096;
    private static final int MOST_STEPS = 100_000;

    private final String format;

    ReportImporter(String format) {
        this.format = format;
    }

    /// One report.
    interface Report {
        /// Takes a line, blanks at its ends stripped.
        void take(String line);

        /// The step as far as it is known.
        Measured measured();

        /// Says what is to be known of it.
        ///
        /// @param place where it stands
        /// @param first whether it is the first of the file
        void remark(SeriesSink sink, Place place, boolean first);
    }

    /// Whether a report begins with this line, blanks at its ends stripped.
    abstract boolean begins(String line);

    /// An empty report.
    abstract Report report();

    @Override
    public final Set<String> formats() {
        return Set.of(format);
    }

    /// The table of requests that the tool writes besides.
    Optional<RequestRows> table() {
        return Optional.empty();
    }

    /// Says what is to be known of such a table.
    void remarkOnTable(SeriesSink sink) {}

    /// Whether a report begins near the start of a text.
    boolean looksLikeReport(Head head) {
        String start = head.start();
        return start.substring(0, Math.min(LOOKED_AT, start.length())).lines().anyMatch(line -> begins(line.strip()));
    }

    @Override
    public final Optional<String> recognise(Head head) {
        boolean ours = !head.binary() && (isTable(head) || looksLikeReport(head));
        return ours ? Optional.of(format) : Optional.empty();
    }

    private boolean isTable(Head head) {
        return table().filter(table -> table.begins(head)).isPresent();
    }

    @Override
    public final void read(Content content, String recognised, SeriesSink sink) throws IOException {
        if (isTable(content.head())) {
            table().orElseThrow().read(content, sink);
            remarkOnTable(sink);
        } else {
            reports(content, sink);
        }
    }

    private void reports(Content content, SeriesSink sink) throws IOException {
        Run run = new Run(sink);
        try (InputStream text = content.utf8()) {
            RowReader lines = new RowReader(text, '\0'); // a line is one cell
            while (lines.next()) {
                String line = lines.text(0).strip();
                if (begins(line)) {
                    run.finish();
                    run.begin(report(), lines.line());
                }
                run.report.ifPresent(report -> report.take(line));
            }
        }
        run.finish();
        if (!run.steps.isEmpty()) {
            sink.test("", Optional.empty(), Optional.empty(), run.steps);
        }
    }

    /// The reports of one file.
    private static final class Run {
        private final SeriesSink sink;
        private final List<LoadStep> steps = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private Optional<Report> report = Optional.empty();
        private Place place = Place.WHOLE;

        Run(SeriesSink sink) {
            this.sink = sink;
        }

        void begin(Report next, long line) {
            report = Optional.of(next);
            place = Place.line(line);
        }

        void finish() {
            if (report.isEmpty() || steps.size() >= MOST_STEPS) {
                return;
            }
            Report done = report.get();
            Optional<LoadStep> step = done.measured().step();
            if (step.isEmpty()) {
                sink.note(Severity.DANGER, place, "load-report-cut-off");
                return;
            }
            String level = step.get().concurrency() + "|" + step.get().offeredRps();
            int repeat = seen.merge(level, 1, Integer::sum);
            steps.add(done.measured().repeat(repeat).step().orElseThrow());
            done.remark(sink, place, steps.size() == 1);
        }
    }
}
