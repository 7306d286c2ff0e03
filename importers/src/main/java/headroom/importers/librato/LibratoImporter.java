package headroom.importers.librato;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads measurements of Librato and AppOptics.
public final class LibratoImporter implements Importer {
    private static final String FORMAT = "librato-json";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> (json.has("measurements")
                                && (json.has("resolution") || json.has("query"))
                                && !json.has("granularity"))
                        || (json.has("resolution") && json.has("series[].measurements")))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            String name = Nodes.text(document.path("name"));
            long interval = interval(document);
            String type = Nodes.text(document.path("type"));
            boolean counter = type.equals("counter");
            Kind kind = counter ? Kind.INTERVAL_COUNT : type.equals("gauge") ? Kind.GAUGE : Kind.UNKNOWN;
            JsonNode measurements = document.path("measurements");
            for (Map.Entry<String, JsonNode> source : measurements.properties()) {
                Map<String, String> labels = Map.of("source", source.getKey());
                points(source.getValue(), header(name, labels, kind, interval), counter, sink);
            }
            for (JsonNode one : measurements.isArray() ? measurements : List.<JsonNode>of()) {
                String metric = Nodes.text(one.path("metric").path("name"));
                Map<String, String> labels =
                        Map.of("source", Nodes.text(one.path("source").path("name")));
                points(
                        one.path("series"),
                        header(metric.isEmpty() ? name : metric, labels, Kind.UNKNOWN, interval),
                        false,
                        sink);
            }
            for (JsonNode series : document.path("series")) {
                Map<String, String> tags = new TreeMap<>();
                series.path("tags").propertyStream().forEach(tag -> tags.put(tag.getKey(), Nodes.text(tag.getValue())));
                points(series.path("measurements"), header(name, tags, Kind.UNKNOWN, interval), false, sink);
            }
        });
    }

    private static long interval(JsonNode document) {
        double seconds = Nodes.number(document.path("resolution"));
        return seconds > 0 && seconds < 1e7 ? Math.round(seconds * 1000) : 0;
    }

    private static SeriesHeader header(String name, Map<String, String> labels, Kind kind, long interval) {
        return SeriesHeader.named(name, labels, Stamp.START).as(kind).every(interval);
    }

    private static void points(JsonNode points, SeriesHeader header, boolean counter, SeriesSink sink) {
        for (JsonNode point : points) {
            JsonNode time = point.has("measure_time") ? point.path("measure_time") : point.path("time");
            long millis = Moment.of(Nodes.text(time), ZoneOffset.UTC);
            double value = Nodes.number(counter && point.has("delta") ? point.path("delta") : point.path("value"));
            if (millis != Epoch.NONE && !Double.isNaN(value)) {
                sink.series(header).add(millis, value);
            }
        }
    }
}
