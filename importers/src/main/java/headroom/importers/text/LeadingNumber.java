package headroom.importers.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads the plain number that bytes begin with: an optional minus, digits, an optional mark and more digits. Eight
/// digits are read at once and how many there are makes no branch, so that numbers of any length cost the same.
/// What {@link PlainNumber} would not read is left to others.
public final class LeadingNumber {
    /// Stands for bytes that begin with no such number.
    public static final int NONE = -1;

    /// So many bytes behind the first one of a number are looked at, whatever they hold.
    public static final int SPARE = 48;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long ZEROS = ONES * '0';
    private static final long HIGHS = 0x8080808080808080L;
    /// Carries what is more than nine into the highest bit of its byte.
    private static final long TO_HIGH = ONES * (0x80 - 10);
    private static final int MOST_DIGITS = 18;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private double value;
    private long mantissa;
    private int decimals;

    /// The number read last.
    public double value() {
        return value;
    }

    /// The digits of the number read last, without sign and mark.
    public long mantissa() {
        return mantissa;
    }

    /// How many of them stand behind the mark.
    public int decimals() {
        return decimals;
    }

    /// Reads the number that begins at `start`.
    ///
    /// @param mark what stands before decimals
    /// @return where the number ends, unless another digit stands there; {@link #NONE} if there is none that is read
    ///     here
    public int read(byte[] bytes, int start, byte mark) {
        boolean negative = bytes[start] == '-';
        int from = negative ? start + 1 : start;
        int at = whole(bytes, from);
        if (at == NONE) {
            return NONE;
        }
        decimals = 0;
        if (bytes[at] == mark) {
            at = fraction(bytes, at + 1, MOST_DIGITS - (at - from));
        }
        if (at == NONE || !PlainNumber.exact(mantissa, decimals)) {
            return NONE;
        }
        double magnitude = PlainNumber.value(mantissa, decimals);
        value = negative ? -magnitude : magnitude;
        return at;
    }

    /// Reads up to 15 digits; where they end.
    private int whole(byte[] bytes, int from) {
        long word = digitsAt(bytes, from);
        int digits = count(word);
        mantissa = number(word, digits);
        if (digits < Long.BYTES) {
            return digits == 0 ? NONE : from + digits;
        }
        long next = digitsAt(bytes, from + Long.BYTES);
        int more = count(next);
        mantissa = mantissa * TENS[more] + number(next, more);
        return more == Long.BYTES ? NONE : from + Long.BYTES + more;
    }

    /// Reads up to 16 more digits; where they end.
    private int fraction(byte[] bytes, int from, int most) {
        long word = digitsAt(bytes, from);
        int digits = count(word);
        if (digits == 0 || digits > most) {
            return NONE;
        }
        mantissa = mantissa * TENS[digits] + number(word, digits);
        if (digits == Long.BYTES) {
            long next = digitsAt(bytes, from + Long.BYTES);
            int more = count(next);
            digits += more;
            if (digits > most) {
                return NONE;
            }
            mantissa = mantissa * TENS[more] + number(next, more);
        }
        decimals = digits;
        return from + digits;
    }

    /// Eight bytes less the zero, the first one lowest.
    private static long digitsAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at) ^ ZEROS;
    }

    /// How many of eight bytes are digits before the first one that is none.
    private static int count(long word) {
        return Long.numberOfTrailingZeros((word + TO_HIGH | word) & HIGHS) >>> 3;
    }

    /// The number of the first digits of eight, from 0 to 8: pairs, fours and all of them are joined at once.
    private static long number(long word, int digits) {
        int half = Integer.SIZE - (digits << 2);
        long ones = word << half << half; // a shift by 64 would be none
        long pairs = ones * 10 + (ones >>> 8);
        return ((pairs & 0x000000FF000000FFL) * 0x000F424000000064L
                        + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L)
                >>> 32;
    }
}
