package headroom.importers.csv;

import headroom.importers.table.Body;
import headroom.importers.table.CellKeys;
import headroom.importers.table.ExpectedRow;
import headroom.importers.table.RowBlocks;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/// The rows of one block as numbers: what can be found out without the rows before them. The room that they take is
/// used again for another block, and what stood in the columns of tags is remembered.
final class RowsRead {
    /// Stands for a cell that is empty; other cells without a number are {@link Double#NaN}.
    private static final long EMPTY = Double.doubleToRawLongBits(Double.NaN) | 1;
    private static final double EMPTY_CELL = Double.longBitsToDouble(EMPTY);
    /// Stands for a cell that holds something else than a number.
    private static final long UNREADABLE = EMPTY | 2;
    private static final double UNREADABLE_CELL = Double.longBitsToDouble(UNREADABLE);
    private static final int MOST_KEYS = 1 << 16;

    /// For how many cells there is room at first: of a table of thousands of columns a block holds few rows.
    private static final int FIRST_CELLS = 1 << 18;

    private static final int FEWEST_ROWS = 8;
    private static final int MOST_ROWS = 4096;

    private final Sheet sheet;
    private final int[] columns;
    private final TimeColumn time;
    private final String timeName;
    private final CellKeys keys;
    private final ExpectedRow expected;
    private final List<SeriesRows.Group> groups = new ArrayList<>();
    private final boolean[] gaps;
    private SkippedRows skipped;
    private UnreadableCells unreadable = new UnreadableCells();
    private int rows;
    private int[] keyOfRow;
    private long[] millis;
    private boolean[] local;
    private boolean anyLocal;
    private double[][] values;
    private int[] firstOfKey = new int[0];
    private long[] millisByKey = new long[0];
    private boolean[] localByKey = new boolean[0];
    private double[][] valuesByKey;
    private long lines;
    private long strayQuotes;

    /// Room for rows of a sheet.
    ///
    /// @param time reads the times; nobody else does so with it
    RowsRead(Sheet sheet, Layout layout, TimeColumn time) {
        this.sheet = sheet;
        this.columns = layout.values().stream().mapToInt(Integer::intValue).toArray();
        this.time = time;
        this.timeName = sheet.names().get(time.column());
        this.keys = new CellKeys(layout.tags());
        this.expected = new ExpectedRow(sheet, time, keys, layout.values(), EMPTY_CELL);
        this.skipped = new SkippedRows(timeName);
        int room = Math.clamp(FIRST_CELLS / Math.max(1, columns.length), FEWEST_ROWS, MOST_ROWS);
        this.keyOfRow = new int[room];
        this.millis = new long[room];
        this.local = new boolean[room];
        this.values = new double[columns.length][room];
        this.valuesByKey = new double[columns.length][0];
        this.gaps = new boolean[columns.length];
    }

    /// Reads all rows of a block that begins at that line.
    RowsRead read(RowBlocks.Block block, long line) throws IOException {
        Body body = sheet.open(block, line);
        rows = 0;
        anyLocal = false;
        skipped = new SkippedRows(timeName);
        unreadable = new UnreadableCells();
        Arrays.fill(gaps, false);
        while (true) {
            if (body.next(expected)) {
                expectedRow();
            } else if (!body.next()) {
                break;
            } else if (body.time(time)) {
                row(body);
            } else {
                skipped.row(body, time);
            }
        }
        lines = body.nextLine() - 1;
        strayQuotes = body.strayQuotes();
        sortByKey();
        return this;
    }

    /// Puts the rows of each key together, in their order, so that a series takes its part of the block at once.
    private void sortByKey() {
        firstOfKey = new int[keys.size() + 1];
        for (int row = 0; row < rows; row++) {
            firstOfKey[keyOfRow[row] + 1]++;
        }
        for (int key = 0; key < keys.size(); key++) {
            firstOfKey[key + 1] += firstOfKey[key];
        }
        if (millisByKey.length < rows) {
            millisByKey = new long[millis.length];
            localByKey = new boolean[millis.length];
            valuesByKey = new double[columns.length][millis.length];
        }
        int[] next = firstOfKey.clone();
        for (int row = 0; row < rows; row++) {
            int place = next[keyOfRow[row]]++;
            millisByKey[place] = millis[row];
            localByKey[place] = local[row];
            keyOfRow[row] = place;
        }
        for (int i = 0; i < columns.length; i++) {
            double[] from = values[i];
            double[] to = valuesByKey[i];
            for (int row = 0; row < rows; row++) {
                to[keyOfRow[row]] = from[row];
            }
        }
    }

    private void expectedRow() {
        begin(expected.key());
        for (int i = 0; i < columns.length; i++) {
            put(i, expected.value(i));
        }
        rows++;
    }

    private void row(Body body) {
        begin(body.key(keys));
        for (int i = 0; i < columns.length; i++) {
            put(i, value(body, columns[i]));
        }
        rows++;
    }

    private void begin(int key) {
        if (rows == keyOfRow.length) {
            keyOfRow = Arrays.copyOf(keyOfRow, rows * 2);
            millis = Arrays.copyOf(millis, rows * 2);
            local = Arrays.copyOf(local, rows * 2);
            for (int i = 0; i < columns.length; i++) {
                values[i] = Arrays.copyOf(values[i], rows * 2);
            }
        }
        keyOfRow[rows] = key;
        millis[rows] = time.millis();
        local[rows] = time.local();
        anyLocal |= time.local();
    }

    private void put(int column, double value) {
        gaps[column] |= absent(value);
        values[column][rows] = value;
    }

    private double value(Body body, int column) {
        if (body.empty(column)) {
            return EMPTY_CELL; // missing, and the usual way to say so
        }
        double value = body.number(column);
        if (body.readable()) {
            return Double.isNaN(value) ? Double.NaN : value;
        }
        unreadable.see(body, column);
        return UNREADABLE_CELL;
    }

    /// How many different texts there were in the columns of tags, in this block or one before.
    int keys() {
        return keys.size();
    }

    /// Whether so many were found that they are better forgotten.
    boolean full() {
        return keys.size() > MOST_KEYS;
    }

    /// The series of a key that has rows.
    SeriesRows.Group group(int key, BiFunction<CellKeys, Integer, SeriesRows.Group> open) {
        while (groups.size() <= key) {
            groups.add(open.apply(keys, groups.size()));
        }
        return groups.get(key);
    }

    /// The first of the rows of a key; those of the next key follow.
    int firstOf(int key) {
        return firstOfKey[key];
    }

    /// The moment or, where {@link #local}, the local time of each row, in milliseconds.
    long[] millis() {
        return millisByKey;
    }

    /// Whether any time has no zone.
    boolean anyLocal() {
        return anyLocal;
    }

    boolean local(int row) {
        return localByKey[row];
    }

    /// The values of one of the columns of values; NaN where none is written.
    double[] values(int column) {
        return valuesByKey[column];
    }

    /// Whether a column of values has cells without one that are not to be counted.
    boolean gaps(int column) {
        return gaps[column];
    }

    /// Whether a value is none because there is no cell or nothing that can be read, and not because it says so.
    static boolean absent(double value) {
        if (!Double.isNaN(value)) {
            return false;
        }
        long bits = Double.doubleToRawLongBits(value);
        return bits == EMPTY || bits == UNREADABLE;
    }

    /// How many lines the block has.
    long lines() {
        return lines;
    }

    long strayQuotes() {
        return strayQuotes;
    }

    SkippedRows skipped() {
        return skipped;
    }

    UnreadableCells unreadable() {
        return unreadable;
    }
}
