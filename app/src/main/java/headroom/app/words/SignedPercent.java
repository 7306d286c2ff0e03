package headroom.app.words;

import java.util.OptionalDouble;

/// Shares as people type them: in percent, with the sign of percent or without it, since half a percent is no half.
public final class SignedPercent {
    private static final double MOST = 100;
    private static final char MINUS = '\u2212';

    private SignedPercent() {}

    /// The share in a text, above -1 and up to 100 (10,000 %); empty where it is none.
    public static OptionalDouble read(String text) {
        String plain = text.strip().replace(MINUS, '-').replace(',', '.');
        String digits =
                plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain;
        try {
            double share = Double.parseDouble(digits) / 100;
            return share > -1 && share <= MOST ? OptionalDouble.of(share) : OptionalDouble.empty();
        } catch (NumberFormatException notOne) {
            return OptionalDouble.empty();
        }
    }
}
