package headroom.app.settings;

import headroom.app.settings.Settings.TimeShown;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;

/// How the program writes numbers, days and times.
///
/// @param locale how numbers and dates are written and read, as a language tag such as `de-AT`; empty for the system's
/// @param weekStart the first day of a week; empty for the locale's
/// @param timeShown the zone in which times are shown
public record Formats(Optional<String> locale, Optional<DayOfWeek> weekStart, TimeShown timeShown) {
    /// As the system has them.
    public static final Formats USUAL = new Formats(Optional.empty(), Optional.empty(), TimeShown.WORKBOOK);

    /// With another locale.
    public Formats withLocale(Optional<String> tag) {
        return new Formats(tag, weekStart, timeShown);
    }

    /// With another first day of the week.
    public Formats withWeekStart(Optional<DayOfWeek> day) {
        return new Formats(locale, day, timeShown);
    }

    /// With times shown in another zone.
    public Formats withTimeShown(TimeShown shown) {
        return new Formats(locale, weekStart, shown);
    }

    /// The locale in force. It carries the first day of the week with it, where
    /// {@link java.time.temporal.WeekFields#of(Locale)} finds it.
    ///
    /// @param system the locale of the system
    public Locale inForce(Locale system) {
        Locale chosen = locale.map(Locale::forLanguageTag).orElse(system);
        return weekStart
                .map(day -> new Locale.Builder()
                        .setLocale(chosen)
                        .setUnicodeLocaleKeyword(
                                "fw", day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                        .build())
                .orElse(chosen);
    }
}
