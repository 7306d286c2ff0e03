package headroom.importers.newrelic;

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

/// Reads answers to NRQL with TIMESERIES, from NerdGraph or the older Insights API.
public final class NewRelicImporter implements Importer {
    private static final String FORMAT = "newrelic-json";
    private static final Set<String> NO_VALUES =
            Set.of("beginTimeSeconds", "endTimeSeconds", "facet", "inspectedCount", "timestamp", "comparison");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.paths().stream().anyMatch(path -> path.startsWith("data.actor."))
                        || (json.has("performanceStats") && (json.has("results") || json.has("facets"))))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        boolean[] timed = {false};
        JsonTree.read(content, sink, document -> {
            boolean any = nerdGraph(document, 0, sink);
            timed[0] |= insights(document, sink) || any;
        });
        if (!timed[0]) {
            sink.note(Severity.DANGER, Place.WHOLE, "no-time-buckets");
        }
    }

    /// Finds the results below the account; whether any has a time.
    private static boolean nerdGraph(JsonNode node, int depth, SeriesSink sink) {
        boolean any = false;
        if (node.path("results").isArray() && (node.has("nrql") || node.has("metadata"))) {
            List<String> facets = new ArrayList<>();
            node.path("metadata").path("facets").forEach(facet -> facets.add(Nodes.text(facet)));
            for (JsonNode row : node.path("results")) {
                any |= row(row, labels(row, facets), sink);
            }
        } else if (depth < 6) {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                any |= child.getValue().isObject() && nerdGraph(child.getValue(), depth + 1, sink);
            }
        }
        return any;
    }

    private static Map<String, String> labels(JsonNode row, List<String> facets) {
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < facets.size(); i++) {
            JsonNode listed = row.path("facet").isArray() ? row.path("facet").path(i) : row.path("facet");
            String own = Nodes.text(row.path(facets.get(i)));
            labels.put(facets.get(i), own.isEmpty() ? Nodes.text(listed) : own);
        }
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    private static boolean row(JsonNode row, Map<String, String> labels, SeriesSink sink) {
        long begin = Moment.of(Nodes.text(row.path("beginTimeSeconds")), ZoneOffset.UTC);
        if (begin == Epoch.NONE) {
            return false;
        }
        long end = Moment.of(Nodes.text(row.path("endTimeSeconds")), ZoneOffset.UTC);
        long interval = end > begin ? end - begin : 0;
        for (Map.Entry<String, JsonNode> value : row.properties()) {
            String name = value.getKey();
            if (!NO_VALUES.contains(name) && !labels.containsKey(name)) {
                values(name, value.getValue(), labels, begin, interval, sink);
            }
        }
        return true;
    }

    private static void values(
            String name, JsonNode value, Map<String, String> labels, long begin, long interval, SeriesSink sink) {
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            Map<String, String> more = new TreeMap<>(labels);
            more.put("percentile", part.getKey());
            add(
                    SeriesHeader.named(name, more, Stamp.START)
                            .as(Kind.QUANTILE)
                            .every(interval),
                    begin,
                    part.getValue(),
                    sink);
        }
        Kind kind = name.equals("count") ? Kind.INTERVAL_COUNT : Kind.UNKNOWN;
        add(SeriesHeader.named(name, labels, Stamp.START).as(kind).every(interval), begin, value, sink);
    }

    private static boolean insights(JsonNode document, SeriesSink sink) {
        boolean any = false;
        for (JsonNode result : document.path("results")) {
            any |= series(result.path("timeSeries"), Map.of(), sink);
        }
        any |= series(document.path("timeSeries"), Map.of(), sink);
        for (JsonNode facet : document.path("facets")) {
            any |= series(facet.path("timeSeries"), Map.of("facet", Nodes.text(facet.path("name"))), sink);
        }
        return any;
    }

    private static boolean series(JsonNode steps, Map<String, String> labels, SeriesSink sink) {
        boolean any = false;
        for (JsonNode step : steps) {
            long begin = Moment.of(Nodes.text(step.path("beginTimeSeconds")), ZoneOffset.UTC);
            long end = Moment.of(Nodes.text(step.path("endTimeSeconds")), ZoneOffset.UTC);
            for (JsonNode result : step.path("results")) {
                for (Map.Entry<String, JsonNode> value : result.properties()) {
                    any = true;
                    values(value.getKey(), value.getValue(), labels, begin, Math.max(0, end - begin), sink);
                }
            }
        }
        return any;
    }

    private static void add(SeriesHeader header, long millis, JsonNode value, SeriesSink sink) {
        double number = Nodes.number(value);
        if (millis != Epoch.NONE && !Double.isNaN(number)) {
            sink.series(header).add(millis, number);
        }
    }
}
