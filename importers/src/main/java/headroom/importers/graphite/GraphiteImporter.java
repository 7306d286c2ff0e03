package headroom.importers.graphite;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
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

/// Reads renderings of Graphite as JSON, in its own shape and in that for dygraph.
public final class GraphiteImporter implements Importer {
    private static final String RENDERING = "graphite";

    @Override
    public Set<String> formats() {
        return Set.of(RENDERING);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> (json.has("[].target") && json.has("[].datapoints"))
                        || (json.has("labels[]")
                                && json.has("data[][]")
                                && json.paths().size() < 12))
                .map(json -> RENDERING);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            for (JsonNode target : document.isArray() ? document : List.<JsonNode>of()) {
                target(target, sink);
            }
            dygraph(document, sink);
        });
    }

    private static void target(JsonNode target, SeriesSink sink) {
        String name = Nodes.text(target.path("target"));
        Map<String, String> labels = new TreeMap<>();
        target.path("tags").propertyStream().forEach(tag -> labels.put(tag.getKey(), Nodes.text(tag.getValue())));
        labels.remove("name");
        SeriesSink.Samples samples = sink.series(SeriesHeader.named(name, labels, Stamp.START));
        for (JsonNode point : target.path("datapoints")) {
            if (point.isObject()) { // for rickshaw
                add(samples, Nodes.text(point.path("x")), point.path("y"));
            } else {
                // the value stands before the time
                add(samples, Nodes.text(point.path(1)), point.path(0));
            }
        }
    }

    private static void dygraph(JsonNode document, SeriesSink sink) {
        List<SeriesSink.Samples> columns = new ArrayList<>();
        for (int i = 1; i < document.path("labels").size(); i++) {
            String name = Nodes.text(document.path("labels").path(i));
            columns.add(sink.series(SeriesHeader.named(name, Map.of(), Stamp.START)));
        }
        for (JsonNode row : document.path("data")) {
            for (int i = 0; i < columns.size(); i++) {
                add(columns.get(i), Nodes.text(row.path(0)), row.path(i + 1));
            }
        }
    }

    private static void add(SeriesSink.Samples samples, String time, JsonNode value) {
        long millis = Moment.of(time, ZoneOffset.UTC);
        double number = Nodes.number(value);
        if (millis != Epoch.NONE && !Double.isNaN(number)) {
            samples.add(millis, number);
        }
    }
}
