package headroom.app.words;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.joda.money.BigMoneyProvider;

/// Prints one argument by its type and the style of its slot.
final class Printer {
    private static final int DIGITS = 3;
    /// More digits than anybody enters, fewer than binary fractions show.
    private static final int ALL_DIGITS = 12;
    private static final int FULL_DIGITS = 5;

    private final Words words;
    private final Numbers numbers;
    private final Dates dates;
    private final Amounts amounts;

    Printer(Words words, Locale locale, ZoneId zone) {
        this.words = words;
        numbers = new Numbers(locale);
        dates = new Dates(locale, zone);
        amounts = new Amounts(numbers);
    }

    String print(Object value, Style style) {
        return switch (value) {
            case String text -> text;
            case Message message -> words.say(message);
            case Estimate estimate -> estimate(estimate, number -> number(number, style));
            case Long number when counted(style) -> numbers.exact(number);
            case Integer number when counted(style) -> numbers.exact(number);
            case Number number -> number(number.doubleValue(), style);
            case Quantity quantity -> quantity(quantity, style);
            case BigMoneyProvider money -> amounts.print(money.toBigMoney(), style == Style.SIGNED);
            case LocalDate day -> style == Style.DAY ? dates.day(day) : dates.date(day);
            case Instant moment -> moment(moment, style);
            case Duration duration -> quantity(Quantity.of(duration.toMillis() / 1000.0, Unit.SECONDS), style);
            case List<?> list -> list(list, style);
            case Optional<?> perhaps ->
                perhaps.map(inside -> print(inside, style)).orElse("");
            case DayOfWeek weekday -> weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case Month month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> value.toString();
        };
    }

    /// Whether whole numbers keep all their digits.
    private static boolean counted(Style style) {
        return style == Style.PLAIN || style == Style.PLURAL;
    }

    private String number(double value, Style style) {
        if (Double.isNaN(value)) {
            return words.say("unit.not-known");
        }
        if (Double.isInfinite(value)) {
            return words.say(value > 0 ? "unit.no-limit" : "unit.no-lower-limit");
        }
        return switch (style) {
            case PERCENT -> percent(value);
            case PROBABILITY -> probability(value);
            case SIGNED -> numbers.signed(value, DIGITS);
            case RPS -> words.say("unit.rps", numbers.significant(value, DIGITS));
            case EXACT -> numbers.significant(value, ALL_DIGITS);
            case FULL -> numbers.significant(value, FULL_DIGITS);
            case PLAIN, DAY, DATE, TIME, PLURAL -> numbers.significant(value, DIGITS);
        };
    }

    /// Whole percent from 10 % on, two digits below, so that 0.1 % stays visible.
    private String percent(double ratio) {
        double percent = ratio * 100;
        boolean small = Math.abs(percent) < 100;
        return words.say(
                "unit.percent-sign", small ? numbers.significant(percent, 2) : numbers.exact(Math.round(percent)));
    }

    /// Rounded down: 94.9 % must not read as the 95 % that was asked for.
    private String probability(double share) {
        if (share < 0.01) {
            return words.say("unit.probability-under", 1);
        }
        if (share > 0.99) {
            return words.say("unit.probability-over", 99);
        }
        BigDecimal whole = BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.FLOOR);
        return words.say("unit.percent-sign", numbers.plain(whole));
    }

    private String estimate(Estimate estimate, DoubleFunction<String> print) {
        String value = print.apply(estimate.value());
        if (estimate.atLeast()) {
            return words.say("unit.at-least", print.apply(estimate.low()));
        }
        if (estimate.low() == estimate.high()) {
            return value;
        }
        String low = bound(estimate.low(), print);
        return Double.isInfinite(estimate.high())
                ? words.say("unit.open-interval", value, low)
                : words.say("unit.interval", value, low, bound(estimate.high(), print));
    }

    /// "1,500 rps (1,420 to 1,560)": the unit stands once.
    private String bound(double value, DoubleFunction<String> print) {
        String unit = words.say("unit.rps", "");
        String text = print.apply(value);
        return text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
    }

    private String quantity(Quantity quantity, Style style) {
        if (!Double.isFinite(quantity.value())) {
            return number(quantity.value(), style);
        }
        Quantity readable = Quantities.readable(quantity);
        if (readable.unit() == Unit.PERCENT) {
            return number(readable.in(Unit.RATIO).value(), Style.PERCENT);
        }
        String number = number(readable.value(), style == Style.SIGNED ? style : Style.PLAIN);
        if (readable.unit() == Unit.DAYS) {
            return words.say(number.equals("1") ? "unit.one-day" : "unit.days", number);
        }
        String symbol = readable.unit().symbol();
        return symbol.isEmpty() ? number : number + " " + symbol;
    }

    private String moment(Instant moment, Style style) {
        return switch (style) {
            case DAY -> dates.day(dates.dayOf(moment));
            case DATE -> dates.date(dates.dayOf(moment));
            case TIME -> dates.time(moment);
            default -> dates.moment(moment);
        };
    }

    private String list(List<?> list, Style style) {
        if (list.isEmpty()) {
            return words.say("unit.none");
        }
        String last = print(list.getLast(), style);
        if (list.size() == 1) {
            return last;
        }
        List<String> before = list.subList(0, list.size() - 1).stream()
                .map(item -> print(item, style))
                .toList();
        return words.say("unit.list", String.join(words.say("unit.list-comma"), before), last);
    }
}
