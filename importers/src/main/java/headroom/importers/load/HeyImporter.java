package headroom.importers.load;

import headroom.importers.Head;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what hey prints, and its table of requests.
public final class HeyImporter extends ReportImporter {
    private static final String FORMAT = "hey";
    private static final Pattern REPORT =
            Pattern.compile("^[ \\t]*Summary:\\s+Total:\\s+\\S+ secs\\s+Slowest:", Pattern.MULTILINE);
    private static final String TABLE = "response-time,DNS+dialup,";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+(\\S+)");
    private static final Pattern MEAN = Pattern.compile("Average:\\s+(\\S+) secs");
    private static final Pattern PERCENTILE = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)% in (\\S+) secs");
    private static final Pattern STATUS = Pattern.compile("\\[(\\d{3})]\\s+(\\d+) responses");
    private static final Pattern ERROR = Pattern.compile("\\[(\\d+)]\\s+.*");

    /// Found by the service loader.
    public HeyImporter() {
        super(FORMAT);
    }

    @Override
    boolean looksLikeReport(Head head) {
        return REPORT.matcher(head.text()).find();
    }

    @Override
    boolean begins(String line) {
        return line.equals("Summary:");
    }

    @Override
    Report report() {
        return new Run();
    }

    @Override
    Optional<RequestRows> table() {
        return Optional.of(new RequestRows(
                TABLE, ',', "offset", HeyImporter::request, timeline -> Levels.oneStep(timeline, false)));
    }

    /// A row tells when a request began by seconds since the start of the run.
    private static Optional<Request> request(Columns columns) {
        double seconds = columns.number("response-time");
        double offset = columns.number("offset");
        double status = columns.number("status-code");
        if (!(seconds >= 0 && offset >= 0 && offset < 1e9)) {
            return Optional.empty();
        }
        boolean failed = !(status >= 100 && status < 400);
        return Optional.of(new Request(Math.round((offset + seconds) * 1000), Math.round(seconds * 1e6), failed));
    }

    private static final class Run implements Report {
        private final Measured measured = new Measured();
        private double rps = Double.NaN;
        private double meanSeconds = Double.NaN;
        private double answers;
        private double failed;
        private double unanswered;
        private boolean errors;

        @Override
        public void take(String line) {
            errors |= line.startsWith("Error distribution:");
            Match.of(RATE, line, m -> rps = Match.number(m, 1));
            Match.of(MEAN, line, m -> meanSeconds = Match.number(m, 1));
            Match.of(PERCENTILE, line, m -> measured.quantile(Match.number(m, 1), Match.number(m, 2)));
            Match.of(STATUS, line, m -> {
                answers += Match.number(m, 2);
                failed += Match.number(m, 1) >= 400 ? Match.number(m, 2) : 0;
            });
            if (errors) {
                Match.of(ERROR, line, m -> unanswered += Match.number(m, 1));
            }
        }

        @Override
        public Measured measured() {
            return measured.concurrency(rps * meanSeconds)
                    .throughput(rps)
                    .mean(meanSeconds)
                    .errors(failed + unanswered, answers + unanswered);
        }

        @Override
        public void remark(SeriesSink sink, Place place, boolean first) {
            if (first) {
                sink.note(Severity.INFO, place, "load-closed-loop", FORMAT);
                sink.note(Severity.INFO, place, "load-clients-by-little");
            }
        }
    }
}
