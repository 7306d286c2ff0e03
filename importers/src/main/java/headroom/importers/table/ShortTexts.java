package headroom.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Texts of up to 64 bytes that bytes are compared with at once: without a loop whose end no processor foretells, as
/// the
/// names of hosts and metrics are of all lengths.
final class ShortTexts {
    /// How long a text may be; as many bytes are looked at wherever one is looked for.
    static final int LONGEST = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = LONGEST / Long.BYTES;
    private static final int HALF = WORDS / 2;
    /// For each length what counts of each word.
    private static final long[] MASKS = masks();

    private long[] words = new long[16 * WORDS];
    private int[] lengths = new int[16];

    private static long[] masks() {
        long[] masks = new long[(LONGEST + 1) * WORDS];
        for (int length = 1; length <= LONGEST; length++) {
            for (int word = 0; word < WORDS; word++) {
                int bytes = Math.min(length - word * Long.BYTES, Long.BYTES);
                masks[length * WORDS + word] = bytes <= 0 ? 0 : -1L >>> (Long.SIZE - bytes * Byte.SIZE);
            }
        }
        return masks;
    }

    /// Keeps a text by its number, from 0; whether it is short enough.
    boolean put(int number, byte[] bytes, int from, int length) {
        if (number >= lengths.length) {
            lengths = Arrays.copyOf(lengths, Math.max(number + 1, 2 * lengths.length));
            words = Arrays.copyOf(words, lengths.length * WORDS);
        }
        lengths[number] = length;
        if (length > LONGEST) {
            return false;
        }
        byte[] padded = new byte[LONGEST];
        System.arraycopy(bytes, from, padded, 0, length);
        for (int word = 0; word < WORDS; word++) {
            words[number * WORDS + word] = (long) LONGS.get(padded, word * Long.BYTES);
        }
        return true;
    }

    int length(int number) {
        return lengths[number];
    }

    /// Whether the bytes from there on begin with that text.
    boolean at(int number, byte[] bytes, int at) {
        int first = number * WORDS;
        int mask = lengths[number] * WORDS;
        long other = 0;
        for (int word = 0; word < HALF; word++) {
            other |= differs(bytes, at, first, mask, word);
        }
        for (int word = HALF; word < WORDS && lengths[number] > LONGEST / 2; word++) {
            other |= differs(bytes, at, first, mask, word);
        }
        return other == 0;
    }

    private long differs(byte[] bytes, int at, int first, int mask, int word) {
        return ((long) LONGS.get(bytes, at + word * Long.BYTES) ^ words[first + word]) & MASKS[mask + word];
    }
}
