package headroom.app.control;

import headroom.model.Message;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a planner types: "3.5k", "300 ms", "95 %", "1 January", in the reader's locale and leniently.
public final class Entries {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?[0-9.,'\\s\u00a0\u202f]*[0-9])\\s*(\\S.*)?");
    private static final Map<String, Double> MAGNITUDES = Map.of("k", 1e3, "K", 1e3, "M", 1e6, "m", 1e6);
    private static final Map<String, Double> SECONDS = Map.of(
            "ms", 1e-3, "s", 1.0, "sec", 1.0, "second", 1.0, "seconds", 1.0, "min", 60.0, "us", 1e-6, "µs", 1e-6);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?,?(?:\\s+(\\d{4}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2}),?(?:\\s+(\\d{4}))?");

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{3})+");

    private final Supplier<Locale> locale;

    private record Amount(double number, String unit) {}

    /// Entries in that locale; English names of months are understood everywhere.
    public Entries(Locale locale) {
        this(() -> locale);
    }

    /// Entries in a locale that may change.
    public Entries(Supplier<Locale> locale) {
        this.locale = locale;
    }

    /// A rate in requests/s above 0: "3500", "3,500", "3.5k", "3500 rps", "210k/min".
    public Read<Double> rate(String text) {
        Message why = Message.of("shell.entry-rate");
        Amount amount = amount(text);
        if (amount == null) {
            return new Read.Bad<>(why);
        }
        String unit = amount.unit();
        double factor = 1;
        for (Map.Entry<String, Double> magnitude : MAGNITUDES.entrySet()) {
            String letter = magnitude.getKey();
            if (unit.startsWith(letter) && !unit.startsWith("min")) {
                factor = magnitude.getValue();
                unit = unit.substring(1).strip();
                break;
            }
        }
        if (unit.endsWith("/min") || unit.equals("rpm")) {
            factor /= 60;
        } else if (!List.of("", "rps", "/s", "req/s", "requests/s", "rq/s").contains(unit)) {
            return new Read.Bad<>(why);
        }
        double rps = amount.number() * factor;
        return rps > 0 ? new Read.Good<>(rps) : new Read.Bad<>(why);
    }

    /// A time above 0 in seconds: "300 ms", "0.3 s"; a bare number is in milliseconds.
    public Read<Double> seconds(String text) {
        Message why = Message.of("shell.entry-time");
        Amount amount = amount(text);
        if (amount == null || !(amount.number() > 0)) {
            return new Read.Bad<>(why);
        }
        Double factor = amount.unit().isEmpty() ? Double.valueOf(1e-3) : SECONDS.get(amount.unit());
        return factor == null ? new Read.Bad<>(why) : new Read.Good<>(amount.number() * factor);
    }

    /// A share between 0 and 1, both included: "95 %", "95", "0.95". A bare number above 1 is in percent.
    public Read<Double> share(String text) {
        Message why = Message.of("shell.entry-share");
        Amount amount = amount(text);
        if (amount == null || !(amount.unit().isEmpty() || amount.unit().equals("%"))) {
            return new Read.Bad<>(why);
        }
        boolean percent = amount.unit().equals("%") || amount.number() > 1;
        double share = percent ? amount.number() / 100 : amount.number();
        return share >= 0 && share <= 1 ? new Read.Good<>(share) : new Read.Bad<>(why);
    }

    /// A name: any text that is not blank, without space around it.
    public static Read<String> name(String text) {
        String name = text.strip();
        return name.isEmpty() ? new Read.Bad<>(Message.of("shell.entry-name")) : new Read.Good<>(name);
    }

    /// A number of 0 or more: "3500", "3,500", "3.5k", "2M".
    public Read<Double> number(String text) {
        Amount amount = amount(text);
        if (amount == null || amount.number() < 0 || !(amount.unit().isEmpty() || thousands(amount) > 1)) {
            return new Read.Bad<>(Message.of("shell.entry-number"));
        }
        return new Read.Good<>(amount.number() * thousands(amount));
    }

