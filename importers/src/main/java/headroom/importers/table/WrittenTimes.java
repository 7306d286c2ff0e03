package headroom.importers.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads times that are written as a pattern says. Names of months may be English, German, French or Spanish.
final class WrittenTimes {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));

    private final String pattern;
    private final List<DateTimeFormatter> formatters = new ArrayList<>();
    private long millis;
    private boolean local;

    /// Times of that pattern.
    ///
    /// @throws IllegalArgumentException if it is no pattern, or one without a date
    WrittenTimes(String pattern) {
        this.pattern = pattern;
        String strict = strict(pattern);
        boolean names = strict.contains("MMM") || strict.contains("E");
        for (Locale language : names ? LANGUAGES : LANGUAGES.subList(0, 1)) {
            formatters.add(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(strict)
                    .toFormatter(language)
                    .withResolverStyle(ResolverStyle.STRICT));
        }
        if (strict.replaceAll("'[^']*'", "").indexOf('u') < 0) {
            throw new IllegalArgumentException("no year in " + pattern);
        }
    }

    /// Times of the same pattern, for another thread.
    WrittenTimes copy() {
        return new WrittenTimes(pattern);
    }

    /// Letters as they must be for a strict reading: the year as such and not that of an era.
    private static String strict(String pattern) {
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            strict.append(quoted ? c : c == 'y' || c == 'Y' ? 'u' : c == 'D' ? 'd' : c);
        }
        return strict.toString();
    }

    /// Reads a text; whether it is such a time.
    boolean read(String text) {
        for (int i = 0; i < formatters.size(); i++) {
            if (read(text, formatters.get(i))) {
                if (i > 0) {
                    formatters.addFirst(formatters.remove(i)); // the file is in that language
                }
                return true;
            }
        }
        return false;
    }

    private boolean read(String text, DateTimeFormatter formatter) {
        try {
            take(formatter.parse(text));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void take(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (date == null) {
            throw new DateTimeException("no date");
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time == null) {
            boolean hour = parsed.isSupported(ChronoField.HOUR_OF_DAY);
            time = LocalTime.of(hour ? parsed.get(ChronoField.HOUR_OF_DAY) : 0, 0);
        }
        local = !parsed.isSupported(ChronoField.OFFSET_SECONDS);
        long shift = local ? 0 : parsed.get(ChronoField.OFFSET_SECONDS) * 1000L;
        millis = date.toEpochDay() * 86_400_000L + time.toNanoOfDay() / 1_000_000 - shift;
    }

    /// The moment or, where {@link #local}, the local time that was read last, in milliseconds.
    long millis() {
        return millis;
    }

    /// Whether the time that was read last names no zone.
    boolean local() {
        return local;
    }
}
