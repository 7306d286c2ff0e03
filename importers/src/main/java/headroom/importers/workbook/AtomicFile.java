package headroom.importers.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Replaces a file as a whole or not at all.
final class AtomicFile {
    private AtomicFile() {}

    /// What goes into the file.
    interface Content {
        /// Writes everything; closing the stream is allowed.
        void writeTo(OutputStream bytes) throws IOException;
    }

    /// Writes a new file beside the old one, forces it to the disk and moves it into place.
    static void replace(Path file, Content content) throws IOException {
        // a link stays a link: what it points to is replaced
        Path target =
                Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        Path beside = target.resolveSibling("." + target.getFileName() + ".saving");
        try {
            writeAndForce(beside, content);
            keepPermissions(target, beside);
            move(beside, target);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static void writeAndForce(Path file, Content content) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.writeTo(bytes);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private static void keepPermissions(Path old, Path beside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network shares cannot: the next best is still complete before the old one goes
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
