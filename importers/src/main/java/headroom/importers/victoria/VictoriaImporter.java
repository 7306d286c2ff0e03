package headroom.importers.victoria;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonDocument;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.importers.text.Epoch;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads `/api/v1/export`: one block of a series a line, values and times beside each other.
public final class VictoriaImporter implements Importer {
    private static final String EXPORT = "victoriametrics";

    @Override
    public Set<String> formats() {
        return Set.of(EXPORT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("metric") && json.has("values") && json.has("timestamps"))
                .map(json -> EXPORT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Blocks blocks = new Blocks(sink);
        JsonDocument.read(content, sink, blocks);
        if (blocks.uneven > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "arrays-of-different-length", blocks.uneven);
        }
    }

    private static final class Blocks implements JsonDocument.Reader {
        private final SeriesSink sink;
        private Map<String, String> labels = new LinkedHashMap<>();
        private double[] values = new double[1024];
        private long[] stamps = new long[1024];
        private int valueCount;
        private int stampCount;
        private long uneven;
        private boolean whole;

        Blocks(SeriesSink sink) {
            this.sink = sink;
        }

        @Override
        public void read(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                Json.skip(parser);
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                if (key.equals("metric") && token == JsonToken.START_OBJECT) {
                    labels(parser);
                } else if (key.equals("values") && token == JsonToken.START_ARRAY) {
                    values(parser);
                } else if (key.equals("timestamps") && token == JsonToken.START_ARRAY) {
                    stamps(parser);
                } else {
                    Json.skip(parser);
                }
            }
            whole = true;
            close();
        }

        private void labels(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                Json.text(parser).ifPresent(value -> labels.put(key, value));
            }
        }

        private void values(JsonParser parser) {
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                values = valueCount == values.length ? Arrays.copyOf(values, valueCount * 2) : values;
                values[valueCount++] = Json.number(parser);
            }
        }

        private void stamps(JsonParser parser) {
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                stamps = stampCount == stamps.length ? Arrays.copyOf(stamps, stampCount * 2) : stamps;
                stamps[stampCount++] =
                        Json.text(parser).map(text -> Epoch.toMillis(text, 0)).orElse(Epoch.NONE);
            }
        }

        @Override
        public void close() {
            if (!whole) {
                // the last number may lack digits
                valueCount -= valueCount > 0 && valueCount < stampCount ? 1 : 0;
                stampCount -= stampCount > 0 && stampCount <= valueCount ? 1 : 0;
            }
            if (valueCount > 0 && stampCount > 0) {
                uneven += valueCount == stampCount ? 0 : 1;
                give();
            }
            labels = new LinkedHashMap<>();
            whole = false;
            valueCount = 0;
            stampCount = 0;
        }

        private void give() {
            String metric = labels.getOrDefault("__name__", "");
            labels.remove("__name__");
            SeriesSink.Samples samples =
                    sink.series(SeriesHeader.named(metric, labels, Stamp.END).usually(Kind.GAUGE));
            for (int i = 0; i < Math.min(valueCount, stampCount); i++) {
                if (stamps[i] != Epoch.NONE) {
                    samples.add(stamps[i], values[i]);
                }
            }
        }
    }
}
