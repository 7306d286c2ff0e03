package headroom.importers.prometheus;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonDocument;
import headroom.importers.SeriesSink;
import headroom.importers.json.JsonOutline;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Reads answers of `/api/v1/query_range` and `/api/v1/query`, with their envelope or, as promtool and `jq`
/// write them, without.
public final class PrometheusImporter implements Importer {
    /// Answers of the HTTP API.
    public static final String API = "prometheus-api-json";
    /// The bare array of series that `promtool query -o json` prints.
    public static final String PROMTOOL = "promtool";

    @Override
    public Set<String> formats() {
        return Set.of(API, PROMTOOL);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json().flatMap(PrometheusImporter::format);
    }

    private static Optional<String> format(JsonOutline json) {
        boolean answer = json.has("data.resultType") || json.has("data.result");
        boolean error = json.text("status").equals("error") && json.has("errorType");
        if (error || answer) {
            return Optional.of(API);
        }
        boolean samples = json.has("[].values") || json.has("[].value") || json.has("[].histograms");
        return json.has("[].metric") && samples ? Optional.of(PROMTOOL) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonDocument.read(content, sink, new Answer(sink));
    }
}
