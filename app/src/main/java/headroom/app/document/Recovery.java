package headroom.app.document;

import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// Copies of unsaved workbooks, one a process, so that a crash loses seconds. A copy whose process is gone was left by
/// a crash.
public final class Recovery {
    private static final String COPY = ".headroom";
    private static final String ORIGIN = ".origin";

    private final Path folder;
    private final long process;
    private final WorkbookStore store;

    /// A copy that was left behind.
    ///
    /// @param copy the copy
    /// @param original the file that the workbook was opened from or saved to, where there was one
    public record Left(Path copy, Optional<Path> original) {}

    /// Copies in a folder.
    ///
    /// @param process the id of this process
    public Recovery(Path folder, long process, WorkbookStore store) {
        this.folder = folder;
        this.process = process;
        this.store = store;
    }

    /// Writes the copy of this process anew.
    public void keep(Workbook workbook, Optional<Path> original) throws IOException {
        Files.createDirectories(folder);
        store.write(workbook, folder.resolve(process + COPY));
        Files.writeString(
                folder.resolve(process + ORIGIN),
                original.map(path -> path.toAbsolutePath().toString()).orElse(""),
                StandardCharsets.UTF_8);
    }

    /// Removes the copy of this process: all is saved, or was given up knowingly.
    public void clear() throws IOException {
        remove(folder.resolve(process + COPY));
    }

    /// The copies of processes that are gone.
    ///
    /// @param alive whether a process runs
    public List<Left> left(LongPredicate alive) {
        List<Left> left = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return left;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(COPY))
                    .sorted()
                    .filter(file -> owner(file)
                            .filter(id -> id != process && !alive.test(id))
                            .isPresent())
                    .forEach(file -> left.add(new Left(file, origin(file))));
        } catch (IOException unreadable) {
            // nothing to offer then; the copies stay where they are
            return List.of();
        }
        return left;
    }

    /// Removes a copy that was opened or is not wanted.
    public void discard(Left left) throws IOException {
        remove(left.copy());
    }

    private static Optional<Long> owner(Path copy) {
        String name = copy.getFileName().toString();
        try {
            return Optional.of(Long.valueOf(name.substring(0, name.length() - COPY.length())));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    private static Path originOf(Path copy) {
        String name = copy.getFileName().toString();
        return copy.resolveSibling(name.substring(0, name.length() - COPY.length()) + ORIGIN);
    }

    private static Optional<Path> origin(Path copy) {
        try {
            String path =
                    Files.readString(originOf(copy), StandardCharsets.UTF_8).strip();
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static void remove(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(originOf(copy));
    }
}
