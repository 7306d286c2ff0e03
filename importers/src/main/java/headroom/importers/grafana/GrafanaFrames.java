package headroom.importers.grafana;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.model.Severity;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads data frames: the answer of a data source, what "Inspect" downloads as JSON, or a snapshot of a dashboard.
public final class GrafanaFrames implements Importer {
    private static final String FRAMES = "grafana-json";

    /// What a snapshot of a dashboard holds beside its panels.
    private static final String SNAPSHOT = "(dashboard\\.)?panels\\[\\]\\.(panels\\[\\]\\.)?snapshotData\\[\\](\\..*)?";

    @Override
    public Set<String> formats() {
        return Set.of(FRAMES);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.paths().stream().anyMatch(path -> path.matches(SNAPSHOT))
                        || json.has("[].schema") && json.has("[].data.values")
                        || json.paths().stream()
                                .anyMatch(path -> path.matches("results\\.[^.]*\\.frames\\[\\]\\.schema")))
                .map(json -> FRAMES);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            if (document.isArray()) {
                document.forEach(frame -> new Frame(frame).give(sink));
                return;
            }
            JsonNode dashboard = document.has("dashboard") ? document.path("dashboard") : document;
            dashboard.path("panels").forEach(panel -> snapshot(panel, sink));
            for (JsonNode answer : document.path("results")) {
                String error = Nodes.text(answer.path("error"));
                if (!error.isEmpty()) {
                    sink.note(Severity.DANGER, Place.WHOLE, "server-error", error);
                }
                answer.path("frames").forEach(frame -> new Frame(frame).give(sink));
            }
        });
    }

    /// A panel of a snapshot carries its data; a row holds panels of its own.
    private static void snapshot(JsonNode panel, SeriesSink sink) {
        panel.path("panels").forEach(inner -> snapshot(inner, sink));
        panel.path("snapshotData").forEach(frame -> new Frame(asFrame(frame)).give(sink));
    }

    /// The columns of a snapshot stand in its fields, those of a frame beside them.
    private static JsonNode asFrame(JsonNode kept) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        ArrayNode values = frame.putObject("data").putArray("values");
        kept.path("fields").forEach(field -> values.add(field.path("values")));
        ObjectNode schema = frame.putObject("schema");
        schema.set("fields", kept.path("fields"));
        schema.set("name", kept.path("name"));
        return frame;
    }
}
