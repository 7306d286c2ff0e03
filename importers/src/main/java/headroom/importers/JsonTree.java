package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.model.Severity;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/// Reads the documents of a JSON file one by one as trees, for formats whose documents are small. Of a document that
/// breaks off, what stands before is given.
public final class JsonTree {
    private JsonTree() {}

    /// Gives each document of the file to `take`.
    public static void read(Content content, SeriesSink sink, Consumer<JsonNode> take) throws IOException {
        Growing growing = new Growing(take);
        JsonDocument.read(content, sink, growing);
        if (growing.cut) {
            sink.note(Severity.DANGER, Place.WHOLE, "document-too-large");
        }
    }

    private static final class Growing implements JsonDocument.Reader {
        private final Consumer<JsonNode> take;
        private Optional<Nodes> nodes = Optional.empty();
        private boolean cut;

        Growing(Consumer<JsonNode> take) {
            this.take = take;
        }

        @Override
        public void read(JsonParser parser) {
            Nodes growing = new Nodes();
            nodes = Optional.of(growing);
            growing.read(parser);
            close();
        }

        @Override
        public void close() {
            Optional<Nodes> grown = nodes;
            nodes = Optional.empty();
            grown.ifPresent(one -> {
                cut |= one.cut();
                take.accept(one.root());
            });
        }
    }
}
