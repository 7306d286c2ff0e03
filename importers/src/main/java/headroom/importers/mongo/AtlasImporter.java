package headroom.importers.mongo;

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
import headroom.model.unit.Unit;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads measurements of MongoDB Atlas.
public final class AtlasImporter implements Importer {
    private static final String FORMAT = "mongodb";
    private static final Map<String, Unit> UNITS = Map.of(
            "SCALAR_PER_SECOND", Unit.PER_SECOND,
            "PERCENT", Unit.PERCENT,
            "MILLISECONDS", Unit.MILLISECONDS,
            "SECONDS", Unit.SECONDS,
            "BYTES", Unit.BYTES,
            "BYTES_PER_SECOND", Unit.BYTES_PER_SECOND,
            "SCALAR", Unit.COUNT);

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("measurements[].dataPoints") && json.has("granularity"))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            for (JsonNode measurement : document.path("measurements")) {
                Unit unit = UNITS.getOrDefault(Nodes.text(measurement.path("units")), Unit.UNKNOWN);
                String name = Nodes.text(measurement.path("name"));
                SeriesHeader header =
                        SeriesHeader.named(name, labels(document), Stamp.START).in(unit);
                for (JsonNode point : measurement.path("dataPoints")) {
                    long millis = Moment.of(Nodes.text(point.path("timestamp")), ZoneOffset.UTC);
                    double value = Nodes.number(point.path("value"));
                    if (millis != Epoch.NONE && !Double.isNaN(value)) {
                        sink.series(header).add(millis, value);
                    }
                }
            }
        });
    }

    private static Map<String, String> labels(JsonNode document) {
        String host = Nodes.text(document.path("hostId"));
        return host.isEmpty() ? Map.of() : Map.of("host", host);
    }
}
