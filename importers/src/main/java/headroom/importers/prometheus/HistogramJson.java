package headroom.importers.prometheus;

import headroom.importers.histogram.Buckets;
import headroom.importers.histogram.Buckets.Bucket;
import headroom.importers.histogram.HistogramSeries;
import headroom.importers.json.Json;
import headroom.importers.text.Epoch;
import headroom.importers.text.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Native histograms as the HTTP API writes them: `[time, {"count", "sum", "buckets": [[rule, left, right, count]]}]`.
final class HistogramJson {
    private HistogramJson() {}

    /// Reads an array of pairs of time and histogram, on whose start the parser stands.
    static void readAll(JsonParser parser, HistogramSeries into) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                read(parser, into);
            } else {
                Json.skip(parser);
            }
        }
    }

    /// Reads one pair, on whose start the parser stands.
    static void read(JsonParser parser, HistogramSeries into) {
        long stamp = Epoch.NONE;
        int at = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken(), at++) {
            if (at == 0) {
                stamp = Json.text(parser).map(Epoch::secondsToMillis).orElse(Epoch.NONE);
            } else if (at == 1 && token == JsonToken.START_OBJECT) {
                Buckets buckets = histogram(parser);
                if (stamp != Epoch.NONE) {
                    into.add(stamp, buckets);
                }
            } else {
                Json.skip(parser);
            }
        }
    }

    private static Buckets histogram(JsonParser parser) {
        double count = Double.NaN;
        double sum = Double.NaN;
        List<Bucket> buckets = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "count" -> count = Json.number(parser);
                case "sum" -> sum = Json.number(parser);
                case "buckets" -> {
                    if (value == JsonToken.START_ARRAY) {
                        buckets(parser, buckets);
                    } else {
                        Json.skip(parser);
                    }
                }
                default -> Json.skip(parser);
            }
        }
        return new Buckets(buckets, count, sum);
    }

    private static void buckets(JsonParser parser, List<Bucket> into) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                double[] numbers = new double[4];
                int at = 0;
                for (JsonToken part = parser.nextToken();
                        part != null && part != JsonToken.END_ARRAY;
                        part = parser.nextToken()) {
                    double number = at == 0 ? skipped(parser) : bound(parser);
                    if (at < numbers.length) {
                        numbers[at] = number;
                    }
                    at++;
                }
                if (at >= numbers.length) {
                    into.add(new Bucket(numbers[1], numbers[2], numbers[3]));
                }
            } else {
                Json.skip(parser);
            }
        }
    }

    /// Which bounds belong to a bucket makes no difference to its quantiles.
    private static double skipped(JsonParser parser) {
        Json.skip(parser);
        return 0;
    }

    private static double bound(JsonParser parser) {
        return WrittenNumber.of(Json.text(parser).orElse(""));
    }
}
