package headroom.app.paint;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The labels that a person would choose for an axis.
final class Ticks {
    private Ticks() {}

    /// A label and where it stands.
    record Tick(double value, String label) {}

    /// Round numbers between two values, at most `most` of them; a few more where there would be fewer than two.
    static List<Tick> numbers(double from, double to, int most, Locale locale) {
        List<Tick> ticks = List.of();
        for (int wanted = Math.max(1, most); ticks.size() < 2 && wanted < most + 5; wanted++) {
            ticks = numbers(from, to, niceStep((to - from) / wanted), locale);
        }
        return ticks;
    }

    private static List<Tick> numbers(double from, double to, double step, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        boolean quarter = decimals > 0
                && Math.abs(step * Math.pow(10, decimals) - Math.rint(step * Math.pow(10, decimals))) > 1e-6;
        format.setMaximumFractionDigits(quarter ? decimals + 1 : decimals);
        format.setMinimumFractionDigits(quarter ? decimals + 1 : decimals);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            double value = i * step;
            ticks.add(new Tick(value, format.format(value == 0 ? 0.0 : value)));
        }
        return ticks;
    }

    /// The next number of the form 1, 2, 2.5 or 5 times a power of ten that is at least `rough`.
    static double niceStep(double rough) {
        if (!(rough > 0) || Double.isInfinite(rough)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /// Moments between two epoch milliseconds, at most `most` of them, named as a person would.
    static List<Tick> times(double from, double to, int most, ZoneId zone, Locale locale) {
        double rough = (to - from) / Math.max(1, most);
        for (Step step : Step.values()) {
            if (step.millis >= rough) {
                return step.ticks(from, to, zone, locale);
            }
        }
        return years((int) Math.ceil(rough / (365.25 * DAY)), from, to, zone);
    }

    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private static List<Tick> years(int roughYears, double from, double to, ZoneId zone) {
        int step = (int) Math.max(1, niceStep(roughYears));
        List<Tick> ticks = new ArrayList<>();
        int year = zoned(from, zone).getYear() / step * step;
        for (; ; year += step) {
            double at = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
            if (at > to) {
                return ticks;
            }
            if (at >= from) {
                ticks.add(new Tick(at, Integer.toString(year)));
            }
        }
    }

    private static ZonedDateTime zoned(double millis, ZoneId zone) {
        return Instant.ofEpochMilli((long) millis).atZone(zone);
    }

    private enum Step {
        SECOND_1(1_000, ChronoUnit.SECONDS, 1),
        SECOND_5(5_000, ChronoUnit.SECONDS, 5),
        SECOND_15(15_000, ChronoUnit.SECONDS, 15),
        MINUTE_1(MINUTE, ChronoUnit.MINUTES, 1),
        MINUTE_5(5 * MINUTE, ChronoUnit.MINUTES, 5),
        MINUTE_15(15 * MINUTE, ChronoUnit.MINUTES, 15),
        MINUTE_30(30 * MINUTE, ChronoUnit.MINUTES, 30),
        HOUR_1(HOUR, ChronoUnit.HOURS, 1),
        HOUR_3(3 * HOUR, ChronoUnit.HOURS, 3),
        HOUR_6(6 * HOUR, ChronoUnit.HOURS, 6),
        HOUR_12(12 * HOUR, ChronoUnit.HOURS, 12),
        DAY_1(DAY, ChronoUnit.DAYS, 1),
        DAY_2(2 * DAY, ChronoUnit.DAYS, 2),
        WEEK_1(7 * DAY, ChronoUnit.WEEKS, 1),
        WEEK_2(14 * DAY, ChronoUnit.WEEKS, 2),
        MONTH_1(31 * DAY, ChronoUnit.MONTHS, 1),
        MONTH_3(92 * DAY, ChronoUnit.MONTHS, 3),
        MONTH_6(184 * DAY, ChronoUnit.MONTHS, 6),
        YEAR_1(366 * DAY, ChronoUnit.MONTHS, 12);

        private final double millis;
        private final ChronoUnit unit;
        private final int count;

        Step(double millis, ChronoUnit unit, int count) {
            this.millis = millis;
            this.unit = unit;
            this.count = count;
        }

        List<Tick> ticks(double from, double to, ZoneId zone, Locale locale) {
            List<Tick> ticks = new ArrayList<>();
            ZonedDateTime at = first(zoned(from, zone), locale);
            while (at.toInstant().toEpochMilli() <= to) {
                double millisAt = at.toInstant().toEpochMilli();
                if (millisAt >= from) {
                    ticks.add(new Tick(millisAt, label(at, ticks.isEmpty(), locale)));
                }
                at = next(at);
            }
            return ticks;
        }

        /// The last moment of the step's grid at or before `at`.
        private ZonedDateTime first(ZonedDateTime at, Locale locale) {
            ZonedDateTime day = at.truncatedTo(ChronoUnit.DAYS);
            return switch (unit) {
                case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / count * count + 1);
                case WEEKS -> day.with(TemporalAdjusters.previousOrSame(weekStart(locale)));
                default -> day;
            };
        }

        /// Only a country, or the reader himself, begins weeks on another day than Monday.
        private static DayOfWeek weekStart(Locale locale) {
            boolean said = !locale.getCountry().isEmpty() || locale.getUnicodeLocaleType("fw") != null;
            return said ? WeekFields.of(locale).getFirstDayOfWeek() : DayOfWeek.MONDAY;
        }

        /// The next moment of the grid; days of two begin anew with each month so that labels stay put.
        private ZonedDateTime next(ZonedDateTime at) {
            ZonedDateTime next = at.plus(count, unit);
            boolean anew = unit == ChronoUnit.DAYS && count > 1 && next.getMonthValue() != at.getMonthValue();
            if (anew) {
                return next.withDayOfMonth(1);
            }
            boolean newDay = millis < DAY && next.toLocalDate().isAfter(at.toLocalDate());
            return newDay ? next.truncatedTo(ChronoUnit.DAYS) : next;
        }

        private String label(ZonedDateTime at, boolean isFirst, Locale locale) {
            boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
            if (unit == ChronoUnit.MONTHS) {
                boolean yearShown = at.getMonthValue() == 1;
                return at.format(pattern(count == 12 ? "yyyy" : yearShown ? "MMM yyyy" : "MMM", locale));
            }
            if (millis >= DAY) {
                boolean yearShown = at.getDayOfYear() <= count * 7 && at.getMonthValue() == 1 && millis > 2 * DAY;
                return at.format(pattern(yearShown ? "d MMM yyyy" : "d MMM", locale));
            }
            if (midnight || (isFirst && millis >= HOUR)) {
                return at.format(pattern(midnight ? "d MMM" : "d MMM HH:mm", locale));
            }
            return at.format(pattern(millis < MINUTE ? "HH:mm:ss" : "HH:mm", locale));
        }

        private static DateTimeFormatter pattern(String pattern, Locale locale) {
            return DateTimeFormatter.ofPattern(pattern, locale);
        }
    }
}
