package headroom.importers.table;

import java.io.IOException;

/// The rows of a table below its names, one at a time.
public final class Body {
    private final RowReader rows;
    private final long firstRowLine;
    private final Numbers numbers;
    private final NumberCell number = new NumberCell();

    Body(RowReader rows, long firstRowLine, Numbers numbers) {
        this.rows = rows;
        this.firstRowLine = firstRowLine;
        this.numbers = numbers;
    }

    /// Goes to the next row that is not blank; false at the end.
    public boolean next() throws IOException {
        while (rows.next()) {
            boolean blank = rows.cells() == 1 && rows.empty(0);
            if (rows.line() >= firstRowLine && !blank) {
                return true;
            }
        }
        return false;
    }

    /// Goes to the next row and reads it if it is as expected; otherwise stays, for {@link #next}.
    public boolean next(ExpectedRow row) {
        return rows.nextLine() >= firstRowLine && row.read(rows);
    }

    /// The line of the row, from 1.
    public long line() {
        return rows.line();
    }

    /// How many cells the row has.
    public int cells() {
        return rows.cells();
    }

    /// The text of a cell, blanks stripped; empty where the row is short.
    public String text(int column) {
        return rows.text(column).strip();
    }

    /// Whether a cell is empty.
    public boolean empty(int column) {
        return rows.empty(column);
    }

    /// The number in a cell, in the unit of its column. NaN where it is missing; {@link #readable} tells whether
    /// that is what the cell says.
    public double number(int column) {
        if (column >= rows.cells()) {
            readable = true;
            return Double.NaN;
        }
        number.decimalComma(numbers.decimalComma(column));
        NumberCell.Found found = number.read(rows.bytes(), rows.from(column), rows.to(column));
        readable = found != NumberCell.Found.TEXT;
        if (found != NumberCell.Found.NUMBER) {
            return Double.NaN;
        }
        double factor = number.hasUnit() ? numbers.factor(column, number.unit()) : 1;
        readable = !Double.isNaN(factor);
        return number.value() * factor;
    }

    /// Whether the last cell asked for by {@link #number} held a number, nothing, or a word for nothing.
    public boolean readable() {
        return readable;
    }

    private boolean readable = true;

    /// Reads the time of the row into its column; whether there is one.
    public boolean time(TimeColumn column) {
        return column.read(rows);
    }

    /// The line behind the last row, from 1.
    public long nextLine() {
        return rows.nextLine();
    }

    /// Looks up the texts of some cells among those seen before.
    public int key(CellKeys keys) {
        return keys.key(rows);
    }

    /// How many quotes were opened and never closed.
    public long strayQuotes() {
        return rows.strayQuotes();
    }
}
