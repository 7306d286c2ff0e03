package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Json;
import headroom.model.Message;
import headroom.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Walks through a JSON file and says where it breaks off.
public final class JsonDocument {
    private JsonDocument() {}

    /// What is done with a document. It gives to the sink as it goes, and {@link #close} what is left when the
    /// document ends or breaks off.
    public interface Reader {
        /// Reads a document on whose first token the parser stands. Called again where another one follows.
        void read(JsonParser parser);

        /// Gives away what was being read.
        void close();
    }

    /// Reads the document. Where it is broken a note says so, and what was read before is kept.
    public static void read(Content content, SeriesSink sink, Reader reader) throws IOException {
        try (InputStream text = content.utf8();
                JsonParser parser = Json.parser(text)) {
            try {
                while (parser.nextToken() != null) {
                    reader.read(parser);
                }
            } catch (JacksonException e) {
                note(content, sink, e, Json.placeOf(e, parser));
            } finally {
                reader.close();
            }
        }
    }

    private static void note(Content content, SeriesSink sink, JacksonException failure, TokenStreamLocation place)
            throws IOException {
        Place where = new Place(place.getLineNr(), content.byteOffset(Math.max(0, place.getByteOffset())));
        String what;
        if (failure instanceof UnexpectedEndOfInputException) {
            what = "cut-off";
        } else if (failure instanceof StreamConstraintsException) {
            what = "too-deep";
        } else {
            what = "broken";
        }
        sink.note(
                Severity.DANGER,
                where,
                Message.of("import.json-" + what),
                Message.of("import.json-" + what + ".action"));
    }
}
