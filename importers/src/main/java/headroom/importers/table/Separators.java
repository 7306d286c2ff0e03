package headroom.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds where cells and rows end, eight bytes at a time.
final class Separators {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long RETURNS = ONES * '\r';

    private final byte delimiter;
    private final long delimiters;

    /// The ends of rows and what stands between the cells of one.
    Separators(byte delimiter) {
        this.delimiter = delimiter;
        this.delimiters = ONES * delimiter;
    }

    /// What stands between cells.
    byte delimiter() {
        return delimiter;
    }

    /// Whether a byte ends a cell that has no quotes.
    boolean ends(byte b) {
        return b == delimiter || b == '\n' || b == '\r';
    }

    /// Where the next one stands from there; `end` if there is none before. Bytes behind the end are looked at,
    /// whatever they hold.
    int next(byte[] bytes, int from, int end) {
        long ours = delimiters;
        for (int at = from; at < end; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            long hits = zeros(word ^ ours) | zeros(word ^ LINE_FEEDS) | zeros(word ^ RETURNS);
            if (hits != 0) {
                return Math.min(end, at + (Long.numberOfTrailingZeros(hits) >>> 3));
            }
        }
        return end;
    }

    /// Marks the lowest byte that is zero, and perhaps bytes above it.
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
