package headroom.importers.load;

import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what ApacheBench prints, and its table of requests (`-g`).
public final class AbImporter extends ReportImporter {
    private static final String FORMAT = "ab";
    private static final String TABLE = "starttime\tseconds\tctime\tdtime";
    private static final Pattern CONCURRENCY = Pattern.compile("Concurrency Level:\\s+(\\d+)");
    private static final Pattern COMPLETE = Pattern.compile("Complete requests:\\s+(\\d+)");
    private static final Pattern FAILED = Pattern.compile("Failed requests:\\s+(\\d+)");
    private static final Pattern KINDS =
            Pattern.compile("\\(Connect: (\\d+), Receive: (\\d+), Length: (\\d+), Exceptions: (\\d+)\\)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx responses:\\s+(\\d+)");
    private static final Pattern RATE = Pattern.compile("Requests per second:\\s+(\\S+) \\[.*");
    private static final Pattern MEAN = Pattern.compile("Time per request:\\s+(\\S+) \\[ms] \\(mean\\)");
    private static final Pattern PERCENTILE = Pattern.compile("(\\d{1,2})%\\s+(\\d+)");

    /// Found by the service loader.
    public AbImporter() {
        super(FORMAT);
    }

    @Override
    boolean begins(String line) {
        return line.startsWith("This is ApacheBench");
    }

    @Override
    Report report() {
        return new Run();
    }

    @Override
    Optional<RequestRows> table() {
        return Optional.of(
                new RequestRows(TABLE, '\t', "ttime", AbImporter::request, timeline -> Levels.oneStep(timeline, true)));
    }

    @Override
    void remarkOnTable(SeriesSink sink) {
        sink.note(Severity.INFO, Place.line(1), "load-ab-table");
    }

    /// A row says in which second a request began, and nothing of failures.
    private static Optional<Request> request(Columns columns) {
        double start = columns.number("seconds");
        double millis = columns.number("ttime");
        boolean usable = start > 0 && start < 1e10 && millis >= 0;
        return usable
                ? Optional.of(new Request(Math.round(start * 1000 + millis), Math.round(millis * 1000), false))
                : Optional.empty();
    }

    private static final class Run implements Report {
        private final Measured measured = new Measured();
        private double concurrency = Double.NaN;
        private double requests = Double.NaN;
        private double rps = Double.NaN;
        private double meanMillis = Double.NaN;
        private double failed;
        private double otherLength;
        private double refused;

        @Override
        public void take(String line) {
            Match.of(CONCURRENCY, line, m -> concurrency = Match.number(m, 1));
            Match.of(COMPLETE, line, m -> requests = Match.number(m, 1));
            Match.of(FAILED, line, m -> failed = Match.number(m, 1));
            // an answer of another length than the first is no failure
            Match.of(KINDS, line, m -> otherLength = Match.number(m, 3));
            Match.of(REFUSED, line, m -> refused = Match.number(m, 1));
            Match.of(RATE, line, m -> rps = Match.number(m, 1));
            Match.of(MEAN, line, m -> meanMillis = Match.number(m, 1));
            Match.of(PERCENTILE, line, m -> measured.quantile(Match.number(m, 1), Match.number(m, 2) / 1000));
        }

        @Override
        public Measured measured() {
            return measured.concurrency(concurrency)
                    .throughput(rps)
                    .mean(meanMillis / 1000)
                    .errors(Math.max(0, failed - otherLength) + refused, requests);
        }

        @Override
        public void remark(SeriesSink sink, Place place, boolean first) {
            if (first) {
                sink.note(Severity.INFO, place, "load-closed-loop", "ApacheBench");
            }
            if (otherLength > 0) {
                sink.note(Severity.INFO, place, "load-other-length", (long) otherLength);
            }
        }
    }
}
