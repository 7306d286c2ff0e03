package headroom.importers.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts a mark of one byte in the place of a separator that takes several in UTF-8, such as `¦`.
final class OneByteMark extends InputStream {
    private static final char UNIT_SEPARATOR = 0x1F;
    private static final int LAST_ASCII = 0x7F;

    private final Reader characters;
    private final char separator;
    private byte[] bytes = new byte[0];
    private int at;

    private OneByteMark(InputStream utf8, char separator) {
        super();
        this.characters = new InputStreamReader(utf8, StandardCharsets.UTF_8);
        this.separator = separator;
    }

    /// The byte that separates cells.
    static byte of(char separator) {
        return (byte) (separator > LAST_ASCII ? UNIT_SEPARATOR : separator);
    }

    /// The same bytes with that byte between the cells.
    static InputStream in(InputStream utf8, char separator) {
        return separator > LAST_ASCII ? new OneByteMark(utf8, separator) : utf8;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == bytes.length) {
            char[] block = new char[1 << 13];
            int read = characters.read(block, 0, block.length - 1);
            if (read < 0) {
                return -1;
            }
            if (Character.isHighSurrogate(block[read - 1])) {
                int low = characters.read();
                block[read] = (char) low;
                read += low < 0 ? 0 : 1;
            }
            String text = new String(Arrays.copyOf(block, read)).replace(separator, UNIT_SEPARATOR);
            bytes = text.getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int taken = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, taken);
        at += taken;
        return taken;
    }
}
