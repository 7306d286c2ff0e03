package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.json.JsonOutline;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads k6's samples, as a table or as JSON lines, and its summary.
public final class K6Importer implements Importer {
    private static final String FORMAT = "k6";
    private static final Pattern TABLE =
            Pattern.compile("\\A\"?metric_name\"?,\"?timestamp\"?,\"?metric_value.*", Pattern.DOTALL);
    private static final Set<String> REQUESTS = Set.of("http_req_duration", "grpc_req_duration");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean ours = !head.binary()
                && (TABLE.matcher(head.start()).matches()
                        || head.json()
                                .filter(json -> samples(json) || summary(json))
                                .isPresent());
        return ours ? Optional.of(FORMAT) : Optional.empty();
    }

    private static boolean samples(JsonOutline json) {
        return json.has("type")
                && json.has("metric")
                && Stream.of("data.value", "data.contains", "data.time").anyMatch(json::has);
    }

    private static boolean summary(JsonOutline json) {
        return Stream.of("metrics.http_reqs", "metrics.http_req_duration", "metrics.iteration_duration")
                .anyMatch(json::has);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Optional<JsonOutline> json = content.head().json();
        if (json.isPresent() && !samples(json.get())) {
            K6Summary.read(content, sink);
            return;
        }
        Records records = new Records();
        if (json.isPresent()) {
            JsonTree.read(content, sink, document -> sample(document, content.zone(), records));
        } else {
            table(content, records);
        }
        records.give(sink, Levels::steps);
    }

    private static void sample(JsonNode document, ZoneId zone, Records records) {
        if (!Nodes.text(document.path("type")).equals("Point")) {
            return;
        }
        JsonNode data = document.path("data");
        JsonNode tags = data.path("tags");
        boolean failed = failed(
                Nodes.text(tags.path("expected_response")),
                Nodes.text(tags.path("status")),
                Nodes.text(tags.path("error_code")) + Nodes.text(tags.path("error")));
        long millis = Moment.of(Nodes.text(data.path("time")), zone);
        take(records, Nodes.text(document.path("metric")), millis, Nodes.number(data.path("value")), failed, 0);
    }

    private static void table(Content content, Records records) throws IOException {
        Columns.each(content, ',', "metric_value", row -> {
            String metric = row.text("metric_name");
            if (REQUESTS.contains(metric) || metric.equals("vus")) {
                boolean failed = failed(
                        row.text("expected_response"), row.text("status"), row.text("error_code") + row.text("error"));
                long millis = Moment.of(row.text("timestamp"), content.zone());
                take(records, metric, millis, row.number("metric_value"), failed, row.line());
            }
        });
    }

    private static void take(Records records, String metric, long millis, double value, boolean failed, long line) {
        boolean request = REQUESTS.contains(metric);
        if (!request && !metric.equals("vus")) {
            return;
        }
        if (millis == Epoch.NONE || !(value >= 0)) {
            records.unusable(line);
        } else if (request) {
            // k6 counts in milliseconds, and stamps a request when it has ended
            records.timeline().add(new Request(millis, Math.round(value * 1000), failed));
        } else {
            records.timeline().users(millis, value);
        }
    }

    /// Whether a request failed: the script may expect answers of 4xx.
    private static boolean failed(String expected, String status, String error) {
        if (!expected.isEmpty()) {
            return expected.equals("false");
        }
        double code = Amounts.number(status);
        return !error.isEmpty() || code == 0 || code >= 400;
    }
}
