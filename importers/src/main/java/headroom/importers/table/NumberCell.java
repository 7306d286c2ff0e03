package headroom.importers.table;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import headroom.importers.text.PlainNumber;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Reads one number at a time from the characters of a cell: with a decimal point or comma, digits in groups, a
/// sign, an exponent, and a unit behind it. Keeps what it found until the next one.
final class NumberCell {
    /// What a cell held.
    enum Found {
        NUMBER,
        /// Empty, or a word for it.
        MISSING,
        /// A word for infinity or for no number.
        NOT_FINITE,
        /// Something else.
        TEXT
    }

    private static final Set<String> MISSING = Set.of(
            "null",
            "none",
            "undefined",
            "na",
            "n/a",
            "#n/a",
            "-",
            "--",
            "\u2014",
            "\u2013",
            "\\n",
            "no data",
            "nodata",
            "?",
            "missing",
            "nil");
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "\u221E", "-\u221E", "+\u221E");
    private static final int LONGEST_WORD = 10;

    private final PlainNumber plainNumber = new PlainNumber();
    private char[] characters = new char[0];
    private char decimal = '.';
    private double value;
    private int unitFrom;
    private int unitTo;
    private char[] plain = new char[64];
    private int plainLength;
    private long mantissa;
    private int scale;

    /// Whether decimals stand behind a comma.
    void decimalComma(boolean comma) {
        decimal = comma ? ',' : '.';
        plainNumber.decimalMark((byte) decimal);
    }

    /// The number found.
    double value() {
        return value;
    }

    /// The unit behind the number, blanks stripped; empty text if there is none.
    String unit() {
        return unitFrom == unitTo ? "" : new String(characters, unitFrom, unitTo - unitFrom);
    }

    /// Whether something stands behind the number.
    boolean hasUnit() {
        return unitTo > unitFrom;
    }

    /// Reads UTF-8 from `from` to `to`.
    Found read(byte[] utf8, int from, int to) {
        if (plainNumber.read(utf8, from, to)) {
            value = plainNumber.value();
            unitFrom = 0;
            unitTo = 0;
            return Found.NUMBER;
        }
        char[] decoded = new String(utf8, from, to - from, StandardCharsets.UTF_8).toCharArray();
        return read(decoded, 0, decoded.length);
    }

    /// Reads the characters from `start` to `end`.
    Found read(char[] c, int start, int end) {
        characters = c;
        int from = start;
        int to = end;
        while (from < to && blank(c[from])) {
            from++;
        }
        while (to > from && blank(c[to - 1])) {
            to--;
        }
        unitFrom = to;
        unitTo = to;
        value = Double.NaN;
        if (from == to) {
            return Found.MISSING;
        }
        int at = prefix(c, from, to);
        int digits = digits(c, at, to);
        if (digits < 0) {
            return word(c, from, to);
        }
        unitFrom = digits;
        while (unitFrom < to && blank(c[unitFrom])) {
            unitFrom++;
        }
        boolean negative = c[from] == '-' || c[from] == '\u2212';
        double magnitude = magnitude();
        value = negative ? -magnitude : magnitude;
        return to - unitFrom > LONGEST_WORD * 2 || (hasUnit() && !unitStart(c[unitFrom])) ? Found.TEXT : Found.NUMBER;
    }

    private static int prefix(char[] c, int from, int to) {
        int at = from;
        if (at < to && (c[at] == '+' || c[at] == '-' || c[at] == '\u2212')) {
            at++;
        }
        if (at < to && (c[at] == '$' || c[at] == '\u20AC' || c[at] == '\u00A3')) {
            at++;
        }
        return at;
    }

    /// Collects digits; the place behind them, or -1 if there are none or they are not grouped as numbers are.
    private int digits(char[] c, int from, int to) {
        plainLength = 0;
        mantissa = 0;
        scale = 0;
        boolean behindMark = false;
        int significant = 0;
        int count = 0;
        int at = from;
        for (; at < to; at++) {
            char d = c[at];
            if (d >= '0' && d <= '9') {
                count++;
                put(d);
                if (mantissa != 0 || d != '0') {
                    significant++;
                }
                if (significant <= 18) {
                    mantissa = mantissa * 10 + (d - '0');
                }
                scale += behindMark ? 1 : 0;
            } else if (d == decimal && !behindMark) {
                behindMark = true;
                put('.');
            } else if (behindMark || count == 0 || !groups(d) || !threeDigits(c, at + 1, to)) {
                break;
            }
        }
        if (count == 0) {
            return -1;
        }
        if (significant > 18) {
            scale = Integer.MIN_VALUE;
        }
        return exponent(c, at, to);
    }

    private boolean groups(char d) {
        return d == '\''
                || d == '\u2019'
                || d == ' '
                || d == '\u00A0'
                || d == '\u202F'
                || d == (decimal == '.' ? ',' : '.');
    }

    private static boolean threeDigits(char[] c, int from, int to) {
        return from + 3 <= to
                && digit(c[from])
                && digit(c[from + 1])
                && digit(c[from + 2])
                && (from + 3 == to || !digit(c[from + 3]));
    }

    private int exponent(char[] c, int at, int to) {
        if (at >= to || (c[at] != 'e' && c[at] != 'E')) {
            return at;
        }
        int next = at + 1 < to && (c[at + 1] == '+' || c[at + 1] == '-') ? at + 2 : at + 1;
        int end = next;
        while (end < to && digit(c[end])) {
            end++;
        }
        if (end == next || end - next > 4) {
            return at;
        }
        for (int i = at; i < end; i++) {
            put(c[i]);
        }
        scale = Integer.MIN_VALUE;
        return end;
    }

    /// The exact value: whole numbers up to 2^53 over a power of ten up to 22 divide with one rounding.
    private double magnitude() {
        if (PlainNumber.exact(mantissa, scale)) {
            return PlainNumber.value(mantissa, scale);
        }
        return JavaDoubleParser.parseDouble(plain, 0, plainLength);
    }

    private void put(char d) {
        if (plainLength == plain.length) {
            plain = Arrays.copyOf(plain, plainLength * 2);
        }
        plain[plainLength++] = d;
    }

    private Found word(char[] c, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return Found.TEXT;
        }
        String word = new String(c, from, to - from).toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false")) {
            value = word.equals("true") ? 1 : 0;
            return Found.NUMBER;
        }
        if (NOT_FINITE.contains(word)) {
            return Found.NOT_FINITE;
        }
        return MISSING.contains(word) ? Found.MISSING : Found.TEXT;
    }

    private static boolean unitStart(char c) {
        return Character.isLetter(c)
                || c == '%'
                || c == '/'
                || c == '\u00B5'
                || c == '\u20AC'
                || c == '\u00B0'
                || c == '$';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
    }
}
