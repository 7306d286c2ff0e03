package headroom.importers;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import headroom.importers.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// How a stream of bytes is packed, told from its first ones.
enum Packing {
    GZIP {
        @Override
        InputStream open(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, BUFFER);
        }
    },
    /// Frames of Zstandard, RFC 8878, one after another. What looks back farther than 128 MiB, as only
    /// `zstd --long` with a number above 27 writes it, counts as damaged: each reading would take that much memory.
    ZSTD {
        @Override
        InputStream open(InputStream packed) throws IOException {
            return new ZstdInputStreamNoFinalizer(packed).setLongMax(LONGEST_LOOK_BACK);
        }
    };

    /// The exponent of two of the bytes, which zstd knows up to 31; a mebibyte is two to the 20th.
    private static final int LONGEST_LOOK_BACK =
            Math.min(31, 20 + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Limits.CURRENT.zstdMebibytes()));

    private static final int BUFFER = 1 << 16;
    private static final int MAGIC_BYTES = 4;

    /// How a stream is packed; empty if it is not, or in a way that this system can't unpack. The stream must be able
    /// to
    /// go back to its mark.
    static Optional<Packing> of(InputStream stream) {
        stream.mark(MAGIC_BYTES);
        try {
            return of(first(stream)).filter(packing -> packing == GZIP || zstdIsThere());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The first bytes of a stream, which stand before it again afterwards, also where reading them fails.
    private static byte[] first(InputStream stream) throws IOException {
        try {
            return stream.readNBytes(MAGIC_BYTES);
        } finally {
            stream.reset();
        }
    }

    private static Optional<Packing> of(byte[] magic) {
        if (magic.length >= 2 && at(magic, 0) == 0x1F && at(magic, 1) == 0x8B) {
            return Optional.of(GZIP);
        }
        return magic.length == MAGIC_BYTES && zstd(magic) ? Optional.of(ZSTD) : Optional.empty();
    }

    /// Whether the native code of zstd can be loaded: it has to be written into the folder for temporary files first.
    private static boolean zstdIsThere() {
        try {
            Native.load();
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    /// Whether these bytes open a frame of zstd, or one that is to be skipped: pzstd begins with such.
    private static boolean zstd(byte[] magic) {
        int word = at(magic, 0) | at(magic, 1) << 8 | at(magic, 2) << 16 | at(magic, 3) << 24;
        return word == 0xFD2FB528 || (word & 0xFFFFFFF0) == 0x184D2A50;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    /// The bytes without the packing.
    ///
    /// @throws IOException if the packing is damaged from its first bytes on
    abstract InputStream open(InputStream packed) throws IOException;
}
