package headroom.app.forecast;

import headroom.app.control.Read;
import headroom.model.Message;

/// Reads percentages that may be negative, as shares: "+40 %", "-45%", "2.5".
final class SignedShares {
    private static final double MOST = 100;

    private SignedShares() {}

    /// A share above -1. What is typed is in percent, with its sign or without: half a percent is no half.
    static Read<Double> read(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.');
        String digits =
                plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain;
        try {
            double share = Double.parseDouble(digits) / 100;
            return share > -1 && share <= MOST
                    ? new Read.Good<>(share)
                    : new Read.Bad<>(Message.of("view-forecast.entry-share"));
        } catch (NumberFormatException notOne) {
            return new Read.Bad<>(Message.of("view-forecast.entry-share"));
        }
    }
}
