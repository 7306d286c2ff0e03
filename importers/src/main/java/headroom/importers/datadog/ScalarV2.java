package headroom.importers.datadog;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.json.Json;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The columns of a v2 scalar answer: columns of groups hold lists of tags, columns of numbers one value for each.
final class ScalarV2 {
    private final SeriesSink sink;
    private final List<Column> columns = new ArrayList<>();

    ScalarV2(SeriesSink sink) {
        this.sink = sink;
    }

    /// Reads the array of columns on whose start the parser stands.
    void read(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                Column column = new Column();
                columns.add(column);
                column.read(parser);
            } else {
                Json.skip(parser);
            }
        }
    }

    /// Gives the values away; how many there were.
    int close() {
        int given = 0;
        for (Column column : columns) {
            for (int row = 0; !column.group && row < column.numbers.size(); row++) {
                double value = column.numbers.get(row);
                if (Double.isFinite(value)) {
                    SeriesHeader header = SeriesHeader.named(column.name, labels(row), Stamp.START)
                            .in(column.unit);
                    sink.current(header, OptionalLong.empty(), value, "");
                    given++;
                }
            }
        }
        return given;
    }

    private Map<String, String> labels(int row) {
        List<String> tags = new ArrayList<>();
        for (Column column : columns) {
            if (column.group && row < column.tags.size()) {
                tags.addAll(column.tags.get(row));
            }
        }
        return Tags.labels("", tags);
    }

    private static final class Column {
        private String name = "";
        private boolean group;
        private Unit unit = Unit.UNKNOWN;
        private final List<Double> numbers = new ArrayList<>();
        private final List<List<String>> tags = new ArrayList<>();

        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (key) {
                    case "name" -> name = Json.text(parser).orElse("");
                    case "type" -> group = Json.text(parser).orElse("").equals("group");
                    case "values" -> values(value, parser);
                    case "meta" -> meta(value, parser);
                    default -> Json.skip(parser);
                }
            }
        }

        private void values(JsonToken start, JsonParser parser) {
            if (start != JsonToken.START_ARRAY) {
                Json.skip(parser);
                return;
            }
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    List<String> one = new ArrayList<>();
                    Tags.read(parser, one);
                    tags.add(one);
                } else {
                    numbers.add(Json.number(parser));
                }
            }
        }

        private void meta(JsonToken start, JsonParser parser) {
            if (start != JsonToken.START_OBJECT) {
                Json.skip(parser);
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean named = parser.currentName().equals("unit");
                parser.nextToken();
                if (named) {
                    unit = DatadogUnit.read(parser);
                } else {
                    Json.skip(parser);
                }
            }
        }
    }
}
