package headroom.app.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A file that is locked while something is in use. The system takes the lock away when the process ends, however it
/// ends, so that what a crash leaves behind blocks nobody.
///
/// Where the file system knows no locks, the file names the process and when it was started: a process of the same
/// number that was started at another time is another one.
final class LockFile implements AutoCloseable {
    /// Held by this process. A lock belongs to the process as a whole, and closing any other channel on its file
    /// would let go of it, so that a file of this set is never opened again.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final long LOCKED_PLACE = Long.MAX_VALUE - 1;
    private static final int ATTEMPTS = 5;
    private static final long SAME_START_MILLIS = 2_000;

    private final Path file;
    private final FileChannel channel;
    /// A second channel on the file, by which it was read again: on some systems closing it would let go of the lock.
    private final FileChannel witness;

    private LockFile(Path file, FileChannel channel, FileChannel witness) {
        this.file = file;
        this.channel = channel;
        this.witness = witness;
    }

    /// Takes the lock; empty where it is held by this process or another one that runs.
    ///
    /// @throws IOException if there can be no such file
    static Optional<LockFile> take(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Files.createDirectories(absolute.getParent());
        if (!HELD.add(absolute)) {
            return Optional.empty();
        }
        Optional<LockFile> taken = Optional.empty();
        try {
            taken = takeFromOthers(absolute);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(absolute);
            }
        }
    }

    private static Optional<LockFile> takeFromOthers(Path file) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Optional<FileChannel> witness = Optional.empty();
            try {
                if (!locked(channel, file)) {
                    return Optional.empty();
                }
                String mark = mark();
                write(channel, mark);
                witness = witness(file, mark);
                if (witness.isPresent()) {
                    return Optional.of(new LockFile(file, channel, witness.get()));
                }
            } finally {
                if (witness.isEmpty()) {
                    channel.close();
                }
            }
        }
        return Optional.empty();
    }

    /// An open channel on the file where it still holds that mark: whoever held it before may have removed the file
    /// between opening and locking.
    private static Optional<FileChannel> witness(Path file, String mark) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException removed) {
            return Optional.empty();
        }
        ByteBuffer wanted = ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8));
        ByteBuffer found = ByteBuffer.allocate(wanted.capacity() + 1);
        while (channel.read(found, found.position()) > 0) {
            // a file gives what it has in one piece or in several
        }
        if (found.flip().equals(wanted)) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel, Path file) throws IOException {
        try {
            // far behind the text: some systems let nobody read what is locked
            @Nullable FileLock lock = channel.tryLock(LOCKED_PLACE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException here) {
            return false;
        } catch (IOException noLocks) {
            return !ownerRuns(Files.readString(file));
        }
    }

    private static String mark() {
        ProcessHandle own = ProcessHandle.current();
        return own.pid() + " " + startMillis(own).orElse(0L) + " " + UUID.randomUUID();
    }

    private static void write(FileChannel channel, String mark) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /// Whether the process that a mark names runs and is no later one with its number.
    static boolean ownerRuns(String mark) {
        String[] parts = mark.split(" ", -1);
        try {
            long start = parts.length < 2 ? 0 : Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .flatMap(LockFile::startMillis)
                    .filter(millis -> Math.abs(millis - start) <= SAME_START_MILLIS)
                    .isPresent();
        } catch (NumberFormatException unknown) {
            return false;
        }
    }

    private static Optional<Long> startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }

    /// Lets go of it and removes the file.
    @Override
    public void close() throws IOException {
        try {
            // while it is still locked, so that nobody holds a file that is gone without noticing; some systems refuse
            Files.deleteIfExists(file);
        } catch (IOException later) {
            witness.close();
            channel.close();
            Files.deleteIfExists(file);
        } finally {
            witness.close();
            channel.close();
            HELD.remove(file);
        }
    }
}
