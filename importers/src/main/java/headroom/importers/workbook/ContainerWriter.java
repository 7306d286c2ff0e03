package headroom.importers.workbook;

import headroom.importers.workbook.WorkbookJson.Reference;
import headroom.model.series.Samples;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/// Writes the container: the document first, then the samples of each series.
final class ContainerWriter {
    /// All entries bear the same time, so that equal workbooks are equal files.
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private ContainerWriter() {}

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

    static void write(Workbook workbook, OutputStream bytes) throws IOException {
        List<Samples> shelf = new ArrayList<>();
        byte[] document = document(workbook, shelf);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, WorkbookFile.DOCUMENT_ENTRY, document);
            for (int i = 0; i < shelf.size(); i++) {
                add(zip, entry(i), SampleColumns.encode(shelf.get(i)));
            }
        }
    }

    /// Over what is packed and not over the packing, which may differ from machine to machine.
    static String fingerprint(Workbook workbook) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Samples> shelf = new ArrayList<>();
            digest.update(document(workbook, shelf));
            shelf.forEach(samples -> digest.update(SampleColumns.encode(samples)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] document(Workbook workbook, List<Samples> shelf) throws IOException {
        try {
            return WorkbookJson.mapper(samples -> place(samples, shelf), ContainerWriter::nothing)
                    .writer()
                    .with(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(new Document(Document.FORMAT, WorkbookFile.SCHEMA_VERSION, workbook));
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static Reference place(Samples samples, List<Samples> shelf) {
        shelf.add(samples);
        return new Reference(entry(shelf.size() - 1), samples.size());
    }

    private static Samples nothing(Reference reference) {
        throw new IllegalStateException("nothing is read while writing: " + reference);
    }

    private static String entry(int index) {
        return String.format(Locale.ROOT, "series/%06d.bin", index);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
