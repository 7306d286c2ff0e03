package headroom.model.forecast;

import headroom.model.Message;

/// Lengths of time in words.
final class Span {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Span() {}

    /// So many steps in the longest unit that they are a whole number of.
    static Message of(long steps, long stepMillis) {
        long millis = steps * stepMillis;
        if (millis % DAY == 0) {
            return Message.of("forecast.days", millis / DAY);
        }
        if (millis % HOUR == 0) {
            return Message.of("forecast.hours", millis / HOUR);
        }
        return millis % MINUTE == 0
                ? Message.of("forecast.minutes", millis / MINUTE)
                : Message.of("forecast.seconds", millis / 1000.0);
    }
}
