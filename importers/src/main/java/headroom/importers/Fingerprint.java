package headroom.importers;

import headroom.importers.text.Workers;
import headroom.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/// The fingerprint that names a file whatever it is called.
public final class Fingerprint {
    private static final int BLOCK = 1 << 16;

    private Fingerprint() {}

    /// The SHA-256 of a file's bytes, lower-case hexadecimal.
    public static String of(Path path, Progress progress) throws IOException {
        MessageDigest digest = digest();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read; (read = in.read(block)) > 0; ) {
                progress.check();
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Works out the SHA-256 of a file's bytes beside other work.
    static Workers.Task<String> start(Workers workers, Path path, Progress progress) {
        return workers.start(() -> of(path, progress));
    }

    /// The SHA-256 of some bytes, lower-case hexadecimal.
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// The SHA-256 of what is given in parts, lower-case hexadecimal.
    public static String ofParts(Consumer<Consumer<byte[]>> parts) {
        MessageDigest digest = digest();
        parts.accept(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
