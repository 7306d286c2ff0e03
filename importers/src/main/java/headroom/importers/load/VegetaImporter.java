package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.JsonOutline;
import headroom.importers.json.Nodes;
import headroom.importers.table.RowReader;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads vegeta's report in JSON, and its requests as JSON lines or as a table; its durations are nanoseconds.
public final class VegetaImporter extends TotalsImporter {
    private static final Pattern TABLE = Pattern.compile("\\A\\d{19},\\d{1,3},\\d{1,15},\\d+,\\d+,");
    private static final double NANOS = 1e9;

    /// Found by the service loader.
    public VegetaImporter() {
        super("vegeta");
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean table = !head.binary() && TABLE.matcher(head.start()).find();
        return table ? formats().stream().findFirst() : super.recognise(head);
    }

    @Override
    boolean fits(JsonOutline json) {
        return requests(json) || (json.has("latencies") && json.has("status_codes"));
    }

    private static boolean requests(JsonOutline json) {
        return json.has("attack") && json.has("seq") && json.has("latency");
    }

    @Override
    public void read(Content content, String recognised, SeriesSink sink) throws IOException {
        Records records = new Records();
        if (content.head().json().isEmpty()) {
            table(content, records);
        } else if (requests(content.head().json().get())) {
            JsonTree.read(content, sink, document -> {
                long start = Moment.of(Nodes.text(document.path("timestamp")), ZoneOffset.UTC);
                take(records, start, number(document, "latency"), number(document, "code"), 0);
            });
        } else {
            super.read(content, recognised, sink);
            return;
        }
        records.give(sink, Levels::steps);
    }

    private static void table(Content content, Records records) throws IOException {
        try (InputStream text = content.utf8()) {
            RowReader rows = new RowReader(text, ',');
            while (rows.next()) {
                if (rows.cells() > 1) {
                    long start = Epoch.toMillis(rows.text(0), -6);
                    take(records, start, Amounts.number(rows.text(2)), Amounts.number(rows.text(1)), rows.line());
                }
            }
        }
    }

    private static void take(Records records, long start, double nanos, double code, long line) {
        if (start == Epoch.NONE || Math.abs((double) start) > 1e15 || !(nanos >= 0) || nanos > 1e18) {
            records.unusable(line);
            return;
        }
        boolean failed = !(code >= 200 && code < 400);
        records.timeline().add(new Request(start + Math.round(nanos / 1e6), Math.round(nanos / 1000), failed));
    }

    @Override
    Measured measured(JsonNode document) {
        double requests = number(document, "requests");
        double seconds = (number(document, "duration") + number(document, "wait")) / NANOS;
        Measured measured = new Measured()
                .offered(number(document, "rate"))
                .throughput(seconds > 0 ? requests / seconds : Double.NaN)
                .errorRatio(1 - number(document, "success"))
                .mean(number(document, "latencies", "mean") / NANOS);
        quantiles(document.path("latencies"), NANOS, measured);
        long start = Moment.of(Nodes.text(document.path("earliest")), ZoneOffset.UTC);
        return start == Epoch.NONE ? measured : measured.start(Instant.ofEpochMilli(start));
    }

    @Override
    void remark(SeriesSink sink) {
        sink.note(Severity.INFO, Place.WHOLE, "load-fixed-rate");
    }
}
