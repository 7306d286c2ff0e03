package headroom.importers.influx;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads answers to InfluxQL as JSON.
public final class InfluxAnswer implements Importer {
    private static final String FORMAT = "influxdb";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("results[].series[].columns") || json.has("results[].statement_id"))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            error(document, sink);
            for (JsonNode result : document.path("results")) {
                error(result, sink);
                result.path("series").forEach(series -> series(series, content.zone(), sink));
            }
        });
    }

    private static void error(JsonNode node, SeriesSink sink) {
        String error = Nodes.text(node.path("error"));
        if (!error.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "server-error", error);
        }
    }

    private static void series(JsonNode series, ZoneId zone, SeriesSink sink) {
        Map<String, String> tags = new TreeMap<>();
        series.path("tags").propertyStream().forEach(tag -> tags.put(tag.getKey(), Nodes.text(tag.getValue())));
        JsonNode columns = series.path("columns");
        int time = -1;
        for (int i = 0; i < columns.size(); i++) {
            time = Nodes.text(columns.path(i)).equals("time") ? i : time;
        }
        Map<Integer, SeriesSink.Samples> open = new HashMap<>();
        for (JsonNode row : series.path("values")) {
            long millis = Moment.of(Nodes.text(row.path(time)), zone);
            for (int i = 0; i < columns.size() && millis != Epoch.NONE; i++) {
                double value = i == time ? Double.NaN : Nodes.number(row.path(i));
                if (!Double.isNaN(value)) {
                    String field = Nodes.text(columns.path(i));
                    open.computeIfAbsent(
                                    i,
                                    column -> sink.series(
                                            InfluxNames.header(Nodes.text(series.path("name")), field, tags)))
                            .add(millis, value);
                }
            }
        }
    }
}
