package headroom.importers.table;

import headroom.importers.text.Epoch;
import headroom.model.series.TextForm;
import headroom.model.series.TimeFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Where the times of a table stand and how they are written.
public final class TimeColumn {
    /// How times are written.
    public enum Form {
        /// Dates and times as text.
        TEXT,
        /// Dates and times as a pattern says.
        PATTERN,
        /// A number since 1970.
        EPOCH,
        /// Days since 1899-12-30, as spreadsheets count.
        SERIAL,
        /// Seconds or milliseconds since the start of something; the date is not in the file.
        OFFSET
    }

    private static final double SERIAL_1970 = 25_569;

    private final Form form;
    private final int column;
    private final int timeOfDayColumn;
    private final int power;
    private final boolean decimalComma;
    private final Optional<WrittenTimes> written;
    private final DayOrder order;
    private final IsoTime iso = new IsoTime();
    private final LastCell last = new LastCell();
    private final DateTimeCell cell = new DateTimeCell();
    private final NumberCell number = new NumberCell();
    private long millis;
    private boolean local;

    TimeColumn(Form form, int column, int timeOfDayColumn, int power, boolean decimalComma) {
        this(form, column, timeOfDayColumn, power, decimalComma, Optional.empty(), new DayOrder());
    }

    private TimeColumn(
            Form form,
            int column,
            int timeOfDayColumn,
            int power,
            boolean decimalComma,
            Optional<WrittenTimes> written,
            DayOrder order) {
        this.order = order;
        this.form = form;
        this.column = column;
        this.timeOfDayColumn = timeOfDayColumn;
        this.power = power;
        this.decimalComma = decimalComma;
        this.written = written;
        number.decimalComma(decimalComma);
    }

    /// The column of times in a sheet, if it has one.
    public static Optional<TimeColumn> find(Sheet sheet) {
        return TimeSearch.find(sheet, -1);
    }

    /// The column of times in a sheet of which something may be said; empty if it has none.
    public static Optional<TimeColumn> find(Sheet sheet, TextForm said) {
        int named = said.timeColumn().map(sheet.names()::indexOf).orElse(-1);
        Optional<TimeColumn> found = TimeSearch.find(sheet, named);
        if (said.timeFormat().isEmpty()) {
            return found;
        }
        int column = named >= 0 ? named : found.map(TimeColumn::column).orElse(0);
        int timeOfDay = found.filter(same -> same.column == column)
                .map(same -> same.timeOfDayColumn)
                .orElse(-1);
        boolean comma = sheet.numbers().decimalComma(column);
        try {
            return Optional.of(written(said.timeFormat().get(), column, timeOfDay, comma));
        } catch (IllegalArgumentException e) {
            return found; // what was remembered is no pattern
        }
    }

    /// A column whose times are written so.
    ///
    /// @throws IllegalArgumentException if the pattern is none
    static TimeColumn written(TimeFormat format, int column, int timeOfDayColumn, boolean comma) {
        return switch (format.form()) {
            case TEXT ->
                new TimeColumn(
                        Form.PATTERN,
                        column,
                        timeOfDayColumn,
                        0,
                        comma,
                        Optional.of(new WrittenTimes(format.pattern())),
                        new DayOrder());
            case EPOCH_SECONDS -> new TimeColumn(Form.EPOCH, column, -1, 3, comma);
            case EPOCH_MILLIS -> new TimeColumn(Form.EPOCH, column, -1, 0, comma);
            case EPOCH_MICROS -> new TimeColumn(Form.EPOCH, column, -1, -3, comma);
            case EPOCH_NANOS -> new TimeColumn(Form.EPOCH, column, -1, -6, comma);
            case SPREADSHEET_DAYS -> new TimeColumn(Form.SERIAL, column, -1, 0, comma);
            case SECONDS_FROM_START -> new TimeColumn(Form.OFFSET, column, -1, 3, comma);
            case MILLIS_FROM_START -> new TimeColumn(Form.OFFSET, column, -1, 0, comma);
        };
    }

    /// The same column for another thread, once the order of day and month will not change any more.
    public TimeColumn copy() {
        return new TimeColumn(
                form, column, timeOfDayColumn, power, decimalComma, written.map(WrittenTimes::copy), order);
    }

    /// How times are written, as far as some of them show it.
    public TimeFormat format(List<String> times) {
        return switch (form) {
            case TEXT, PATTERN -> TimeFormat.text(TimePattern.of(times, order.dayFirst()));
            case SERIAL -> TimeFormat.of(TimeFormat.Form.SPREADSHEET_DAYS);
            case OFFSET ->
                TimeFormat.of(power == 3 ? TimeFormat.Form.SECONDS_FROM_START : TimeFormat.Form.MILLIS_FROM_START);
            case EPOCH ->
                TimeFormat.of(
                        switch (power) {
                            case 3 -> TimeFormat.Form.EPOCH_SECONDS;
                            case 0 -> TimeFormat.Form.EPOCH_MILLIS;
                            case -3 -> TimeFormat.Form.EPOCH_MICROS;
                            default -> TimeFormat.Form.EPOCH_NANOS;
                        });
        };
    }