    /// A thousand or a million where the letter after the number says so, else 1.
    private static double thousands(Amount amount) {
        return switch (amount.unit()) {
            case "k", "K" -> 1e3;
            case "M" -> 1e6;
            default -> 1;
        };
    }

    /// A whole number between two bounds; "1.5k" is 1,500, and words after it ("14 days") are let pass.
    public Read<Integer> count(String text, int least, int most) {
        Amount amount = amount(text);
        // 1.1k is 1,100, whatever binary fractions make of it
        double number = amount == null ? Double.NaN : Math.rint(amount.number() * thousands(amount) * 1e6) / 1e6;
        boolean whole = number == Math.rint(number);
        if (!whole || number < least || number > most) {
            Message why = most == Integer.MAX_VALUE
                    ? Message.of("shell.entry-count-from", least)
                    : Message.of("shell.entry-count", least, most);
            return new Read.Bad<>(why);
        }
        return new Read.Good<>((int) number);
    }

    /// A day: "2027-01-01", "1 January 2027", "Jan 1", "1 Jan". Without a year, the first such day from `notBefore` on.
    public Read<LocalDate> day(String text, LocalDate notBefore) {
        String entry = text.strip();
        Message why = Message.of("shell.entry-day");
        try {
            Matcher iso = ISO.matcher(entry);
            if (iso.matches()) {
                return new Read.Good<>(LocalDate.of(digits(iso.group(1)), digits(iso.group(2)), digits(iso.group(3))));
            }
            Matcher dayFirst = DAY_FIRST.matcher(entry);
            if (dayFirst.matches()) {
                return day(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), notBefore);
            }
            Matcher monthFirst = MONTH_FIRST.matcher(entry);
            if (monthFirst.matches()) {
                return day(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3), notBefore);
            }
        } catch (DateTimeException noSuchDay) {
            return new Read.Bad<>(why);
        }
        return new Read.Bad<>(why);
    }

    private Read<LocalDate> day(String day, String month, @Nullable String year, LocalDate notBefore) {
        List<Month> months = months(month);
        if (months.size() != 1) {
            return new Read.Bad<>(Message.of("shell.entry-day"));
        }
        if (year != null) {
            return new Read.Good<>(LocalDate.of(digits(year), months.getFirst(), digits(day)));
        }
        LocalDate thisYear = MonthDay.of(months.getFirst(), digits(day)).atYear(notBefore.getYear());
        return new Read.Good<>(thisYear.isBefore(notBefore) ? thisYear.plusYears(1) : thisYear);
    }

    private List<Month> months(String start) {
        String wanted = start.toLowerCase(locale.get());
        List<Month> found = new ArrayList<>();
        for (Month month : Month.values()) {
            String own = month.getDisplayName(TextStyle.FULL, locale.get()).toLowerCase(locale.get());
            String english =
                    month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
            if (wanted.length() >= 3 && (own.startsWith(wanted) || english.startsWith(wanted))) {
                found.add(month);
            }
        }
        return found;
    }

    private @Nullable Amount amount(String text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        String number = plain(parts.group(1).replaceAll("[\\s\u00a0\u202f']", ""));
        String unit = parts.group(2) == null ? "" : parts.group(2).strip();
        try {
            return new Amount(Double.parseDouble(number), unit);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /// The digits with a point before decimals. A separator that stands twice, or before exactly three digits where the
    /// locale groups with it, groups; any other is decimal.
    private String plain(String number) {
        char grouping = DecimalFormatSymbols.getInstance(locale.get()).getGroupingSeparator();
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            char decimal = comma > point ? ',' : '.';
            String other = decimal == ',' ? "." : ",";
            return number.replace(other, "").replace(decimal, '.');
        }
        int last = Math.max(comma, point);
        if (last < 0) {
            return number;
        }
        char separator = number.charAt(last);
        boolean twice = number.indexOf(separator) != last;
        if (twice && !GROUPED.matcher(number).matches()) {
            return "";
        }
        boolean groups = separator == grouping && number.length() - last == 4;
        return twice || groups ? number.replace(String.valueOf(separator), "") : number.replace(separator, '.');
    }

    private static int digits(String text) {
        return Integer.parseInt(text);
    }
}
