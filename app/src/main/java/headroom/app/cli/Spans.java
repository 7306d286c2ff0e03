package headroom.app.cli;

import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations: as they are typed: `13w`, `90d`, `12h`, `15m`, `30s`; and as they are printed.
final class Spans {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([wdhms])");
    private static final Map<String, Long> MILLIS =
            Map.of("w", 604_800_000L, "d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1_000L);

    private Spans() {}

    /// Milliseconds as a quantity to print.
    static Quantity quantity(long millis) {
        return Quantity.of(millis / 1000.0, Unit.SECONDS);
    }

    /// Milliseconds; empty where the text is no duration above zero.
    static Optional<Long> millis(String text) {
        Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        if (!span.matches()) {
            return Optional.empty();
        }
        long unit = Objects.requireNonNull(MILLIS.get(span.group(2)));
        return Optional.of(Long.parseLong(span.group(1)) * unit).filter(millis -> millis > 0);
    }
}