    /// The text of the time in one of the first rows of a sheet.
    public String text(Sheet sheet, int row) {
        return new String(joined(sheet.cell(row, column), timeOfDayColumn < 0 ? "" : sheet.cell(row, timeOfDayColumn)));
    }

    /// How times are written.
    public Form form() {
        return form;
    }

    /// The column of times, or of dates where the time of day stands beside.
    public int column() {
        return column;
    }

    /// Whether a column holds times, or the time of day beside the dates.
    public boolean uses(int other) {
        return other == column || other == timeOfDayColumn;
    }

    /// The moment or, where {@link #local}, the local time that was read last, in milliseconds.
    public long millis() {
        return millis;
    }

    /// Whether the time that was read last has no zone.
    public boolean local() {
        return local;
    }

    /// Whether it is told which of two numbers is the day.
    public boolean orderDecided() {
        return order.decided();
    }

    /// Whether the day was taken to stand before the month.
    public boolean dayFirst() {
        return order.dayFirst();
    }

    /// Looks at all dates of a table, where the first ones do not tell which of two numbers is the day.
    public void decideOrder(Body body) throws IOException {
        while (!order.decided() && body.next()) {
            see(body.text(column), body.text(timeOfDayColumn < 0 ? column : timeOfDayColumn));
        }
    }

    void see(String date, String time) {
        char[] characters = joined(date, time);
        if (cell.read(characters, 0, characters.length)) {
            order.see(cell);
        }
    }

    private char[] joined(String date, String time) {
        return (timeOfDayColumn < 0 ? date : date + " " + time).toCharArray();
    }

    /// Reads the time of a row; whether there is one.
    boolean read(RowReader row) {
        if (column >= row.cells()) {
            return false;
        }
        if (timeOfDayColumn >= 0) {
            char[] characters =
                    joined(row.text(column).strip(), row.text(timeOfDayColumn).strip());
            return read(characters, 0, characters.length);
        }
        return read(row.bytes(), row.from(column), row.to(column));
    }

    /// Whether date and time of day stand together.
    boolean inOneColumn() {
        return timeOfDayColumn < 0;
    }

    /// Reads the time in a cell, which is often the same as in the row before.
    boolean read(byte[] utf8, int from, int to) {
        if (last.same(utf8, from, to)) {
            return last.found();
        }
        return last.keep(utf8, from, to, anew(utf8, from, to));
    }

    private boolean anew(byte[] utf8, int from, int to) {
        if (form == Form.TEXT && iso.read(utf8, from, to)) {
            millis = iso.millis();
            local = iso.local();
            return true;
        }
        char[] characters = new String(utf8, from, to - from, StandardCharsets.UTF_8).toCharArray();
        return read(characters, 0, characters.length);
    }

    boolean read(char[] c, int from, int to) {
        return switch (form) {
            case TEXT -> text(c, from, to);
            case PATTERN -> pattern(new String(c, from, to - from).strip());
            case EPOCH, OFFSET -> epoch(c, from, to);
            case SERIAL -> serial(c, from, to);
        };
    }

    private boolean text(char[] c, int from, int to) {
        if (!cell.read(c, from, to) || !cell.hasDate()) {
            return false;
        }
        DateInCell date = cell.date();
        ClockInCell clock = cell.clock();
        boolean told = date.first() == 0;
        int month = told ? date.month() : order.dayFirst() ? date.second() : date.first();
        int day = told ? date.day() : order.dayFirst() ? date.first() : date.second();
        millis = LocalMillis.of(date.year(), month, day, clock.millisOfDay());
        local = clock.offsetSeconds() == ClockInCell.NO_OFFSET;
        if (millis == LocalMillis.NONE) {
            return false;
        }
        millis -= local ? 0 : clock.offsetSeconds() * 1000L;
        return true;
    }

    private boolean pattern(String text) {
        WrittenTimes times = written.orElseThrow();
        if (!times.read(text)) {
            return false;
        }
        millis = times.millis();
        local = times.local();
        return true;
    }

    private boolean epoch(char[] c, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && c[from] == ' ') {
            from++;
        }
        while (to > from && c[to - 1] == ' ') {
            to--;
        }
        String digits = new String(c, from, to - from);
        millis = Epoch.toMillis(decimalComma ? digits.replace(',', '.') : digits, power);
        local = false;
        return millis != Epoch.NONE;
    }

    private boolean serial(char[] c, int from, int to) {
        if (number.read(c, from, to) != NumberCell.Found.NUMBER) {
            return false;
        }
        // a second is 1.16e-5 days: spreadsheets round the last digits, so stamps are rounded to whole seconds
        millis = Math.round((number.value() - SERIAL_1970) * 86_400) * 1000;
        local = true;
        return number.value() > 1 && number.value() < 200_000;
    }
}
