package headroom.importers.table;

import headroom.importers.text.LeadingNumber;
import java.util.Arrays;
import java.util.List;

/// Reads rows that are as nearly all rows are, in one pass over their bytes: no quotes, all cells there, plain numbers
/// or
/// nothing in the columns of values, and mostly the time of the row before and the tags that came after its tags the
/// last
/// time too. Any other row is left to {@link Body}, which reads the same from it and everything else besides.
public final class ExpectedRow {
    private static final byte TIME = 1;
    private static final byte TAG = 2;
    private static final byte VALUE = 3;
    private static final int UNEXPECTED = -1;

    private final TimeColumn time;
    private final CellKeys keys;
    private final int tags;
    /// What each column holds; 0 for something that is passed over.
    private final byte[] kinds;
    private final byte[] marks;
    private final double[] values;
    private final double empty;
    private final boolean possible;
    private final LeadingNumber number = new LeadingNumber();
    private final ShortTexts lastTime = new ShortTexts();

    private boolean timeKnown;
    private int guess;
    private boolean guessed;
    private int valuesRead;
    private int key;

    /// Rows of a sheet.
    ///
    /// @param time reads the times
    /// @param keys numbers the texts of the columns of tags
    /// @param valueColumns the columns of values, rising
    /// @param empty stands for the value of an empty cell
    public ExpectedRow(Sheet sheet, TimeColumn time, CellKeys keys, List<Integer> valueColumns, double empty) {
        int columns = sheet.names().size();
        this.time = time;
        this.keys = keys;
        this.tags = keys.columns().length;
        this.empty = empty;
        this.kinds = new byte[columns];
        this.marks = new byte[columns];
        this.values = new double[valueColumns.size()];
        for (int column : keys.columns()) {
            kinds[column] = TAG;
        }
        for (int column : valueColumns) {
            kinds[column] = VALUE;
            marks[column] = (byte) (sheet.numbers().decimalComma(column) ? ',' : '.');
        }
        kinds[time.column()] = TIME;
        boolean rising =
                sorted(valueColumns.stream().mapToInt(Integer::intValue).toArray()) && sorted(keys.columns());
        this.possible = rising && time.inOneColumn();
    }

    private static boolean sorted(int[] columns) {
        int[] rising = columns.clone();
        Arrays.sort(rising);
        return Arrays.equals(rising, columns);
    }

    /// Reads the next row if it is as expected; otherwise the reader stays where it is, and others read the row.
    boolean read(RowReader rows) {
        boolean read = possible && cells(rows);
        timeKnown &= read;
        return read;
    }

    private boolean cells(RowReader rows) {
        int columns = kinds.length;
        rows.reserve(columns);
        byte[] bytes = rows.bytes();
        int limit = rows.limit();
        byte delimiter = rows.separators().delimiter();
        valuesRead = 0;
        guess = keys.expected();
        guessed = guess >= 0;
        int at = rows.position();
        for (int column = 0; column < columns; ) {
            int end = at < limit ? cell(rows, bytes, column, at, limit) : UNEXPECTED;
            if (end < 0 || end >= limit) {
                return false;
            }
            column += kinds[column] == TAG && guessed ? tags : 1;
            byte behind = bytes[end];
            if (column == columns ? behind != '\n' && behind != '\r' : behind != delimiter) {
                return false;
            }
            at = end + 1;
        }
        if (bytes[at - 1] == '\r' && at < limit && bytes[at] == '\n') {
            at++;
        }
        rows.pass(columns, at);
        key = guessed ? guess : keys.key(rows);
        keys.came(key);
        return true;
    }

    /// Where a cell ends that is as expected.
    private int cell(RowReader rows, byte[] bytes, int column, int from, int limit) {
        return switch (kinds[column]) {
            case VALUE -> value(rows.separators(), bytes, column, from);
            case TAG -> tags(rows, bytes, column, from, limit);
            case TIME -> time(rows.separators(), bytes, from, limit);
            default -> bytes[from] == '"' ? UNEXPECTED : rows.separators().next(bytes, from, limit);
        };
    }

    private int value(Separators separators, byte[] bytes, int column, int from) {
        int end = number.read(bytes, from, marks[column]);
        if (end >= 0) {
            values[valuesRead++] = number.value();
            return end;
        }
        values[valuesRead++] = empty;
        return separators.ends(bytes[from]) ? from : UNEXPECTED;
    }

    private int tags(RowReader rows, byte[] bytes, int column, int from, int limit) {
        if (guessed) {
            int end = keys.end(guess, bytes, from);
            if (end >= 0 && rows.separators().ends(bytes[end])) {
                return end;
            }
            guessed = false;
        }
        int to = bytes[from] == '"' ? UNEXPECTED : rows.separators().next(bytes, from, limit);
        rows.cell(column, from, to);
        return to;
    }

    /// Reads the time, unless it is that of the row before, which nobody has read since.
    private int time(Separators separators, byte[] bytes, int from, int limit) {
        if (timeKnown && lastTime.at(0, bytes, from) && separators.ends(bytes[from + lastTime.length(0)])) {
            return from + lastTime.length(0);
        }
        int to = separators.next(bytes, from, limit);
        boolean read = bytes[from] != '"' && time.read(bytes, from, to);
        timeKnown = lastTime.put(0, bytes, from, to - from) && read;
        return read ? to : UNEXPECTED;
    }

    /// The number of the key of the row read last.
    public int key() {
        return key;
    }

    /// One of the values of the row read last, counted as their columns are.
    public double value(int index) {
        return values[index];
    }
}
