package headroom.importers.csv;

import headroom.importers.table.Body;
import headroom.importers.table.CellKeys;
import headroom.importers.table.TimeColumn;
import java.io.IOException;
import java.util.Arrays;

/// The rows of one block as numbers: what can be found out without the rows before them.
final class RowsRead {
    /// Stands for a cell that is empty; other cells without a number are {@link Double#NaN}.
    private static final long EMPTY = Double.doubleToRawLongBits(Double.NaN) | 1;
    private static final double EMPTY_CELL = Double.longBitsToDouble(EMPTY);
    /// Stands for a cell that holds something else than a number.
    private static final long UNREADABLE = EMPTY | 2;
    private static final double UNREADABLE_CELL = Double.longBitsToDouble(UNREADABLE);

    private final int[] columns;
    private final CellKeys keys;
    private final SkippedRows skipped;
    private int rows;
    private int[] keyOfRow = new int[4096];
    private long[] millis = new long[4096];
    private boolean[] local = new boolean[4096];
    private double[] values;
    private long lines;
    private long strayQuotes;
    private final Unreadable unreadable = new Unreadable();

    RowsRead(Layout layout, String timeName) {
        this.columns = layout.values().stream().mapToInt(Integer::intValue).toArray();
        this.keys = new CellKeys(layout.tags());
        this.skipped = new SkippedRows(timeName);
        this.values = new double[keyOfRow.length * columns.length];
    }

    /// Reads all rows of a block.
    RowsRead read(Body body, TimeColumn time) throws IOException {
        while (body.next()) {
            if (body.time(time)) {
                row(body, time);
            } else {
                skipped.row(body, time);
            }
        }
        lines = body.nextLine() - 1;
        strayQuotes = body.strayQuotes();
        return this;
    }

    private void row(Body body, TimeColumn time) {
        if (rows == keyOfRow.length) {
            keyOfRow = Arrays.copyOf(keyOfRow, rows * 2);
            millis = Arrays.copyOf(millis, rows * 2);
            local = Arrays.copyOf(local, rows * 2);
            values = Arrays.copyOf(values, rows * 2 * columns.length);
        }
        keyOfRow[rows] = body.key(keys);
        millis[rows] = time.millis();
        local[rows] = time.local();
        int at = rows * columns.length;
        for (int column : columns) {
            values[at++] = value(body, column);
        }
        rows++;
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

    int rows() {
        return rows;
    }

    CellKeys keys() {
        return keys;
    }

    int key(int row) {
        return keyOfRow[row];
    }

    /// The moment or, where {@link #local}, the local time of a row, in milliseconds.
    long millis(int row) {
        return millis[row];
    }

    boolean local(int row) {
        return local[row];
    }

    /// The value in one of the columns of values; NaN where none is written.
    double value(int row, int column) {
        return values[row * columns.length + column];
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

    Unreadable unreadable() {
        return unreadable;
    }

    /// The cells that held neither a number nor a word for none: how many, and the first of them.
    static final class Unreadable {
        private long cells;
        private long firstLine;
        private String firstText = "";
        private int firstColumn;

        void see(Body body, int column) {
            if (cells == 0) {
                firstLine = body.line();
                firstText = column < body.cells() ? body.text(column) : "";
                firstColumn = column;
            }
            cells++;
        }

        /// Adds those of a later block that begins behind so many lines.
        void add(Unreadable later, long linesBefore) {
            if (cells == 0) {
                firstLine = later.firstLine + linesBefore;
                firstText = later.firstText;
                firstColumn = later.firstColumn;
            }
            cells += later.cells;
        }

        long cells() {
            return cells;
        }

        long firstLine() {
            return firstLine;
        }

        /// What the first of them held.
        String firstText() {
            return firstText;
        }

        int firstColumn() {
            return firstColumn;
        }
    }
}
