package headroom.importers.zabbix;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads answers of Zabbix: readings of `history.get`, and what `trend.get` made of each hour.
public final class ZabbixImporter implements Importer {
    private static final String FORMAT = "zabbix-json";
    private static final String ITEM = "zabbix_item";
    private static final long HOUR_MILLIS = 3_600_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Map<String, Aggregator> TRENDS = Map.of(
            "value_avg", Aggregator.MEAN,
            "value_max", Aggregator.MAX,
            "value_min", Aggregator.MIN);

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("jsonrpc")
                        && (json.has("result[].clock")
                                || json.paths().stream().anyMatch(path -> path.startsWith("error"))))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            JsonNode error = document.path("error");
            if (error.isObject()) {
                String said = Nodes.text(error.path("message")) + " " + Nodes.text(error.path("data"));
                sink.note(Severity.DANGER, Place.WHOLE, "server-error", said.strip());
            }
            document.path("result").forEach(row -> row(row, sink));
            if (!document.path("result").isEmpty()) {
                sink.note(Severity.INFO, Place.WHOLE, "zabbix-without-names");
            }
        });
    }

    private static void row(JsonNode row, SeriesSink sink) {
        String item = Nodes.text(row.path("itemid"));
        long millis = Moment.of(Nodes.text(row.path("clock")), ZoneOffset.UTC);
        double nanos = Nodes.number(row.path("ns"));
        SeriesHeader header = SeriesHeader.named(ITEM, Map.of("itemid", item), Stamp.START);
        if (millis != Epoch.NONE) {
            long exact = millis + (nanos >= 0 && nanos < 1e9 ? (long) (nanos / NANOS_PER_MILLI) : 0);
            add(header.madeBy(Aggregator.NONE).usually(Kind.GAUGE), exact, row.path("value"), sink);
            TRENDS.forEach((key, aggregator) -> add(
                    SeriesHeader.named(
                                    ITEM, Map.of("itemid", item, "statistic", key.replace("value_", "")), Stamp.START)
                            .madeBy(aggregator)
                            .usually(Kind.GAUGE)
                            .every(HOUR_MILLIS),
                    millis,
                    row.path(key),
                    sink));
        }
    }

    private static void add(SeriesHeader header, long millis, JsonNode value, SeriesSink sink) {
        double number = Nodes.number(value);
        if (!Double.isNaN(number)) {
            sink.series(header).add(millis, number);
        }
    }
}
