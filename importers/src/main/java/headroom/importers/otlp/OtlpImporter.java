package headroom.importers.otlp;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.json.Nodes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads metrics of OpenTelemetry as JSON, one document or one a line.
public final class OtlpImporter implements Importer {
    private static final String FORMAT = "otlp-json";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("resourceMetrics") || json.has("[].resourceMetrics"))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(
                content,
                sink,
                document -> (document.isArray() ? document : List.of(document)).forEach(batch -> {
                    for (JsonNode resource : batch.path("resourceMetrics")) {
                        Map<String, String> labels =
                                attributes(resource.path("resource").path("attributes"));
                        for (String scopes : List.of("scopeMetrics", "instrumentationLibraryMetrics")) {
                            for (JsonNode scope : resource.path(scopes)) {
                                for (JsonNode metric : scope.path("metrics")) {
                                    new OtlpMetric(metric, labels, sink).give();
                                }
                            }
                        }
                    }
                }));
    }

    static Map<String, String> attributes(JsonNode list) {
        Map<String, String> labels = new TreeMap<>();
        for (JsonNode attribute : list) {
            for (JsonNode value : attribute.path("value")) {
                if (!Nodes.text(value).isEmpty()) {
                    labels.put(Nodes.text(attribute.path("key")), Nodes.text(value));
                }
            }
        }
        return labels;
    }
}
