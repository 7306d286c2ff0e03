package headroom.app.control;

import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Entries for the usual sorts of values in a document: counts, shares, money, numbers, text.
public final class Forms {
    private final Document document;
    private final Speech speech;
    private final Entries entries;

    /// How a value is read from the workbook and put back into it.
    ///
    /// @param now the value in a workbook
    /// @param put the workbook with another value
    /// @param edit what the edit is called, given the value
    public record Place<T>(
            Function<Workbook, T> now, BiFunction<Workbook, T, Workbook> put, Function<T, Message> edit) {}

    /// Entries for that document.
    public Forms(Document document, Speech speech) {
        this.document = document;
        this.speech = speech;
        this.entries = new Entries(speech::locale);
    }

    /// A whole number between two bounds.
    public Entry<Integer> count(Message what, String subject, int least, int most, Place<Integer> place) {
        return entry(
                what,
                most == Integer.MAX_VALUE
                        ? Message.of("shell.hint-count-from", least)
                        : Message.of("shell.hint-count", least, most),
                subject,
                place,
                value -> speech.words().print((double) value, "exact"),
                text -> entries.count(text, least, most),
                (value, steps) -> Math.clamp((long) value + steps, least, most));
    }

    /// A share, 0 to 1, stepped by percent.
    public Entry<Double> share(Message what, String subject, double most, Place<Double> place) {
        return entry(
                what,
                Message.of("shell.hint-share"),
                subject,
                place,
                this::percent,
                text -> entries.share(text).onlyIf(value -> value <= most, Message.of("shell.entry-share-most", most)),
                (value, steps) -> Math.clamp(Math.rint(value * 100 + steps) / 100, 0, most));
    }

    private String percent(double share) {
        return speech.say("shell.percent", share * 100);
    }

    /// An amount of money a month, stepped by tens.
    public Entry<Money> money(Message what, String subject, CurrencyUnit currency, Place<Money> place) {
        return entry(
                what,
                Message.of("shell.hint-money", currency.getCode()),
                subject,
                place,
                speech::print,
                text -> entries.number(amount(text))
                        .map(value -> Money.of(currency, BigDecimal.valueOf(value), RoundingMode.HALF_UP)),
                (value, steps) -> {
                    Money stepped = value.plus(10.0 * steps);
                    return stepped.isNegative() ? Money.zero(currency) : stepped;
                });
    }

    /// The digits of an amount, with k or M after them, without its currency; a sign stays, so that an amount below 0
    /// is
    /// not taken for one above.
    static String amount(String text) {
        return text.replaceAll("(?!(?<=[0-9])[kKM](?!\\p{L}))[^-−0-9.,'\\s]", "");
    }

    /// A number above 0, stepped by tenths.
    public Entry<Double> factor(Message what, String subject, Place<Double> place) {
        return entry(
                what,
                Message.of("shell.hint-factor"),
                subject,
                place,
                speech::print,
                text -> entries.number(text).onlyIf(value -> value > 0, Message.of("shell.entry-positive")),
                (value, steps) -> Math.max(0.1, Math.rint(value * 10 + steps) / 10));
    }

    /// A rate above 0, requests/s.
    public Entry<Double> rate(Message what, String subject, Place<Double> place) {
        return entry(
                what,
                Message.of("shell.hint-rate"),
                subject,
                place,
                value -> speech.words().print(value, "exact"),
                entries::rate,
                (value, steps) -> Math.max(1, Math.rint(value / stepOf(value) + steps) * stepOf(value)));
    }

    /// A text that is not empty.
    public Entry<String> text(Message what, String subject, Place<String> place) {
        return entry(
                what,
                Message.of("shell.hint-text"),
                subject,
                place,
                Function.identity(),
                Entries::name,
                (value, steps) -> value);
    }

    private <T> Entry<T> entry(
            Message what,
            Message hint,
            String subject,
            Place<T> place,
            Function<T, String> print,
            Function<String, Read<T>> read,
            BiFunction<T, Integer, T> step) {
        return new Entry<>(
                what,
                hint,
                () -> place.now().apply(document.workbook()),
                print,
                read,
                step,
                () -> document.trial(value -> new Edit(
                        place.edit().apply(value),
                        subject,
                        workbook -> place.put().apply(workbook, value))));
    }

    private static double stepOf(double value) {
        return Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - 1);
    }
}
