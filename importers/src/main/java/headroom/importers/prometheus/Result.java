package headroom.importers.prometheus;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.histogram.HistogramSeries;
import headroom.importers.json.Json;
import headroom.importers.json.Pairs;
import headroom.importers.text.Epoch;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The `result` of an answer: series of a matrix, or the current values of a vector or a scalar.
final class Result {
    private final SeriesSink sink;
    /// Those of the series that is being read: their room serves one after the other.
    private final Pairs pairs = Pairs.inSeconds();
    private String type = "";
    private int series;
    private int instants;
    private int histograms;
    private boolean single;
    private long singleMillis = Epoch.NONE;
    private @Nullable Element current;

    Result(SeriesSink sink) {
        this.sink = sink;
    }

    void type(String resultType) {
        type = resultType;
    }

    /// Reads the array on whose start the parser stands.
    void read(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                single(parser);
                continue;
            }
            series++;
            Element element = new Element();
            current = element;
            element.read(parser);
            finish();
        }
    }

    /// Part of a scalar, `[time, "value"]`, or of a text in its place.
    private void single(JsonParser parser) {
        if (!single) {
            singleMillis = Json.text(parser).map(Epoch::secondsToMillis).orElse(Epoch.NONE);
            single = true;
            return;
        }
        double value = Json.number(parser);
        if (!Double.isNaN(value) && singleMillis != Epoch.NONE && !type.equals("string")) {
            current(SeriesHeader.named("", Map.of(), Stamp.END), singleMillis, value);
        }
    }

    private void current(SeriesHeader header, long millis, double value) {
        instants++;
        sink.current(header, OptionalLong.of(millis), value, "");
    }

    /// Gives away the series that was being read and says what was odd.
    ///
    /// @param answered whether the answer is whole and says that it succeeded
    void close(boolean answered) {
        finish();
        if (histograms > 0) {
            note(Severity.INFO, "prometheus-histograms", histograms);
        }
        if (instants > 0) {
            note(Severity.CAUTION, "prometheus-instant", instants);
        }
        boolean alone = single || type.equals("scalar") || type.equals("string");
        if (alone && instants == 0) {
            note(Severity.DANGER, "prometheus-scalar", type.isEmpty() ? "scalar" : type);
        } else if (answered && series == 0 && !alone) {
            note(Severity.CAUTION, "prometheus-empty");
        }
    }

    private void finish() {
        Element element = current;
        if (element != null) {
            element.give();
        }
        current = null;
    }

    private void note(Severity severity, String what, Object... arguments) {
        sink.note(
                severity,
                Place.WHOLE,
                Message.of("import." + what, arguments),
                Message.of("import." + what + ".action"));
    }

    /// One series: its labels and samples, whichever comes first.
    private final class Element {
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final HistogramSeries buckets = new HistogramSeries();
        private boolean instant;

        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean array = value == JsonToken.START_ARRAY;
                if (key.equals("metric") && value == JsonToken.START_OBJECT) {
                    labels(parser);
                } else if (key.equals("values") && array) {
                    pairs.readAll(value, parser);
                } else if (key.equals("value") && array) {
                    instant = true;
                    pairs.read(parser);
                } else if (key.equals("histogram") && array) {
                    instant = true;
                    HistogramJson.read(parser, buckets);
                } else if (key.equals("histograms") && array) {
                    HistogramJson.readAll(parser, buckets);
                } else {
                    Json.skip(parser);
                }
            }
        }

        private void labels(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                Json.text(parser).ifPresent(value -> labels.put(key, value));
            }
        }

        void give() {
            String metric = labels.getOrDefault("__name__", "");
            labels.remove("__name__");
            Kind usual = metric.isEmpty() ? Kind.UNKNOWN : Kind.GAUGE;
            SeriesHeader header = SeriesHeader.named(metric, labels, Stamp.END).usually(usual);
            boolean some = !buckets.isEmpty();
            if (some) {
                histograms++;
                histogram(metric);
            }
            if (instant) {
                pairs.give((millis, value) -> current(header, millis, value));
            } else if (!some || !pairs.isEmpty()) {
                pairs.giveAll(sink.series(header)::addAll);
            }
        }

        /// A histogram that still has its name counts since the start; a query such as `rate()` takes the name.
        private void histogram(String metric) {
            Kind kind = metric.isEmpty() ? Kind.UNKNOWN : Kind.COUNTER;
            if (instant) {
                instants++;
                buckets.giveCurrent(metric, labels, Unit.UNKNOWN, kind, sink);
            } else {
                buckets.give(metric, labels, Unit.UNKNOWN, kind, sink);
            }
        }
    }
}
