package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoneyProvider;

/// A column of a table: how it is printed for readers, and the fields that it becomes for programs and spreadsheets,
/// where a number stands alone and its unit in the header.
///
/// @param header its name, with its unit
/// @param number whether it stands at the right
/// @param printed a cell as it is printed
/// @param fields the same for programs
/// @param <T> what a row is about
record Column<T>(Message header, boolean number, Function<T, String> printed, List<Field<T>> fields) {
    private static final String NONE = "–";

    Column {
        fields = List.copyOf(fields);
    }

    /// One field of a file.
    ///
    /// @param header its name, with its unit
    /// @param cell the value; empty where there is none
    record Field<T>(Message header, Function<T, String> cell) {}

    /// Words, which are the same for all.
    static <T> Column<T> words(String header, Function<T, String> text) {
        Message name = Message.of(header);
        return new Column<>(name, false, text, List.of(new Field<>(name, text)));
    }

    /// A number with its interval: value, lower and upper end in the file, each plain; no upper end where the data
    /// bound it from below only.
    static <T> Column<T> estimate(String header, Words words, Function<T, Optional<Estimate>> value) {
        Message name = Message.of(header);
        return new Column<>(
                name,
                true,
                row -> value.apply(row).map(words::print).orElse(NONE),
                List.of(
                        new Field<>(name, row -> plain(value.apply(row).map(Estimate::value))),
                        new Field<>(
                                Message.of("report.low-of", name),
                                row -> plain(value.apply(row).map(Estimate::low))),
                        new Field<>(
                                Message.of("report.high-of", name),
                                row -> plain(
                                        value.apply(row).map(Estimate::high).filter(Double::isFinite)))));
    }

    /// A plain number.
    ///
    /// @param printed how it is printed for readers
    static <T> Column<T> number(
            String header, String fileHeader, Function<T, Optional<Double>> value, Function<Double, String> printed) {
        return new Column<>(
                Message.of(header),
                true,
                row -> value.apply(row).map(printed).orElse(NONE),
                List.of(new Field<>(Message.of(fileHeader), row -> plain(value.apply(row)))));
    }

    /// An amount of money; in the file the currency stands in the header.
    ///
    /// @param rows all rows, one of which names the currency
    static <T> Column<T> money(
            String header, Words words, List<T> rows, Function<T, Optional<? extends BigMoneyProvider>> amount) {
        Message name = Message.of(header);
        Message inFile = rows.stream()
                .flatMap(row -> amount.apply(row).stream())
                .findFirst()
                .map(some -> Message.of(
                        "report.with-unit",
                        name,
                        some.toBigMoney().getCurrencyUnit().getCode()))
                .orElse(name);
        return new Column<>(
                name,
                true,
                row -> amount.apply(row).map(words::print).orElse(NONE),
                List.of(new Field<>(
                        inFile,
                        row -> amount.apply(row)
                                .map(some -> some.toBigMoney().getAmount().toPlainString())
                                .orElse(""))));
    }

    /// A day; in the file as in ISO 8601.
    static <T> Column<T> day(String header, Words words, Function<T, Optional<LocalDate>> day) {
        Message name = Message.of(header);
        return new Column<>(
                name,
                true,
                row -> day.apply(row).map(words::print).orElse(NONE),
                List.of(new Field<>(
                        name, row -> day.apply(row).map(LocalDate::toString).orElse(""))));
    }

    /// The same with other words for readers, and a field more for programs.
    Column<T> saying(Function<T, Optional<String>> instead, Field<T> more) {
        List<Field<T>> all = new ArrayList<>(fields);
        all.add(more);
        return new Column<>(header, number, row -> instead.apply(row).orElseGet(() -> printed.apply(row)), all);
    }

    private static String plain(Optional<Double> value) {
        return value.map(TableForm::plain).orElse("");
    }
}
