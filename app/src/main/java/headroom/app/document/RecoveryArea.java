package headroom.app.document;

import headroom.importers.workbook.WorkbookFolder;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Where copies of unsaved workbooks are kept, one a window, so that a crash loses seconds. A copy that nobody holds a
/// lock on was left by a process that ended without closing it.
public final class RecoveryArea {
    static final String DOCUMENT = "workbook.json";
    private static final String LOCK = ".lock";
    /// A copy that was offered for so long and not wanted is removed.
    private static final Duration OFFERED = Duration.ofDays(90);

    private final Path area;
    private final Set<RecoveryCopy> copies = ConcurrentHashMap.newKeySet();

    /// A copy that was left behind.
    ///
    /// @param folder where it is
    /// @param origin the file that the workbook was opened from or saved to, where there was one
    /// @param kept when it was kept last
    public record Left(Path folder, Optional<Origin> origin, Instant kept) {}

    /// Copies in a folder, which need not exist yet.
    public RecoveryArea(Path area) {
        this.area = area;
    }

    /// A copy for a window. Nothing is written before it is asked to keep something.
    public RecoveryCopy copy() {
        RecoveryCopy copy = new RecoveryCopy(area);
        copies.add(copy);
        return copy;
    }

    /// Removes the copy of a window that was closed as it should be, on a thread of its own: a long writing may be
    /// under
    /// way.
    public void close(RecoveryCopy copy) {
        copy.beginToClose();
        Thread.ofVirtual().start(() -> {
            try {
                copy.close();
                copies.remove(copy);
            } catch (IOException stays) {
                // tried again when the process ends; what is left then is offered at the next start
            }
        });
    }

    /// Whether copies of windows that were closed are still being removed.
    public boolean removing() {
        return copies.stream().anyMatch(RecoveryCopy::closing);
    }

    /// Keeps what was noted and is not kept yet: the process was asked to end. Needs no interface thread.
    public void keepNoted() throws IOException {
        for (RecoveryCopy copy : copies) {
            copy.keepNoted();
        }
    }

    /// The copies that nobody holds any more, newest first. What never became a copy, or is not wanted for long, is
    /// removed.
    ///
    /// @param now tells how old copies are
    public List<Left> left(Instant now) throws IOException {
        if (!Files.isDirectory(area)) {
            return List.of();
        }
        List<Left> left = new ArrayList<>();
        try (Stream<Path> entries = Files.list(area)) {
            for (Path folder : entries.filter(Files::isDirectory).toList()) {
                Optional<LockFile> abandoned = LockFile.take(lockOf(folder));
                if (abandoned.isPresent()) {
                    look(folder, now).ifPresent(left::add);
                    abandoned.get().close();
                }
            }
        }
        left.sort(Comparator.comparing(Left::kept).reversed());
        return left;
    }

    private static Optional<Left> look(Path folder, Instant now) throws IOException {
        if (!WorkbookFolder.holdsOne(folder)) {
            remove(folder);
            return Optional.empty();
        }
        Instant kept = Files.getLastModifiedTime(folder.resolve(DOCUMENT)).toInstant();
        if (kept.isBefore(now.minus(OFFERED))) {
            remove(folder);
            return Optional.empty();
        }
        return Optional.of(new Left(folder, RecoveryCopy.originIn(folder), kept));
    }

    /// The workbook in a copy that was left behind.
    public Workbook read(Left left) throws IOException {
        return WorkbookFolder.read(left.folder());
    }

    /// Removes a copy that was opened or is not wanted.
    public void discard(Left left) throws IOException {
        remove(left.folder());
        Files.deleteIfExists(lockOf(left.folder()));
    }

    static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /// The document goes first: a copy that is half removed is none.
    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(DOCUMENT));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
