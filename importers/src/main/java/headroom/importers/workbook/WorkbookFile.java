package headroom.importers.workbook;

import headroom.model.Message;
import headroom.model.series.Source;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/// The workbook file: a zip container with a schema version, each series stored once. `docs/workbook-format.md`
/// describes it.
public final class WorkbookFile {
    /// The version of the format that this program writes, and the newest of which it knows everything.
    public static final int SCHEMA_VERSION = 7;

    static final String DOCUMENT_ENTRY = "workbook.json";
    private static final int ZIP_HEADER_BYTES = 30;

    private WorkbookFile() {}

    /// Whether a file looks like a workbook from its first bytes; false for one that cannot be read.
    public static boolean recognises(Path file) {
        byte[] name = DOCUMENT_ENTRY.getBytes(StandardCharsets.UTF_8);
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(ZIP_HEADER_BYTES + name.length);
            return head.length == ZIP_HEADER_BYTES + name.length
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && Arrays.equals(head, ZIP_HEADER_BYTES, head.length, name, 0, name.length);
        } catch (IOException e) {
            return false;
        }
    }

    /// The workbook in a file of this version or an older one. Series whose samples are damaged are left out, see
    /// {@link #lost}.
    ///
    /// @throws WorkbookFileException if there is none: missing, cut off, damaged, something else, or from a newer
    ///     version, of which parts would go unseen
    public static Workbook read(Path file) throws WorkbookFileException {
        OpenedWorkbook opened = open(file);
        if (opened.newer().isPresent()) {
            throw DocumentJson.newer(name(file), opened.newer().get().schemaVersion(), null);
        }
        return opened.workbook();
    }

    /// The workbook in a file of any version, with what this version does not know of it. Series whose samples are
    /// damaged are left out, see {@link #lost}.
    ///
    /// @throws WorkbookFileException if there is none: missing, cut off, damaged, something else, or from a newer
    ///     version that says known things in an unknown way
    public static OpenedWorkbook open(Path file) throws WorkbookFileException {
        if (!Files.isRegularFile(file)) {
            throw new WorkbookFileException(
                    Message.of(Files.exists(file) ? "workbook.not-a-file" : "workbook.missing", file.toString()));
        }
        try (ContainerReader container = new ContainerReader(file)) {
            DocumentJson.Read read = container.document();
            Optional<OpenedWorkbook.Newer> newer = read.schemaVersion() > SCHEMA_VERSION
                    ? Optional.of(new OpenedWorkbook.Newer(read.schemaVersion(), read.unknown()))
                    : Optional.empty();
            return new OpenedWorkbook(read.workbook(), newer);
        } catch (WorkbookFileException e) {
            throw e;
        } catch (ZipException e) {
            String name = name(file);
            Message sentence = recognises(file)
                    ? Message.of("workbook.cut-off", name)
                    : Message.of("workbook.not-a-workbook", name);
            throw new WorkbookFileException(sentence, e);
        } catch (NoSuchFileException e) {
            throw new WorkbookFileException(Message.of("workbook.missing", file.toString()), e);
        } catch (IOException e) {
            throw new WorkbookFileException(Message.of("workbook.unreadable", file.toString()), e);
        }
    }

    /// The series that were damaged in the file of a workbook and left out when it was read: which, and what to do.
    public static List<Source.Note> lost(Workbook workbook) {
        return workbook.sources().stream()
                .flatMap(source -> source.notes().stream())
                .filter(note -> note.message().key().equals(DamagedSeries.LOST))
                .toList();
    }

    /// Saves the workbook. The file is replaced as a whole once the new one is safely on the disk; whatever goes wrong
    /// before leaves it as it was. Equal workbooks give equal files.
    ///
    /// @throws WorkbookFileException if it could not be saved; the old file is untouched
    public static void write(Workbook workbook, Path file) throws WorkbookFileException {
        try {
            AtomicFile.replace(file, bytes -> ContainerWriter.write(workbook, bytes));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new WorkbookFileException(Message.of("workbook.not-saved", name(file), reason), e);
        }
    }

    /// The fingerprint of a workbook's content: the same wherever and however it was saved, lower-case hexadecimal.
    public static String fingerprint(Workbook workbook) {
        return ContainerWriter.fingerprint(workbook);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
