package headroom.importers.datadog;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.importers.json.Pairs;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The `series` of a v1 answer. Stamps are the start of each rollup interval, in milliseconds; `interval` is in
/// seconds.
final class QueryV1 {
    private static final Pattern COUNT = Pattern.compile("(?i)\\.(count|hits|requests|errors)$");

    private final SeriesSink sink;
    private final Set<SeriesId> given = new HashSet<>();
    private String query = "";
    private @Nullable Element current;
    private int series;
    private long countsWithoutModifier;

    QueryV1(SeriesSink sink) {
        this.sink = sink;
    }

    /// The text of the whole query.
    void query(String text) {
        query = text;
    }

    void read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return;
        }
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                Element element = new Element();
                current = element;
                element.read(parser);
                finish();
            } else {
                Json.skip(parser);
            }
        }
    }

    /// Gives away what was being read; how many series there were.
    int close() {
        finish();
        if (countsWithoutModifier > 0) {
            sink.note(
                    Severity.CAUTION,
                    Place.WHOLE,
                    Message.of("import.datadog-count", countsWithoutModifier),
                    Message.of("import.datadog-count.action"));
        }
        return series;
    }

    private void finish() {
        Element element = current;
        if (element != null) {
            series++;
            element.give();
        }
        current = null;
    }

    private final class Element {
        private final Pairs pairs = Pairs.inMillis();
        private final List<String> tags = new ArrayList<>();
        private String metric = "";
        private String scope = "";
        private String expression = "";
        private String spaceAggregator = "";
        private String queryIndex = "";
        private Unit unit = Unit.UNKNOWN;
        private double intervalSeconds = Double.NaN;

        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (key) {
                    case "metric" -> metric = Json.text(parser).orElse("");
                    case "scope" -> scope = Json.text(parser).orElse("");
                    case "expression" -> expression = Json.text(parser).orElse("");
                    case "aggr" -> spaceAggregator = Json.text(parser).orElse("");
                    case "query_index" -> queryIndex = Json.text(parser).orElse("");
                    case "interval" -> intervalSeconds = Json.number(parser);
                    case "unit" -> unit = DatadogUnit.read(parser);
                    case "tag_set" -> Tags.read(parser, tags);
                    case "pointlist" -> pairs.readAll(value, parser);
                    default -> Json.skip(parser);
                }
            }
        }

        void give() {
            QueryText text = QueryText.of(expression.isEmpty() ? query : expression, metric);
            long stated = intervalSeconds > 0 && intervalSeconds < 1e9 ? Math.round(intervalSeconds * 1000) : 0;
            // a rollup that is too fine for the window is raised: what the answer says goes before what was asked
            long interval = stated > 0 ? stated : text.intervalMillis();
            countsWithoutModifier += COUNT.matcher(metric).find() && kind(text) == Kind.UNKNOWN ? 1 : 0;
            SeriesHeader header =
                    new SeriesHeader(id(), unit, kind(text), text.aggregator(), Stamp.START, interval, Kind.GAUGE);
            SeriesSink.Samples samples = sink.series(header);
            pairs.give(samples::add);
        }

        private Kind kind(QueryText text) {
            boolean perSecond = unit.dimension() == Dimension.RATE || unit.dimension() == Dimension.DATA_RATE;
            return text.kind() == Kind.UNKNOWN && perSecond ? Kind.RATE : text.kind();
        }

        private SeriesId id() {
            Map<String, String> labels = Tags.labels(scope, tags);
            SeriesId id = SeriesId.of(metric, labels);
            if (!given.contains(id)) {
                given.add(id);
                return id;
            }
            // two expressions over the same metric and scope, such as its average and its maximum over hosts
            String apart = spaceAggregator.isEmpty() ? "query_index" : "aggr";
            labels.put(apart, spaceAggregator.isEmpty() ? queryIndex : spaceAggregator);
            if (!given.add(SeriesId.of(metric, labels))) {
                labels.put("query_index", queryIndex);
            }
            return SeriesId.of(metric, labels);
        }
    }
}
