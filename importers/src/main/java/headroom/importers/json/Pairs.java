package headroom.importers.json;

import headroom.importers.text.Epoch;
import headroom.importers.text.PlainNumber;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Pairs of time and value, `[seconds, "value"]` or `[milliseconds, value]`, kept until the labels of their
/// series are known.
public final class Pairs {
    private final int power;
    private final PlainNumber plain = new PlainNumber();
    private long[] stamps = new long[256];
    private double[] values = new double[256];
    private int size;

    private Pairs(int power) {
        this.power = power;
    }

    /// Pairs whose times are seconds since 1970, with decimals.
    public static Pairs inSeconds() {
        return new Pairs(3);
    }

    /// Pairs whose times are milliseconds since 1970.
    public static Pairs inMillis() {
        return new Pairs(0);
    }

    /// Reads the array of pairs on whose start the parser stands; passes over anything else.
    public void readAll(JsonToken start, JsonParser parser) {
        if (start != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return;
        }
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                read(parser);
                if (parser instanceof PairsParser swift) {
                    swift.readPairs(power, this);
                }
            } else {
                Json.skip(parser);
            }
        }
    }

    /// Reads the pair on whose start the parser stands.
    public void read(JsonParser parser) {
        JsonToken first = parser.nextToken();
        long stamp = stamp(first, parser);
        Json.skip(parser);
        if (first != JsonToken.END_ARRAY) {
            JsonToken second = parser.nextToken();
            if (second != JsonToken.END_ARRAY) {
                if (stamp != Epoch.NONE) {
                    add(stamp, Json.number(parser, plain));
                } else {
                    Json.skip(parser);
                }
                rest(parser);
            }
        }
    }

    private long stamp(JsonToken token, JsonParser parser) {
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
            return Epoch.NONE;
        }
        boolean whole =
                token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return whole ? Epoch.toMillis(parser.getLongValue(), power) : Epoch.toMillis(parser.getString(), power);
    }

    private static void rest(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            Json.skip(parser);
        }
    }

    void add(long stamp, double value) {
        if (size == stamps.length) {
            stamps = Arrays.copyOf(stamps, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        stamps[size] = stamp;
        values[size] = value;
        size++;
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return size == 0;
    }

    /// Gives the pairs away and forgets them.
    public void give(Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.add(stamps[i], values[i]);
        }
        size = 0;
    }

    /// Gives all pairs away at once and forgets them.
    public void giveAll(TakerOfAll taker) {
        taker.addAll(stamps, values, 0, size);
        size = 0;
    }

    /// Takes pairs from index `from` up to but without `to`.
    @FunctionalInterface
    public interface TakerOfAll {
        /// Takes epoch milliseconds, and values that are NaN where there was none.
        void addAll(long[] stampMillis, double[] values, int from, int to);
    }

    /// Takes pairs.
    @FunctionalInterface
    public interface Taker {
        /// Takes one: epoch milliseconds, and a value that is NaN where there was none.
        void add(long stampMillis, double value);
    }
}
