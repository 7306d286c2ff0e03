package headroom.model.forecast;

import headroom.model.Message;
import java.util.List;

/// Lengths of time in words.
final class Span {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Span() {}

    /// So many steps in the longest unit that they are a whole number of.
    static Message of(long steps, long stepMillis) {
        long millis = steps * stepMillis;
        return in(unit(millis), millis);
    }

    /// A part and the whole that it belongs to, both in the longest unit that the whole is a whole number of and of
    /// which the part is at least one; to be compared at a glance.
    ///
    /// @param part so many steps of the whole
    /// @param whole so many steps
    static List<Message> of(long part, long whole, long stepMillis) {
        long least = part * stepMillis;
        long unit = unit(whole * stepMillis);
        long fitting = unit <= least ? unit : unit(least);
        return List.of(in(fitting, least), in(fitting, whole * stepMillis));
    }

    private static long unit(long millis) {
        return millis % DAY == 0 ? DAY : millis % HOUR == 0 ? HOUR : millis % MINUTE == 0 ? MINUTE : 1;
    }

    private static Message in(long unit, long millis) {
        Number count = millis % unit == 0 ? (Number) (millis / unit) : (Number) (Math.rint(10.0 * millis / unit) / 10);
        if (unit == DAY) {
            return Message.of("forecast.days", count);
        }
        if (unit == HOUR) {
            return Message.of("forecast.hours", count);
        }
        return unit == MINUTE ? Message.of("forecast.minutes", count) : Message.of("forecast.seconds", millis / 1000.0);
    }
}
