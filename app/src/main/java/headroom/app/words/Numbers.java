package headroom.app.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as a reader of a locale writes them: grouped, without an exponent.
final class Numbers {
    /// A true minus sign: as wide as a plus, and never a line break.
    private static final String MINUS = "\u2212";

    private final char decimal;
    private final char group;

    Numbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        decimal = symbols.getDecimalSeparator();
        group = symbols.getGroupingSeparator();
    }

    /// A measured number, rounded to that many significant digits; whole numbers below a thousand keep all digits.
    String significant(double value, int digits) {
        return plain(rounded(value, digits));
    }

    /// The number with its sign, zero without.
    String signed(double value, int digits) {
        BigDecimal rounded = rounded(value, digits);
        return (rounded.signum() > 0 ? "+" : "") + plain(rounded);
    }

    /// A number with all its digits.
    String exact(long value) {
        return plain(BigDecimal.valueOf(value));
    }

    /// A number as it is, grouped.
    String plain(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? MINUS : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(group);
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(decimal)
                        .append(digits, point + 1, digits.length())
                        .toString();
    }

    private static BigDecimal rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.stripTrailingZeros();
    }
}
