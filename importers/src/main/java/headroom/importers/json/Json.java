package headroom.importers.json;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import headroom.importers.limit.Limits;
import headroom.importers.text.PlainNumber;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// The streaming JSON parser that all importers use: lenient, and bounded in depth and in the size of one value.
public final class Json {
    private static final int DEEPEST = Limits.CURRENT.jsonDepth();
    private static final int LONGEST_TEXT = Limits.CURRENT.jsonText();

    private static final JsonFactory FACTORY = new PairsFactory(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .build()));

    private Json() {}

    /// A parser over characters.
    public static JsonParser parser(Reader reader) {
        return FACTORY.createParser(ObjectReadContext.empty(), reader);
    }

    /// A parser over UTF-8.
    public static JsonParser parser(InputStream utf8) {
        return FACTORY.createParser(ObjectReadContext.empty(), utf8);
    }

    /// A parser over text.
    public static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /// Passes over the value that the parser stands on, however deep it is.
    public static void skip(JsonParser parser) {
        parser.skipChildren();
    }

    /// The text of the scalar that the parser stands on; empty for null and for objects and arrays, which are
    /// passed over.
    public static Optional<String> text(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            skip(parser);
            return Optional.empty();
        }
        return token == null || token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getString());
    }

    /// The number that the parser stands on, written as a number or as text; NaN where it is null, not finite or
    /// no number. Objects and arrays are passed over.
    public static double number(JsonParser parser) {
        return number(parser, new PlainNumber());
    }

    /// The same, with a reader of plain numbers that is used again and again.
    static double number(JsonParser parser, PlainNumber plain) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            skip(parser);
            return Double.NaN;
        }
        if (token != JsonToken.VALUE_STRING
                && token != JsonToken.VALUE_NUMBER_INT
                && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return Double.NaN;
        }
        char[] characters = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        int length = parser.getStringLength();
        return plain.read(characters, offset, length) ? plain.value() : number(characters, offset, length);
    }

    private static double number(char[] characters, int offset, int length) {
        if (length == 0 || !numeric(characters[offset + length - 1])) {
            return Double.NaN; // "NaN", "Infinity", text, or a Java suffix such as 1d
        }
        try {
            double value = JavaDoubleParser.parseDouble(characters, offset, length);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean numeric(char last) {
        return (last >= '0' && last <= '9') || last == '.';
    }

    /// The place at which a parser gave up.
    public static TokenStreamLocation placeOf(JacksonException failure, JsonParser parser) {
        TokenStreamLocation place = failure.getLocation();
        return place == null ? parser.currentLocation() : place;
    }
}
