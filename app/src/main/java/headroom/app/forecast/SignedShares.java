package headroom.app.forecast;

import headroom.app.control.Read;
import headroom.model.Message;

/// Reads shares that may be negative: "+40 %", "-45%", "0.4".
final class SignedShares {
    private static final double MOST = 100;

    private SignedShares() {}

    /// A share above -1; a number with a percent sign, or of 1 and more, is in percent.
    static Read<Double> read(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.');
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        try {
            double number = Double.parseDouble(digits);
            double share = percent || Math.abs(number) >= 1 ? number / 100 : number;
            return share > -1 && share <= MOST
                    ? new Read.Good<>(share)
                    : new Read.Bad<>(Message.of("view-forecast.entry-share"));
        } catch (NumberFormatException notOne) {
            return new Read.Bad<>(Message.of("view-forecast.entry-share"));
        }
    }
}
