package headroom.importers.datadog;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.json.Json;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Hourly usage: how many hosts and containers were counted in each hour, by product.
final class Usage {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final List<String> NAMING = List.of("org_name", "product_family", "region");

    private final SeriesSink sink;
    private int rows;

    Usage(SeriesSink sink) {
        this.sink = sink;
    }

    int close() {
        return rows;
    }

    /// `usage`: one flat object an hour.
    void readV1(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Row row = new Row();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                row.property(parser.currentName(), parser.nextToken(), parser);
            }
            row.give();
        }
    }

    /// `data`: objects with `attributes`, each with a list of measurements.
    void readV2(JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean attributes = parser.currentName().equals("attributes");
                if (parser.nextToken() == JsonToken.START_OBJECT && attributes) {
                    attributes(parser);
                } else {
                    Json.skip(parser);
                }
            }
        }
    }

    private void attributes(JsonParser parser) {
        Row row = new Row();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("measurements") && value == JsonToken.START_ARRAY) {
                measurements(parser, row);
            } else {
                row.property(key, value, parser);
            }
        }
        row.give();
    }

    private static void measurements(JsonParser parser, Row row) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String type = "";
            double count = Double.NaN;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals("usage_type")) {
                    type = Json.text(parser).orElse("");
                } else if (key.equals("value")) {
                    count = Json.number(parser);
                } else {
                    Json.skip(parser);
                }
            }
            row.counts.put(type, count);
        }
    }

    private final class Row {
        private final Map<String, String> labels = new TreeMap<>();
        private final Map<String, Double> counts = new LinkedHashMap<>();
        private String hour = "";

        void property(String key, JsonToken value, JsonParser parser) {
            if (key.equals("hour") || key.equals("timestamp")) {
                hour = Json.text(parser).orElse("");
            } else if (NAMING.contains(key)) {
                Json.text(parser).ifPresent(text -> labels.put(key, text));
            } else if (value.isNumeric() && !key.equals("org_id")) {
                counts.put(key, Json.number(parser));
            } else {
                Json.skip(parser);
            }
        }

        void give() {
            long stamp;
            try {
                stamp = OffsetDateTime.parse(hour).toInstant().toEpochMilli();
            } catch (DateTimeException e) {
                return;
            }
            rows++;
            for (Map.Entry<String, Double> count : counts.entrySet()) {
                boolean hosts =
                        count.getKey().contains("host_count") || count.getKey().contains("container_count");
                // what is counted in an hour, as against what is there
                boolean counted = !hosts && count.getKey().endsWith("_count");
                SeriesHeader header = new SeriesHeader(
                        SeriesId.of(count.getKey(), new TreeMap<>(labels)),
                        hosts ? Unit.INSTANCES : Unit.UNKNOWN,
                        hosts ? Kind.GAUGE : counted ? Kind.INTERVAL_COUNT : Kind.UNKNOWN,
                        Aggregator.UNKNOWN,
                        Stamp.START,
                        HOUR_MILLIS,
                        Kind.UNKNOWN);
                sink.series(header).add(stamp, count.getValue());
            }
        }
    }
}
