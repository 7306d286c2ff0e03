package headroom.app.paint;

import headroom.app.paint.Ticks.Tick;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Moments of an axis of time that a person would choose, from seconds to years: full hours of the zone's own clock on
/// both sides of a clock change, first days of months and years.
final class TimeTicks {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final double YEAR = 365.25 * DAY;
    private static final long[] IN_A_DAY = {
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR
    };
    private static final int[] IN_A_YEAR = {1, 3, 6};
    /// A Monday.
    private static final long FIRST_WEEK = LocalDate.of(1970, 1, 5).toEpochDay();

    private final double from;
    private final double to;
    private final ZoneId zone;
    private final Locale locale;

    private TimeTicks(double from, double to, ZoneId zone, Locale locale) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.locale = locale;
    }

    /// At most `most` moments between two epoch milliseconds, or one or two more.
    static List<Tick> of(double from, double to, int most, ZoneId zone, Locale locale) {
        TimeTicks ticks = new TimeTicks(from, to, zone, locale);
        double rough = (to - from) / Math.max(1, most);
        for (long step : IN_A_DAY) {
            if (step >= rough) {
                return ticks.inADay(step);
            }
        }
        for (int days : new int[] {1, 2, 7, 14}) {
            if (days * (double) DAY >= rough) {
                return ticks.days(days);
            }
        }
        for (int months : IN_A_YEAR) {
            if (months * YEAR / 12 >= rough * 0.98) {
                return ticks.months(months, "MMM");
            }
        }
        return ticks.months(12 * (int) Math.max(1, Ticks.niceStep(Math.ceil(rough / YEAR - 0.02))), "yyyy");
    }

    /// Times of day that a clock on the wall shows; those that it skips are left out, those that it shows twice stand
    /// twice where that matters.
    private List<Tick> inADay(long step) {
        long margin = change();
        LocalDateTime first = local(from).isBefore(local(to)) ? local(from) : local(to);
        LocalDateTime last = local(from).isBefore(local(to)) ? local(to) : local(from);
        LocalDateTime at = floor(first.minusSeconds(margin), step);
        List<ZonedDateTime> moments = new ArrayList<>();
        for (; !at.isAfter(last.plusSeconds(margin)); at = at.plusSeconds(step / SECOND)) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(at);
            for (ZoneOffset offset : offsets.subList(0, step > HOUR ? Math.min(1, offsets.size()) : offsets.size())) {
                moments.add(ZonedDateTime.ofInstant(at, offset, zone));
            }
        }
        moments.sort(Comparator.naturalOrder());
        return named(moments, step < MINUTE ? "HH:mm:ss" : "HH:mm");
    }

    /// How far the clock is moved inside of what is shown, seconds.
    private long change() {
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.ofEpochMilli((long) from));
        return next == null || next.getInstant().toEpochMilli() > to
                ? 0
                : Math.abs(next.getDuration().toSeconds());
    }

    private static LocalDateTime floor(LocalDateTime at, long step) {
        long seconds = at.toLocalTime().toSecondOfDay();
        return at.toLocalDate().atStartOfDay().plusSeconds(seconds - seconds % (step / SECOND));
    }

    private List<Tick> days(int step) {
        List<ZonedDateTime> moments = new ArrayList<>();
        LocalDate last = local(to).toLocalDate();
        for (LocalDate day = firstDay(step); !day.isAfter(last); day = day.plusDays(step < 7 ? 1 : step)) {
            // every second day is an odd one; the 31st would stand beside the 1st
            if (step != 2 || (day.getDayOfMonth() % 2 == 1 && day.getDayOfMonth() < 31)) {
                moments.add(day.atStartOfDay(zone));
            }
        }
        return named(moments, "d MMM");
    }

    /// Weeks do not move when the window does.
    private LocalDate firstDay(int step) {
        LocalDate day = local(from).toLocalDate();
        long first = FIRST_WEEK + weekStart().getValue() - DayOfWeek.MONDAY.getValue();
        return step < 7 ? day : day.minusDays(Math.floorMod(day.toEpochDay() - first, step));
    }

    /// Only a country, or the reader himself, begins weeks on another day than Monday.
    private DayOfWeek weekStart() {
        boolean said = !locale.getCountry().isEmpty() || locale.getUnicodeLocaleType("fw") != null;
        return said ? WeekFields.of(locale).getFirstDayOfWeek() : DayOfWeek.MONDAY;
    }

    private List<Tick> months(int step, String pattern) {
        LocalDate day = local(from).toLocalDate().withDayOfMonth(1);
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        List<ZonedDateTime> moments = new ArrayList<>();
        LocalDate last = local(to).toLocalDate();
        day = day.minusMonths(Math.floorMod(month, step));
        for (; !day.isAfter(last); day = day.plusMonths(step)) {
            moments.add(day.atStartOfDay(zone));
        }
        return named(moments, pattern);
    }

    private LocalDateTime local(double millis) {
        return Instant.ofEpochMilli((long) millis).atZone(zone).toLocalDateTime();
    }

    private List<Tick> named(List<ZonedDateTime> moments, String pattern) {
        List<ZonedDateTime> shown = moments.stream()
                .filter(moment -> millis(moment) >= from && millis(moment) <= to)
                .distinct()
                .toList();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ticks.add(new Tick(millis(shown.get(i)), label(shown, i, pattern)));
        }
        return ticks;
    }

    private static double millis(ZonedDateTime moment) {
        return moment.toInstant().toEpochMilli();
    }

    private String label(List<ZonedDateTime> shown, int i, String pattern) {
        ZonedDateTime at = shown.get(i);
        boolean newYear = i > 0 && at.getYear() != shown.get(i - 1).getYear();
        if (pattern.startsWith("HH")) {
            boolean newDay = i == 0 || !at.toLocalDate().equals(shown.get(i - 1).toLocalDate());
            boolean dayBegins = at.equals(at.toLocalDate().atStartOfDay(zone));
            String day = newYear ? "d MMM yyyy" : "d MMM";
            return format(!newDay ? pattern : dayBegins ? day : day + " " + pattern, at);
        }
        boolean onlyYear = i == 0 && at.getYear() == shown.getLast().getYear();
        boolean yearShown = !pattern.startsWith("y") && (newYear || onlyYear);
        return format(yearShown ? pattern + " yyyy" : pattern, at);
    }

    private String format(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }
}
