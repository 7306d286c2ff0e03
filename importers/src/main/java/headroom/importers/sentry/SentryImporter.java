package headroom.importers.sentry;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads statistics and event statistics.
public final class SentryImporter implements Importer {
    private static final String FORMAT = "sentry-json";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> (json.has("intervals") && json.has("groups"))
                        || json.paths().stream()
                                .anyMatch(path -> path.matches("([^.]*\\.){0,2}data\\[]\\[]\\[]\\.count")))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            JsonNode times = document.path("intervals");
            document.path("groups").forEach(group -> group(group, times, sink));
            events(document, List.of(), sink);
        });
    }

    private static void group(JsonNode group, JsonNode times, SeriesSink sink) {
        Map<String, String> labels = new TreeMap<>();
        group.path("by").propertyStream().forEach(label -> labels.put(label.getKey(), Nodes.text(label.getValue())));
        for (Map.Entry<String, JsonNode> series : group.path("series").properties()) {
            boolean count = series.getKey().matches("(sum|count)\\(.*");
            SeriesHeader header = SeriesHeader.named(series.getKey(), labels, Stamp.START)
                    .as(count ? Kind.INTERVAL_COUNT : Kind.UNKNOWN);
            for (int i = 0; i < Math.min(times.size(), series.getValue().size()); i++) {
                add(header, Nodes.text(times.path(i)), series.getValue().path(i), sink);
            }
        }
    }

    /// Objects with `data`, in one another by group and axis.
    private static void events(JsonNode node, List<String> path, SeriesSink sink) {
        if (node.path("data").isArray()) {
            List<String> named = path.stream().filter(part -> !part.isEmpty()).toList();
            String axis = named.isEmpty() ? "count" : named.getLast();
            Map<String, String> labels = named.size() > 1 ? Map.of("group", named.getFirst()) : Map.of();
            Kind kind = axis.startsWith("count") ? Kind.INTERVAL_COUNT : Kind.UNKNOWN;
            SeriesHeader header = SeriesHeader.named(axis, labels, Stamp.START).as(kind);
            for (JsonNode point : node.path("data")) {
                for (JsonNode value : point.path(1)) {
                    add(header, Nodes.text(point.path(0)), value.path("count"), sink);
                }
            }
            return;
        }
        if (path.size() < 3) {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(child.getKey());
                events(child.getValue(), deeper, sink);
            }
        }
    }

    private static void add(SeriesHeader header, String time, JsonNode value, SeriesSink sink) {
        long millis = Moment.of(time, ZoneOffset.UTC);
        double number = Nodes.number(value);
        if (millis != Epoch.NONE && !Double.isNaN(number)) {
            sink.series(header).add(millis, number);
        }
    }
}
