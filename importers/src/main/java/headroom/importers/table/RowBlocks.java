package headroom.importers.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/// Cuts a text into blocks of whole rows, so that several threads can read one file.
public final class RowBlocks {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    /// So much that each of a thousand series has many rows in a block: they are handed over together.
    private static final int SIZE = 1 << 22;
    /// What is read at once is looked at several times by those who clean it, so it has to stay near the processor.
    private static final int NEAR = 1 << 18;

    private final InputStream utf8;
    private final char delimiter;
    private final int size;
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private byte[] rest = new byte[0];
    private boolean ended;

    /// Blocks of a text whose cells are separated so.
    public RowBlocks(InputStream utf8, char delimiter) {
        this(utf8, delimiter, SIZE);
    }

    RowBlocks(InputStream utf8, char delimiter, int size) {
        this.utf8 = OneByteMark.in(utf8, delimiter);
        this.delimiter = delimiter;
        this.size = size;
    }

    /// Some rows.
    ///
    /// @param bytes holds them from 0, with room to spare behind
    /// @param length where they end
    public record Block(byte[] bytes, int length) {}

    /// The next rows; empty at the end.
    public Optional<Block> next() throws IOException {
        byte[] bytes = rest.length > size / 2 || spare.isEmpty()
                ? new byte[Math.max(size, 2 * rest.length) + RowReader.SPARE]
                : spare.pop();
        int length = rest.length;
        System.arraycopy(rest, 0, bytes, 0, length);
        while (true) {
            length = fill(bytes, length);
            int end = ended ? length : endOfRows(bytes, length);
            if (end == 0 && length >= RowReader.LONGEST_ROW) {
                end = length; // a row without end
            }
            if (end > 0 || ended) {
                rest = Arrays.copyOfRange(bytes, end, length);
                return end == 0 ? Optional.empty() : Optional.of(new Block(bytes, end));
            }
            bytes = Arrays.copyOf(bytes, 2 * (bytes.length - RowReader.SPARE) + RowReader.SPARE);
        }
    }

    /// Takes back the room of a block that was read.
    public void reuse(Block block) {
        if (block.bytes.length == size + RowReader.SPARE) {
            spare.push(block.bytes);
        }
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int length = from;
        while (length < bytes.length - RowReader.SPARE && !ended) {
            int read = utf8.read(bytes, length, Math.min(NEAR, bytes.length - RowReader.SPARE - length));
            ended = read < 0;
            length += Math.max(0, read);
        }
        return length;
    }

    /// Where the last row ends that is whole; 0 if none is.
    private int endOfRows(byte[] bytes, int length) throws IOException {
        if (quotes(bytes, length)) {
            return endOfQuotedRows(bytes.clone(), length);
        }
        for (int end = length; end > 0; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        for (int end = length - 1; end > 0; end--) {
            if (bytes[end - 1] == '\r') {
                return end;
            }
        }
        return 0;
    }

    /// Whether there is a quote; eight bytes are looked at at once.
    private static boolean quotes(byte[] bytes, int length) {
        Arrays.fill(bytes, length, Math.min(bytes.length, length + RowReader.SPARE), (byte) 0);
        for (int at = 0; at < length; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ QUOTES;
            if (((word - ONES) & ~word & HIGHS) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Only reading the rows tells which line ends stand in quotes.
    private int endOfQuotedRows(byte[] copy, int length) throws IOException {
        RowReader rows = RowReader.of(copy, length, delimiter);
        int end = 0;
        while (!rows.touchedEnd() && rows.next()) {
            end = rows.touchedEnd() ? end : rows.position();
        }
        return end;
    }
}
