package headroom.importers.workbook;

import headroom.importers.Fingerprint;
import headroom.importers.workbook.WorkbookJson.Reference;
import headroom.model.Message;
import headroom.model.series.Samples;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// A workbook in a folder, for being written again and again: the document in one file, the samples of each series in
/// one that is named after their SHA-256. Writing again writes the document and only such samples as are not there yet.
///
/// The document is replaced as a whole once all samples that it names are on the disk, so that the folder holds the
/// workbook of the last writing that was completed, whenever the program ends. Not to be used by two threads at once.
public final class WorkbookFolder {
    private static final String SAMPLES = ".bin";
    private static final long LONGEST_BYTES = Integer.MAX_VALUE - 16;

    private final Path folder;
    /// Samples that are there already, by identity: they are immutable, and an edit of the document keeps them.
    private IdentityHashMap<Samples, Reference> there = new IdentityHashMap<>();

    /// What one writing wrote.
    ///
    /// @param documentBytes the document
    /// @param seriesBytes samples that were not there before
    public record Written(long documentBytes, long seriesBytes) {}

    /// A folder that need not exist yet.
    public WorkbookFolder(Path folder) {
        this.folder = folder;
    }

    /// Whether a folder holds a workbook that was written to the end.
    public static boolean holdsOne(Path folder) {
        return Files.isRegularFile(folder.resolve(WorkbookFile.DOCUMENT_ENTRY));
    }

    /// Writes what is new of the workbook.
    public Written write(Workbook workbook) throws IOException {
        Files.createDirectories(folder);
        IdentityHashMap<Samples, Reference> kept = new IdentityHashMap<>();
        long[] seriesBytes = {0};
        byte[] document;
        try {
            document = DocumentJson.write(
                    workbook,
                    samples -> kept.computeIfAbsent(samples, fresh -> {
                        Reference known = there.get(fresh);
                        return known != null ? known : place(fresh, seriesBytes);
                    }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        AtomicFile.replace(folder.resolve(WorkbookFile.DOCUMENT_ENTRY), bytes -> bytes.write(document));
        if (!kept.keySet().containsAll(there.keySet())) {
            removeAllBut(kept);
        }
        there = kept;
        return new Written(document.length, seriesBytes[0]);
    }

    private Reference place(Samples samples, long[] seriesBytes) {
        byte[] content = SampleColumns.encode(samples);
        String name = Fingerprint.of(content) + SAMPLES;
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                AtomicFile.replace(file, bytes -> bytes.write(content));
                seriesBytes[0] += content.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reference(name, samples.size());
    }

    /// Samples that the document does not name any more; undoing writes them again.
    private void removeAllBut(IdentityHashMap<Samples, Reference> kept) throws IOException {
        List<String> names = kept.values().stream().map(Reference::entry).toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = WorkbookFile.name(file);
                if (name.endsWith(SAMPLES) && !names.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// The workbook in a folder. Series whose samples are damaged are left out, see {@link WorkbookFile#lost}.
    ///
    /// @throws WorkbookFileException if there is none, or none that can be read
    public static Workbook read(Path folder) throws WorkbookFileException {
        String name = WorkbookFile.name(folder);
        try {
            byte[] document = Files.readAllBytes(folder.resolve(WorkbookFile.DOCUMENT_ENTRY));
            DocumentJson.Read read = DocumentJson.read(document, name, reference -> samples(folder, reference));
            if (read.schemaVersion() > WorkbookFile.SCHEMA_VERSION) {
                throw DocumentJson.newer(name, read.schemaVersion(), null);
            }
            return read.workbook();
        } catch (WorkbookFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new WorkbookFileException(Message.of("workbook.missing", folder.toString()), e);
        } catch (IOException e) {
            throw new WorkbookFileException(Message.of("workbook.unreadable", folder.toString()), e);
        }
    }

    private static Samples samples(Path folder, Reference reference) {
        try {
            Path file = folder.resolve(reference.entry()).normalize();
            if (!folder.normalize().equals(file.getParent()) || Files.size(file) > LONGEST_BYTES) {
                throw new IOException("no samples of this folder");
            }
            byte[] content = Files.readAllBytes(file);
            if (!reference.entry().equals(Fingerprint.of(content) + SAMPLES)) {
                throw new IOException("does not match its sum");
            }
            return SampleColumns.decode(content, reference.points());
        } catch (IOException e) {
            return new DamagedSeries.NoSamples(reference.entry());
        }
    }
}
