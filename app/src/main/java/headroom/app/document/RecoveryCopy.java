package headroom.app.document;

import headroom.importers.workbook.WorkbookFolder;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The recovery copy of one window. Samples are written once; keeping the copy up to date writes the document only.
///
/// What is asked of it is numbered by whoever asks ({@link #next}): what arrives late, after something that was asked
/// for later, is not done any more.
public final class RecoveryCopy {
    private static final String ORIGIN = "origin";

    private final Path area;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong numbers = new AtomicLong();
    private @Nullable Path folder;
    private @Nullable LockFile presence;
    private @Nullable WorkbookFolder content;
    private Optional<Origin> keptOrigin = Optional.empty();
    private long done;
    private boolean closed;
    private volatile boolean closing;
    private volatile Optional<Unkept> unkept = Optional.empty();

    /// The newest work that no file holds.
    private record Unkept(Workbook workbook, Optional<Origin> origin) {}

    RecoveryCopy(Path area) {
        this.area = area;
    }

    /// The number of what is asked for now.
    public long next() {
        return numbers.incrementAndGet();
    }

    /// Notes the newest work that no file holds, to be kept should the process be asked to end. Costs nothing.
    public void note(Workbook workbook, Optional<Origin> origin) {
        unkept = Optional.of(new Unkept(workbook, origin));
    }

    /// Keeps a workbook.
    public void keep(long number, Workbook workbook, Optional<Origin> origin) throws IOException {
        lock.lock();
        try {
            if (!closed && number > done) {
                write(workbook, origin);
                done = number;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Keeps nothing for now: a file holds everything. Samples stay, since the next edit wants them again.
    public void clear(long number) throws IOException {
        unkept = Optional.empty();
        lock.lock();
        try {
            if (number > done) {
                done = number;
                if (folder != null) {
                    Files.deleteIfExists(folder.resolve(RecoveryArea.DOCUMENT));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Removes everything: the window was closed as it should be.
    public void close() throws IOException {
        unkept = Optional.empty();
        lock.lock();
        try {
            closed = true;
            if (folder != null) {
                RecoveryArea.remove(folder);
            }
            if (presence != null) {
                presence.close();
            }
            folder = null;
            presence = null;
        } finally {
            lock.unlock();
        }
    }

    /// Closes it soon, when what is being written is written. To be followed by {@link #close} on any thread.
    void beginToClose() {
        closing = true;
        unkept = Optional.empty();
    }

    /// Whether it is about to be closed.
    boolean closing() {
        return closing;
    }

    /// Keeps at once what was noted last, where nothing newer is kept: the process was asked to end.
    void keepNoted() throws IOException {
        if (closing) {
            close();
            return;
        }
        lock.lock();
        try {
            Optional<Unkept> newest = unkept;
            if (!closed && newest.isPresent()) {
                write(newest.get().workbook(), newest.get().origin());
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(Workbook workbook, Optional<Origin> origin) throws IOException {
        Path into = folder();
        if (content == null) {
            content = new WorkbookFolder(into);
        }
        if (!origin.equals(keptOrigin) || !Files.exists(into.resolve(ORIGIN))) {
            Files.createDirectories(into);
            Path beside = into.resolve(ORIGIN + ".saving");
            Files.writeString(beside, OriginText.write(origin));
            Files.move(beside, into.resolve(ORIGIN), StandardCopyOption.REPLACE_EXISTING);
            keptOrigin = origin;
        }
        content.write(workbook);
    }

    private Path folder() throws IOException {
        if (folder == null) {
            // locked before there is a folder: one that is there without a lock was left by a crash
            Path own = area.resolve(java.util.UUID.randomUUID().toString());
            presence = LockFile.take(RecoveryArea.lockOf(own)).orElse(null);
            folder = own;
        }
        return folder;
    }

    static Optional<Origin> originIn(Path folder) {
        try {
            return OriginText.read(Files.readString(folder.resolve(ORIGIN)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
