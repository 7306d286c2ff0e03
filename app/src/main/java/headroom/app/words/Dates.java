package headroom.app.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days and times. The names of months are in the language of the words; their place follows the locale.
final class Dates {
    private static final Locale LANGUAGE_OF_THE_WORDS = Locale.ENGLISH;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE_OF_THE_WORDS);

    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;

    Dates(Locale locale, ZoneId zone) {
        this.zone = zone;
        boolean monthFirst = monthFirst(locale);
        date = DateTimeFormatter.ofPattern(monthFirst ? "MMMM d, uuuu" : "d MMMM uuuu", LANGUAGE_OF_THE_WORDS);
        day = DateTimeFormatter.ofPattern(monthFirst ? "MMMM d" : "d MMMM", LANGUAGE_OF_THE_WORDS);
    }

    /// "18 December 2026".
    String date(LocalDate value) {
        return date.format(value);
    }

    /// "18 December".
    String day(LocalDate value) {
        return day.format(value);
    }

    /// The day of an instant in the reader's zone.
    LocalDate dayOf(Instant value) {
        return value.atZone(zone).toLocalDate();
    }

    /// "14:05 UTC".
    String time(Instant value) {
        return TIME.format(value.atZone(zone)) + " " + zoneName();
    }

    /// "18 December 2026, 14:05 UTC".
    String moment(Instant value) {
        return date(dayOf(value)) + ", " + time(value);
    }

    /// The name of the reader's zone.
    String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /// Only a country puts the month first; the bare language writes the day first.
    private static boolean monthFirst(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        return !locale.getCountry().isEmpty() && pattern.startsWith("M");
    }
}
