package headroom.importers.workbook;

import headroom.importers.workbook.WorkbookJson.Reference;
import headroom.model.Message;
import headroom.model.series.Samples;
import headroom.model.workbook.Folding;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The document, `workbook.json`, to and from bytes, wherever its samples are kept.
final class DocumentJson {
    private DocumentJson() {}

    /// The document entry.
    ///
    /// @param format says what this is to whoever opens the container by hand
    /// @param schemaVersion the version of the format
    /// @param workbook the workbook without its samples
    record Document(String format, int schemaVersion, Workbook workbook) {
        static final String FORMAT = "headroom-workbook";

        Document {
            Objects.requireNonNull(workbook, "no workbook in the document");
        }
    }

    /// What the document says of itself, whatever else is in it.
    private record Head(String format, int schemaVersion) {}

    /// What was read.
    ///
    /// @param schemaVersion the version that it was written in
    /// @param unknown the properties that this version does not know, in the order of the alphabet
    record Read(Workbook workbook, int schemaVersion, List<String> unknown) {}

    /// @param place keeps samples and tells where
    static byte[] write(Workbook workbook, Function<Samples, Reference> place) throws IOException {
        try {
            return WorkbookJson.mapper(place, DocumentJson::nothing)
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(
                            new Document(Document.FORMAT, WorkbookFile.SCHEMA_VERSION, MadeSeries.leftOut(workbook)));
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /// @param name what sentences call the file
    /// @param fetch the samples behind a reference
    static Read read(byte[] document, String name, Function<Reference, Samples> fetch) throws WorkbookFileException {
        int version = WorkbookFile.SCHEMA_VERSION;
        try {
            Head head = WorkbookJson.mapper(DocumentJson::nothing, fetch).readValue(document, Head.class);
            if (!Document.FORMAT.equals(head.format) || head.schemaVersion < 1) {
                throw new WorkbookFileException(Message.of("workbook.not-a-workbook", name));
            }
            version = head.schemaVersion;
            JsonMapper mapper = WorkbookJson.mapper(DocumentJson::nothing, fetch);
            Workbook workbook = mapper.readValue(document, Document.class).workbook();
            List<String> unknown =
                    version > WorkbookFile.SCHEMA_VERSION ? unknown(mapper.readTree(document), workbook) : List.of();
            return new Read(Folding.computed(DamagedSeries.leftOut(workbook)), version, unknown);
        } catch (RuntimeException e) {
            if (version > WorkbookFile.SCHEMA_VERSION) {
                throw newer(name, version, e);
            }
            throw cause(name, e);
        }
    }

    /// A newer version that says known things in a way which this one does not understand.
    static WorkbookFileException newer(String name, int version, @Nullable Throwable cause) {
        return new WorkbookFileException(
                Message.of("workbook.newer", name, version, WorkbookFile.SCHEMA_VERSION), cause);
    }

    /// What is behind an exception of the JSON reader: trouble with samples as it is, else the place in the document.
    private static WorkbookFileException cause(String name, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookFileException known) {
                return known;
            }
        }
        boolean placed = e instanceof JacksonException json
                && json.getLocation() != null
                && json.getLocation().getLineNr() > 0;
        String line = placed ? ", line " + ((JacksonException) e).getLocation().getLineNr() : "";
        return new WorkbookFileException(Message.of("workbook.damaged", name, WorkbookFile.DOCUMENT_ENTRY + line), e);
    }

    private static Reference nothing(Samples samples) {
        throw new IllegalStateException("nothing is written while reading: " + samples);
    }

    private static Samples nothing(Reference reference) {
        throw new IllegalStateException("nothing is read while writing: " + reference);
    }

    /// The properties that are in the file and would not be if it were written again.
    private static List<String> unknown(JsonNode read, Workbook workbook) {
        JsonNode known = WorkbookJson.mapper(samples -> new Reference("", samples.size()), DocumentJson::nothing)
                .valueToTree(new Document(Document.FORMAT, WorkbookFile.SCHEMA_VERSION, workbook));
        SortedSet<String> knownPaths = new TreeSet<>();
        paths(known, "", knownPaths);
        SortedSet<String> paths = new TreeSet<>();
        paths(read, "", paths);
        paths.removeAll(knownPaths);
        // what lies inside something unknown goes without saying
        return paths.stream()
                .filter(path -> paths.stream()
                        .noneMatch(other -> path.startsWith(other + ".") || path.startsWith(other + "[]")))
                .toList();
    }

    private static void paths(JsonNode node, String path, SortedSet<String> into) {
        if (node.isArray()) {
            node.forEach(item -> paths(item, path + "[]", into));
            return;
        }
        for (String name : node.propertyNames()) {
            String inside = path.isEmpty() ? name : path + "." + name;
            into.add(inside);
            paths(node.path(name), inside, into);
        }
    }
}
