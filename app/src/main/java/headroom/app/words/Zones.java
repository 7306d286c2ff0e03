package headroom.app.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Names zones so that nobody has to know them by heart.
public final class Zones {
    private Zones() {}

    /// The zone's name and what it is ahead of UTC at a time: "Europe/Berlin (UTC+1)".
    public static String named(ZoneId zone, Optional<Instant> at) {
        if (zone.normalized() instanceof ZoneOffset fixed && fixed.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        return at.map(time -> zone.getId() + " (UTC" + offset(zone.getRules().getOffset(time)) + ")")
                .orElse(zone.getId());
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        String sign = minutes < 0 ? "−" : "+";
        int rest = Math.abs(minutes) % 60;
        return sign + Math.abs(minutes) / 60 + (rest == 0 ? "" : ":" + rest);
    }
}
