package headroom.app.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A stretch of time as a person would name it.
///
/// @param from its beginning
/// @param to its end, which does not belong to it
record Stretch(ZonedDateTime from, ZonedDateTime to) {
    private static final long DAYS_ONLY = 3;
    private static final long SECONDS = 600;

    static Stretch of(TimeLink.Window window, ZoneId zone) {
        return new Stretch(
                Instant.ofEpochMilli(Math.round(window.from())).atZone(zone),
                Instant.ofEpochMilli(Math.round(window.to())).atZone(zone));
    }

    /// Days alone where it is longer than some days, else days and times.
    String words(Locale locale) {
        return from.plusDays(DAYS_ONLY).isBefore(to) ? days(locale) : times(locale);
    }

    private String days(Locale locale) {
        LocalDate first = from.toLocalDate();
        // what ends at midnight ends with the day before
        boolean midnight = to.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate last = midnight ? to.toLocalDate().minusDays(1) : to.toLocalDate();
        String begin = first.getYear() == last.getYear() ? "d MMM" : "d MMM yyyy";
        return format(begin, locale).format(first)
                + DASH
                + format("d MMM yyyy", locale).format(last);
    }

    private String times(Locale locale) {
        String time = from.plusSeconds(SECONDS).isBefore(to) ? "HH:mm" : "HH:mm:ss";
        boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
        String begin = format("d MMM yyyy, " + time, locale).format(from);
        return begin
                + DASH
                + format(oneDay ? time : "d MMM yyyy, " + time, locale).format(to);
    }

    private static final String DASH = " \u2013 ";

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
