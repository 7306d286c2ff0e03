package headroom.importers.datadog;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.model.Severity;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The `data` of a v2 answer: series, the union of their times (irregular, in milliseconds), and one row of
/// values for each series. A metric has no name here, only its tags.
final class TimeseriesV2 {
    private final SeriesSink sink;
    private final List<Column> columns = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final ScalarV2 numbers;
    private double[] times = new double[0];
    private boolean scalar;

    TimeseriesV2(SeriesSink sink) {
        this.sink = sink;
        this.numbers = new ScalarV2(sink);
    }

    /// Whether the answer holds single numbers.
    boolean scalar() {
        return scalar;
    }

    void read(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("type")) {
                scalar |= Json.text(parser).orElse("").equals("scalar_response");
            } else if (key.equals("attributes") && value == JsonToken.START_OBJECT) {
                attributes(parser);
            } else {
                Json.skip(parser);
            }
        }
    }

    private void attributes(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean array = value == JsonToken.START_ARRAY;
            if (array && key.equals("series")) {
                columns(parser);
            } else if (array && key.equals("times")) {
                Row row = new Row();
                row.read(parser);
                times = row.values();
            } else if (array && key.equals("values")) {
                rows(parser);
            } else if (array && key.equals("columns")) {
                scalar = true;
                numbers.read(parser);
            } else {
                Json.skip(parser);
            }
        }
    }

    private void columns(JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Column column = new Column();
            columns.add(column);
            column.read(parser);
        }
    }

    private void rows(JsonParser parser) {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            Row row = new Row();
            try {
                row.read(parser);
            } finally {
                values.add(row.values()); // a row that is cut off counts as far as it goes
            }
        }
    }

    /// Gives the series away; how many there were.
    int close() {
        int single = numbers.close();
        if (scalar && single > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "datadog-scalar", (long) single);
        } else if (scalar) {
            sink.note(Severity.DANGER, Place.WHOLE, "datadog-scalar-empty");
        }
        boolean severalQueries =
                columns.stream().map(column -> column.queryIndex).distinct().count() > 1;
        Set<SeriesId> given = new HashSet<>();
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            SeriesHeader header = columns.get(i).header(severalQueries, i, given);
            SeriesSink.Samples samples = sink.series(header);
            double[] row = values.get(i);
            for (int j = 0; j < Math.min(row.length, times.length); j++) {
                if (Double.isFinite(times[j])) {
                    samples.add(Math.round(times[j]), row[j]);
                }
            }
        }
        return columns.size();
    }

    private static final class Column {
        private final List<String> tags = new ArrayList<>();
        private String queryIndex = "";
        private Unit unit = Unit.UNKNOWN;

        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "group_tags" -> Tags.read(parser, tags);
                    case "query_index" -> queryIndex = Json.text(parser).orElse("");
                    case "unit" -> unit = DatadogUnit.read(parser);
                    default -> Json.skip(parser);
                }
            }
        }

        SeriesHeader header(boolean severalQueries, int index, Set<SeriesId> given) {
            Map<String, String> labels = Tags.labels("", tags);
            if (severalQueries) {
                labels.put("query_index", queryIndex);
            }
            SeriesId id = SeriesId.of("", labels);
            if (!given.add(id)) {
                labels.put("series_index", Integer.toString(index));
                id = SeriesId.of("", labels);
            }
            boolean perSecond = unit.dimension() == Dimension.RATE || unit.dimension() == Dimension.DATA_RATE;
            Kind kind = perSecond ? Kind.RATE : Kind.UNKNOWN;
            return new SeriesHeader(id, unit, kind, Aggregator.MEAN, Stamp.START, 0, Kind.UNKNOWN);
        }
    }

    /// Numbers of one array; NaN stands for null.
    private static final class Row {
        private double[] numbers = new double[256];
        private int size;

        void read(JsonParser parser) {
            for (JsonToken token = parser.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, size * 2);
                }
                numbers[size++] = Json.number(parser);
            }
        }

        double[] values() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
