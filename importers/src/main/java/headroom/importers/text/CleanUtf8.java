package headroom.importers.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a text in any encoding as well-formed UTF-8, without a byte-order mark. Plain ASCII, which most exports
/// are, passes as it is; a byte that does not belong to the encoding is read as Windows-1252, and counted.
public class CleanUtf8 extends InputStream {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Encoding encoding;
    private final boolean utf8;
    private final LenientReader characters;
    private byte[] clean = new byte[0];
    private int at;
    private byte[] cut = new byte[0];
    private long passed;
    private long foreignBytes;
    private long firstForeignOffset = -1;

    /// Reads from a stream that stands at its first byte.
    public CleanUtf8(InputStream in, Encoding encoding) throws IOException {
        super();
        this.in = in;
        this.encoding = encoding;
        this.utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        this.characters =
                new LenientReader(utf8 ? InputStream.nullInputStream() : in, new Encoding(encoding.charset(), 0));
        in.skipNBytes(encoding.markBytes());
        passed = encoding.markBytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == clean.length && utf8 && cut.length == 0) {
            int read = in.read(target, offset, length);
            int plain = Math.max(0, ascii(target, offset, read));
            passed += plain;
            if (plain == read || read <= 0) {
                return read;
            }
            cut = Arrays.copyOfRange(target, offset + plain, offset + read);
            if (plain > 0) {
                return plain;
            }
        }
        while (at == clean.length) {
            if (!(utf8 ? translate() : decode())) {
                return -1;
            }
        }
        int taken = Math.min(length, clean.length - at);
        System.arraycopy(clean, at, target, offset, taken);
        at += taken;
        return taken;
    }

    /// How many bytes did not belong to the encoding.
    public long foreignBytes() {
        return utf8 ? foreignBytes : characters.foreignBytes();
    }

    /// Where the first such byte stands, from 0; -1 if there is none.
    public long firstForeignOffset() {
        long first = characters.firstForeignOffset();
        return utf8 ? firstForeignOffset : first < 0 ? first : first + encoding.markBytes();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Where a text that is cut at that place ends with a whole character.
    public static int end(byte[] utf8, int cut) {
        int end = cut;
        while (end > 0 && cut - end < 4 && (utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    /// How many bytes from there on are ASCII.
    private static int ascii(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done + Long.BYTES <= length && ((long) LONGS.get(bytes, offset + done) & HIGHS) == 0) {
            done += Long.BYTES;
        }
        while (done < length && bytes[offset + done] >= 0) {
            done++;
        }
        return done;
    }

    /// Cleans what was cut off together with what follows; false at the end.
    private boolean translate() throws IOException {
        byte[] next = cut.length < Long.BYTES ? in.readNBytes(BUFFER) : new byte[0];
        byte[] block = Arrays.copyOf(cut, cut.length + next.length);
        System.arraycopy(next, 0, block, cut.length, next.length);
        if (block.length == 0) {
            return false;
        }
        int whole = cut.length < Long.BYTES && next.length == 0 ? block.length : wholeCharacters(block);
        cut = Arrays.copyOfRange(block, whole, block.length);
        LenientReader reader =
                new LenientReader(new ByteArrayInputStream(block, 0, whole), new Encoding(encoding.charset(), 0));
        StringBuilder text = new StringBuilder(whole);
        char[] some = new char[1 << 13];
        for (int read; (read = reader.read(some, 0, some.length)) > 0; ) {
            text.append(some, 0, read);
        }
        if (firstForeignOffset < 0 && reader.firstForeignOffset() >= 0) {
            firstForeignOffset = passed + reader.firstForeignOffset();
        }
        foreignBytes += reader.foreignBytes();
        passed += whole;
        give(text.toString());
        return true;
    }

    /// How many bytes of a block are whole characters: the last one may be cut.
    private static int wholeCharacters(byte[] block) {
        for (int back = 1; back <= 3 && back <= block.length; back++) {
            int lead = block[block.length - back] & 0xFF;
            if (lead >= 0xC0) {
                int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return needed > back ? block.length - back : block.length;
            }
            if (lead < 0x80) {
                break;
            }
        }
        return block.length;
    }

    private boolean decode() throws IOException {
        char[] some = new char[1 << 13];
        int read = characters.read(some, 0, some.length); // never half of a pair
        if (read < 0) {
            return false;
        }
        give(new String(some, 0, read));
        return true;
    }

    private void give(String text) {
        clean = text.getBytes(StandardCharsets.UTF_8);
        at = 0;
    }
}
