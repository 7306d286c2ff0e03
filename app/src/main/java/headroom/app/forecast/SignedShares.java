package headroom.app.forecast;

import headroom.app.control.Read;
import headroom.app.words.SignedPercent;
import headroom.model.Message;
import java.util.OptionalDouble;

/// Reads percentages that may be negative, as shares: "+40 %", "-45%", "2.5".
final class SignedShares {
    private SignedShares() {}

    /// A share above -1. What is typed is in percent, with its sign or without: half a percent is no half.
    static Read<Double> read(String text) {
        OptionalDouble share = SignedPercent.read(text);
        return share.isPresent()
                ? new Read.Good<>(share.getAsDouble())
                : new Read.Bad<>(Message.of("view-forecast.entry-share"));
    }
}
