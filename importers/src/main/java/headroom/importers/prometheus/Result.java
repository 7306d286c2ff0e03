package headroom.importers.prometheus;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.importers.json.Pairs;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The `result` of an answer: series of a matrix or a vector. A scalar or a text is no series.
final class Result {
    private final SeriesSink sink;
    private String type = "";
    private int series;
    private int instants;
    private int histograms;
    private boolean single;
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
                single = true; // a scalar: [time, "value"]
                Json.skip(parser);
                continue;
            }
            series++;
            Element element = new Element();
            current = element;
            element.read(parser);
            finish();
        }
    }

    /// Gives away the series that was being read and says what was odd.
    ///
    /// @param answered whether the answer is whole and says that it succeeded
    void close(boolean answered) {
        finish();
        if (histograms > 0) {
            note(Severity.CAUTION, "prometheus-histograms", histograms);
        }
        if (instants > 0) {
            note(Severity.CAUTION, "prometheus-instant", instants);
        }
        if (single || type.equals("scalar") || type.equals("string")) {
            note(Severity.DANGER, "prometheus-scalar", type.isEmpty() ? "scalar" : type);
        } else if (answered && series == 0) {
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
        private final Pairs pairs = Pairs.inSeconds();

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
                    instants++;
                    pairs.read(parser);
                } else if ((key.equals("histogram") || key.equals("histograms")) && array) {
                    histograms++;
                    Json.skip(parser);
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
            SeriesSink.Samples samples =
                    sink.series(SeriesHeader.named(metric, labels, Stamp.END).usually(usual));
            pairs.give(samples::add);
        }
    }
}
