package headroom.app.document;

import headroom.importers.Fingerprint;
import headroom.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file was like at a moment, to notice that somebody else changed it since.
///
/// @param bytes its length
/// @param sha256 the fingerprint of its content, lower-case hexadecimal
public record FileState(long bytes, String sha256) {
    /// What the file is like now.
    public static FileState of(Path file) throws IOException {
        return new FileState(Files.size(file), Fingerprint.of(file, Progress.none()));
    }

    /// Whether another content stands in the file now. A file that is gone holds nothing that could be lost.
    public boolean changedIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        // not by the time: a copy bears another one, and two writings within a moment bear the same
        return Files.size(file) != bytes
                || !Fingerprint.of(file, Progress.none()).equals(sha256);
    }
}
