package headroom.importers.workbook;

import headroom.importers.Fingerprint;
import headroom.importers.workbook.WorkbookJson.Reference;
import headroom.model.series.Samples;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the container: the document first, then the samples of each series.
final class ContainerWriter {
    /// All entries bear the same time, so that equal workbooks are equal files.
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private ContainerWriter() {}

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
        return Fingerprint.ofParts(digest -> {
            List<Samples> shelf = new ArrayList<>();
            digest.accept(documentOf(workbook, shelf));
            shelf.forEach(samples -> digest.accept(SampleColumns.encode(samples)));
        });
    }

    private static byte[] documentOf(Workbook workbook, List<Samples> shelf) {
        try {
            return document(workbook, shelf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] document(Workbook workbook, List<Samples> shelf) throws IOException {
        return DocumentJson.write(workbook, samples -> place(samples, shelf));
    }

    private static Reference place(Samples samples, List<Samples> shelf) {
        shelf.add(samples);
        return new Reference(entry(shelf.size() - 1), samples.size());
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
