package headroom.importers.workbook;

import headroom.importers.workbook.WorkbookJson.Reference;
import headroom.model.Message;
import headroom.model.series.Samples;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads the container and believes nothing that it says of sizes.
final class ContainerReader implements Closeable {
    private static final long LONGEST_DOCUMENT_BYTES = 256L << 20;
    private static final int BYTES_PER_SAMPLE = Long.BYTES + Double.BYTES;

    private final String name;
    private final ZipFile zip;
    private long room = Runtime.getRuntime().maxMemory() / 2;

    ContainerReader(Path file) throws IOException {
        name = WorkbookFile.name(file);
        zip = new ZipFile(file.toFile());
    }

    DocumentJson.Read document() throws IOException {
        if (zip.getEntry(WorkbookFile.DOCUMENT_ENTRY) == null) {
            throw new WorkbookFileException(Message.of("workbook.not-a-workbook", name));
        }
        return DocumentJson.read(content(WorkbookFile.DOCUMENT_ENTRY, LONGEST_DOCUMENT_BYTES), name, this::samples);
    }

    private WorkbookFileException damage(String place, Exception cause) {
        return new WorkbookFileException(Message.of("workbook.damaged", name, place), cause);
    }

    /// The samples behind a reference. Damage to one series is no reason to lose the others.
    private Samples samples(Reference reference) {
        try {
            long bytes = (long) reference.points() * BYTES_PER_SAMPLE;
            if (bytes < 0 || bytes > room) {
                throw new IOException(reference.points() + " samples do not fit in memory");
            }
            room -= bytes;
            byte[] content = content(reference.entry(), SampleColumns.longest(reference.points()));
            return SampleColumns.decode(content, reference.points());
        } catch (IOException e) {
            return new DamagedSeries.NoSamples(reference.entry());
        }
    }

    /// The bytes of an entry, checked against its sum; no more than `longest` are ever unpacked.
    private byte[] content(String entryName, long longest) throws IOException {
        try {
            ZipEntry entry = zip.getEntry(entryName);
            if (entry == null) {
                throw new IOException("missing");
            }
            return unpack(entry, longest);
        } catch (IOException e) {
            throw damage(entryName, e);
        }
    }

    private byte[] unpack(ZipEntry entry, long longest) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] content = bytes.readNBytes(Math.toIntExact(Math.min(longest + 1, Integer.MAX_VALUE - 16)));
            if (content.length > longest) {
                throw new IOException("longer than it may be");
            }
            CRC32 sum = new CRC32();
            sum.update(content);
            if (sum.getValue() != entry.getCrc()) {
                throw new IOException("does not match its sum");
            }
            return content;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
