package headroom.importers.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Times as documents write them: ISO 8601, or a number since 1970 whose unit its size tells.
public final class Moment {
    private static final double SECONDS = 1e11;
    private static final double MILLIS = 1e14;
    private static final double MICROS = 1e17;

    private Moment() {}

    /// The milliseconds since 1970; {@link Epoch#NONE} where the text is no time.
    ///
    /// @param zone of times that name none
    public static long of(String text, ZoneId zone) {
        String time = text.strip();
        if (time.isEmpty()) {
            return Epoch.NONE;
        }
        return Character.isDigit(time.charAt(time.length() - 1)) && time.indexOf('-', 1) < 0 && time.indexOf(':') < 0
                ? number(time)
                : iso(time, zone);
    }

    private static long number(String time) {
        double size;
        try {
            size = Math.abs(Double.parseDouble(time));
        } catch (NumberFormatException e) {
            return Epoch.NONE;
        }
        int power = size < SECONDS ? 3 : size < MILLIS ? 0 : size < MICROS ? -3 : -6;
        return Epoch.toMillis(time, power);
    }

    private static long iso(String time, ZoneId zone) {
        String iso =
                time.replace(' ', 'T').replaceFirst("(?i)T?UTC$", "Z").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return iso.matches(".*(Z|z|[+-]\\d{2}:\\d{2})$")
                    ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return Epoch.NONE;
        }
    }
}
