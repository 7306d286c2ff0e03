package headroom.app.report;

import java.util.Locale;
import java.util.Optional;

/// Who a report is for. It is asked, never assumed.
public enum Audience {
    /// Everything, costs and alternatives included.
    INTERNAL,
    /// Without costs, host names, file paths and alternatives.
    CUSTOMER;

    /// The audience as it is written on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The audience with that id.
    public static Optional<Audience> byId(String id) {
        for (Audience audience : values()) {
            if (audience.id().equals(id)) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }
}
