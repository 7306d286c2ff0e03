package headroom.importers.text;

/// Reads numbers as most cells hold them: an optional sign, digits, an optional mark and more digits, nothing else.
/// Only where the value is exact: a whole number up to 2^53 over a power of ten up to 22 divides with one rounding
/// (Clinger, "How to read floating point numbers accurately", 1990).
public final class PlainNumber {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long MOST = 1L << 53;
    /// So many digits fit a long.
    private static final int MOST_DIGITS = 18;

    private byte decimalMark = '.';
    private double value;

    /// What stands before decimals.
    public void decimalMark(byte mark) {
        decimalMark = mark;
    }

    /// The number read last.
    public double value() {
        return value;
    }

    /// Whether the bytes from `start` to `end` are such a number.
    public boolean read(byte[] bytes, int start, int end) {
        if (start == end || end - start > MOST_DIGITS + 2) {
            return false;
        }
        boolean negative = bytes[start] == '-';
        int from = negative || bytes[start] == '+' ? start + 1 : start;
        int at = from;
        long mantissa = 0;
        for (int digit; at < end && (digit = bytes[at] - '0') >= 0 && digit <= 9; at++) {
            mantissa = mantissa * 10 + digit;
        }
        int decimals = 0;
        if (at < end && bytes[at] == decimalMark) {
            int first = ++at;
            for (int digit; at < end && (digit = bytes[at] - '0') >= 0 && digit <= 9; at++) {
                mantissa = mantissa * 10 + digit;
            }
            decimals = at - first;
        }
        return at == end && bytes[at - 1] != decimalMark && finish(negative, mantissa, at - from, decimals);
    }

    /// Whether the characters are such a number with a point.
    public boolean read(char[] characters, int start, int length) {
        int end = start + length;
        if (length == 0 || length > MOST_DIGITS + 2) {
            return false;
        }
        boolean negative = characters[start] == '-';
        int from = negative || characters[start] == '+' ? start + 1 : start;
        int at = from;
        long mantissa = 0;
        for (int digit; at < end && (digit = characters[at] - '0') >= 0 && digit <= 9; at++) {
            mantissa = mantissa * 10 + digit;
        }
        int decimals = 0;
        if (at < end && characters[at] == '.') {
            int first = ++at;
            for (int digit; at < end && (digit = characters[at] - '0') >= 0 && digit <= 9; at++) {
                mantissa = mantissa * 10 + digit;
            }
            decimals = at - first;
        }
        return at == end && characters[at - 1] != '.' && finish(negative, mantissa, at - from, decimals);
    }

    private boolean finish(boolean negative, long mantissa, int places, int decimals) {
        int digits = places - (decimals > 0 ? 1 : 0);
        if (digits <= 0 || digits > MOST_DIGITS || !exact(mantissa, decimals)) {
            return false;
        }
        double magnitude = value(mantissa, decimals);
        value = negative ? -magnitude : magnitude;
        return true;
    }

    /// Whether a mantissa over a power of ten is exact but for one rounding.
    public static boolean exact(long mantissa, int decimals) {
        return decimals >= 0 && decimals < POWERS.length && mantissa <= MOST;
    }

    /// A mantissa over a power of ten.
    public static double value(long mantissa, int decimals) {
        return mantissa / POWERS[decimals];
    }
}
