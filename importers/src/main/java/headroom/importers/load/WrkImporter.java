package headroom.importers.load;

import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;
import java.util.regex.Pattern;

/// Reads what wrk and wrk2 print.
public final class WrkImporter extends ReportImporter {
    private static final Pattern BEGIN = Pattern.compile("Running \\S{1,20} test @ .*");
    private static final Pattern CONNECTIONS = Pattern.compile("\\d+ threads? and (\\d+) connections?");
    private static final Pattern LATENCY = Pattern.compile("Latency\\s+(\\d\\S*)\\s.*");
    private static final Pattern PERCENTILE = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%\\s+(\\S+)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in (\\S+), .*");
    private static final Pattern SOCKET =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+(\\S+)");
    private static final double MANY_ERRORS = 0.01;

    /// Found by the service loader.
    public WrkImporter() {
        super("wrk");
    }

    @Override
    boolean begins(String line) {
        return BEGIN.matcher(line).matches();
    }

    @Override
    Report report() {
        return new Run();
    }

    private static final class Run implements Report {
        private final Measured measured = new Measured();
        private double connections = Double.NaN;
        private double meanSeconds = Double.NaN;
        private double requests = Double.NaN;
        private double rps = Double.NaN;
        private double failed;
        private double unanswered;
        private int distributions;
        private boolean openLoop;

        @Override
        public void take(String line) {
            openLoop |= line.startsWith("Thread calibration:");
            // wrk2 prints a second distribution that leaves out how long requests waited to be sent
            distributions += line.startsWith("Latency Distribution") ? 1 : 0;
            if (distributions == 1) {
                Match.of(
                        PERCENTILE,
                        line,
                        m -> measured.quantile(Match.number(m, 1), Amounts.seconds(Match.text(m, 2))));
            }
            Match.of(CONNECTIONS, line, m -> connections = Match.number(m, 1));
            if (Double.isNaN(meanSeconds)) {
                Match.of(LATENCY, line, m -> meanSeconds = Amounts.seconds(Match.text(m, 1)));
            }
            Match.of(REQUESTS, line, m -> requests = Match.number(m, 1));
            Match.of(
                    SOCKET,
                    line,
                    m -> unanswered =
                            Match.number(m, 1) + Match.number(m, 2) + Match.number(m, 3) + Match.number(m, 4));
            Match.of(REFUSED, line, m -> failed = Match.number(m, 1));
            Match.of(RATE, line, m -> rps = Match.number(m, 1));
        }

        @Override
        public Measured measured() {
            // an open loop uses its connections only as it needs them: Little's law tells how many
            double atOnce = openLoop ? Math.min(connections, rps * meanSeconds) : connections;
            return measured.concurrency(atOnce)
                    .throughput(rps)
                    .mean(meanSeconds)
                    .errors(failed + unanswered, requests + unanswered);
        }

        @Override
        public void remark(SeriesSink sink, Place place, boolean first) {
            if (first && openLoop) {
                sink.note(Severity.INFO, place, "load-open-loop");
            } else if (first) {
                sink.note(Severity.INFO, place, "load-closed-loop", "wrk");
            }
            double share = failed / requests;
            if (share > MANY_ERRORS) {
                sink.note(Severity.CAUTION, place, "load-errors-in-times", share);
            }
        }
    }
}
