package headroom.importers.table;

/// Reads numbers as most cells hold them: an optional sign, digits, an optional mark and more digits, nothing else.
/// Only where the value is exact: a whole number up to 2^53 over a power of ten up to 22 divides with one rounding
/// (Clinger, "How to read floating point numbers accurately", 1990).
final class PlainNumber {
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
    void decimalMark(byte mark) {
        decimalMark = mark;
    }

    /// The number read last.
    double value() {
        return value;
    }

    /// Whether the bytes from `start` to `end` are such a number.
    boolean read(byte[] bytes, int start, int end) {
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
        int digits = at - from - (decimals == 0 && bytes[at - 1] != decimalMark ? 0 : 1);
        if (at < end || digits <= 0 || digits > MOST_DIGITS || !exact(mantissa, decimals)) {
            return false;
        }
        double magnitude = value(mantissa, decimals);
        value = negative ? -magnitude : magnitude;
        return true;
    }

    /// Whether a mantissa over a power of ten is exact but for one rounding.
    static boolean exact(long mantissa, int decimals) {
        return decimals >= 0 && decimals < POWERS.length && mantissa <= MOST;
    }

    /// A mantissa over a power of ten.
    static double value(long mantissa, int decimals) {
        return mantissa / POWERS[decimals];
    }
}
