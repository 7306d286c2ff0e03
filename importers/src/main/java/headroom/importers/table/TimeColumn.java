package headroom.importers.table;

import headroom.importers.text.Epoch;
import java.io.IOException;
import java.util.Optional;

/// Where the times of a table stand and how they are written.
public final class TimeColumn {
    /// How times are written.
    public enum Form {
        /// Dates and times as text.
        TEXT,
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
    private final DayOrder order = new DayOrder();
    private final DateTimeCell cell = new DateTimeCell();
    private final NumberCell number = new NumberCell();
    private long millis;
    private boolean local;

    TimeColumn(Form form, int column, int timeOfDayColumn, int power, boolean decimalComma) {
        this.form = form;
        this.column = column;
        this.timeOfDayColumn = timeOfDayColumn;
        this.power = power;
        this.decimalComma = decimalComma;
        number.decimalComma(decimalComma);
    }

    /// The column of times in a sheet, if it has one.
    public static Optional<TimeColumn> find(Sheet sheet) {
        return TimeSearch.find(sheet);
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
        return read(row.characters(), row.from(column), row.to(column));
    }

    boolean read(char[] c, int from, int to) {
        return switch (form) {
            case TEXT -> text(c, from, to);
            case EPOCH, OFFSET -> epoch(c, from, to);
            case SERIAL -> serial(c, from, to);
        };
    }

    private boolean text(char[] c, int from, int to) {
        if (!cell.read(c, from, to) || !cell.hasDate()) {
            return false;
        }
        boolean told = cell.first() == 0;
        int month = told ? cell.month() : order.dayFirst() ? cell.second() : cell.first();
        int day = told ? cell.day() : order.dayFirst() ? cell.first() : cell.second();
        millis = LocalMillis.of(cell.year(), month, day, cell.millisOfDay());
        local = cell.offsetSeconds() == DateTimeCell.NO_OFFSET;
        if (millis == LocalMillis.NONE) {
            return false;
        }
        millis -= local ? 0 : cell.offsetSeconds() * 1000L;
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
