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

/// Reads data frames: the answer of a data source, or what "Inspect" downloads as JSON.
public final class GrafanaFrames implements Importer {
    private static final String FRAMES = "grafana-json";

    @Override
    public Set<String> formats() {
        return Set.of(FRAMES);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("[].schema") && json.has("[].data.values")
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
            for (JsonNode answer : document.path("results")) {
                String error = Nodes.text(answer.path("error"));
                if (!error.isEmpty()) {
                    sink.note(Severity.DANGER, Place.WHOLE, "server-error", error);
                }
                answer.path("frames").forEach(frame -> new Frame(frame).give(sink));
            }
        });
    }
}
