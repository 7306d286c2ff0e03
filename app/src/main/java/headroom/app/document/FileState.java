package headroom.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file was like at a moment, to notice that somebody else changed it since.
///
/// @param bytes its length
/// @param sha256 the fingerprint of its content, lower-case hexadecimal
public record FileState(long bytes, String sha256) {
    /// What the file is like now.
    public static FileState of(Path file) throws IOException {
        return new FileState(Files.size(file), sha256(file));
    }

    /// Whether another content stands in the file now. A file that is gone holds nothing that could be lost.
    public boolean changedIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        // not by the time: a copy bears another one, and two writings within a moment bear the same
        return Files.size(file) != bytes || !sha256(file).equals(sha256);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
