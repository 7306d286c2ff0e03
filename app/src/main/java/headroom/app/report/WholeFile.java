package headroom.app.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that it appears whole or not at all; what stood there before stays until then.
public final class WholeFile {
    private WholeFile() {}

    /// Writes beside the file and moves it into its place.
    ///
    /// @return the file
    /// @throws IOException if it cannot be written; nothing half written is left
    public static Path write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            return move(beside, file);
        } finally {
            // there only where something went wrong
            Files.deleteIfExists(beside);
        }
    }

    private static Path move(Path from, Path to) throws IOException {
        try {
            return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network shares cannot: the next best is still complete before the old one goes
            return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
