package headroom.importers.datadog;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonDocument;
import headroom.importers.SeriesSink;
import headroom.importers.json.JsonOutline;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Reads answers of Datadog's query API: v1 `query`, v2 `timeseries`, hourly usage, and their refusals.
public final class DatadogImporter implements Importer {
    private static final String FORMAT = "datadog-api-json";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json().filter(DatadogImporter::ours).map(json -> FORMAT);
    }

    private static boolean ours(JsonOutline json) {
        boolean v1 = json.has("series[].pointlist")
                || json.has("res_type")
                || (json.has("series") && json.has("resp_version"))
                || (json.has("series") && json.has("from_date") && json.has("to_date"));
        boolean v2 = json.text("data.type").endsWith("_response")
                || (json.has("data.attributes.times") && json.has("data.attributes.series"))
                || json.has("data.attributes.series[].group_tags")
                || json.has("data.attributes.columns");
        boolean usage = (json.has("usage") && json.has("usage[].hour"))
                || json.has("data[].attributes.measurements[].usage_type");
        return v1 || v2 || usage || error(json);
    }

    private static boolean error(JsonOutline json) {
        // reports of other tools list errors beside what they hold
        boolean list = json.has("errors")
                && json.has("errors[]")
                && json.paths().stream()
                        .filter(path -> path.matches("[^.\\[]+"))
                        .allMatch(path -> path.matches("errors|status|warnings"));
        boolean v1 = json.text("status").equals("error") && json.has("error") && !json.has("errorType");
        return list || v1;
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonDocument.read(content, sink, new Response(sink));
    }
}
