package headroom.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Tells the other processes of the planner which workbooks this one has open. The locks lie in a folder of the
/// planner's own and not beside the workbooks, so that they neither litter shared folders nor need locks there; what
/// somebody else does to a file is noticed by its state when it is saved.
public final class Claims {
    private final Path folder;

    /// Claims in a folder, which need not exist yet.
    public Claims(Path folder) {
        this.folder = folder;
    }

    /// Something that may be open in one process only.
    public static final class Claim {
        private final boolean free;
        private final Optional<LockFile> lock;

        private Claim(boolean free, Optional<LockFile> lock) {
            this.free = free;
            this.lock = lock;
        }

        /// Whether nobody else has it open.
        public boolean free() {
            return free;
        }

        /// Lets go of it.
        public void release() {
            if (lock.isPresent()) {
                try {
                    lock.get().close();
                } catch (IOException gone) {
                    // the end of the process lets go of it at the latest
                }
            }
        }
    }

    /// A claim to nothing, for a workbook that no file holds.
    public static Claim none() {
        return new Claim(true, Optional.empty());
    }

    /// Claims a workbook. Where there can be no locks, everything is free.
    public Claim take(Path workbook) {
        try {
            Optional<LockFile> taken = LockFile.take(lockOf(workbook));
            return new Claim(taken.isPresent(), taken);
        } catch (IOException noLocks) {
            return none();
        }
    }

    private Path lockOf(Path workbook) throws IOException {
        Path place = Files.exists(workbook)
                ? workbook.toRealPath()
                : workbook.toAbsolutePath().normalize();
        return folder.resolve(UUID.nameUUIDFromBytes(place.toString().getBytes(StandardCharsets.UTF_8)) + ".lock");
    }
}
