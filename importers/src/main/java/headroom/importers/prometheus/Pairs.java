package headroom.importers.prometheus;

import headroom.importers.SeriesSink;
import headroom.importers.json.Json;
import headroom.importers.text.Epoch;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Pairs `[seconds, "value"]`, kept until the labels of their series are known.
final class Pairs {
    private long[] stamps = new long[256];
    private double[] values = new double[256];
    private int size;

    /// Reads an array of pairs on whose start the parser stands.
    void readAll(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                read(parser);
            } else {
                Json.skip(parser);
            }
        }
    }

    /// Reads the pair on whose start the parser stands.
    void read(JsonParser parser) {
        JsonToken first = parser.nextToken();
        long stamp = first == JsonToken.START_ARRAY || first == JsonToken.START_OBJECT
                ? Epoch.NONE
                : Epoch.secondsToMillis(parser.getString());
        Json.skip(parser);
        if (first != JsonToken.END_ARRAY) {
            JsonToken second = parser.nextToken();
            if (second != JsonToken.END_ARRAY) {
                if (stamp != Epoch.NONE) {
                    add(stamp, Json.number(parser));
                } else {
                    Json.skip(parser);
                }
                rest(parser);
            }
        }
    }

    private static void rest(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            Json.skip(parser);
        }
    }

    private void add(long stamp, double value) {
        if (size == stamps.length) {
            stamps = Arrays.copyOf(stamps, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        stamps[size] = stamp;
        values[size] = value;
        size++;
    }

    /// Gives the pairs away.
    void give(SeriesSink.Samples samples) {
        for (int i = 0; i < size; i++) {
            samples.add(stamps[i], values[i]);
        }
        size = 0;
    }
}
