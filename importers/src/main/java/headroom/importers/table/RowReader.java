package headroom.importers.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Splits text into rows and cells. Rows end at CR, LF or CRLF; a cell in double quotes may hold delimiters,
/// doubled quotes and line ends; a quote inside an unquoted cell is a character like any other. The cells of a
/// row are read in place, without making strings of them.
///
/// What no export needs is bounded: a quoted cell that does not end within {@link #LONGEST_CELL} characters is
/// taken as unquoted text, so that one stray quote costs one row and not the rest of the file.
public final class RowReader {
    /// The longest cell, in characters; what is longer is cut.
    public static final int LONGEST_CELL = 1 << 16;

    private static final int BUFFER = 1 << 16;
    private static final int MOST_CELLS = 1 << 16;
    private static final int MOST_LINES = 100;

    private final Reader in;
    private final char delimiter;
    private char[] buffer = new char[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private char[] row = new char[1024];
    private int rowLength;
    private int[] ends = new int[64];
    private int cells;
    private long line;
    private long nextLine = 1;
    private long strayQuotes;

    /// Reads rows whose cells are separated by that character.
    public RowReader(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /// Reads the next row; false at the end. A blank line is a row of one empty cell.
    public boolean next() throws IOException {
        rowLength = 0;
        cells = 0;
        line = nextLine;
        if (!available()) {
            return false;
        }
        nextLine++;
        while (true) {
            boolean quote = available() && buffer[position] == '"';
            boolean last = quote ? quoted() : plain();
            endCell();
            if (last) {
                return true;
            }
        }
    }

    /// How many cells the row has.
    public int cells() {
        return cells;
    }

    /// The line on which the row starts, from 1.
    public long line() {
        return line;
    }

    /// The characters that hold all cells of the row, see {@link #from} and {@link #to}.
    char[] characters() {
        return row;
    }

    int from(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int to(int cell) {
        return ends[cell];
    }

    /// The text of a cell; empty beyond the last one.
    public String text(int cell) {
        return cell >= cells ? "" : new String(row, from(cell), to(cell) - from(cell));
    }

    /// Whether a cell is empty or not there.
    public boolean empty(int cell) {
        return cell >= cells || from(cell) == to(cell);
    }

    /// How many quotes were opened and never closed.
    public long strayQuotes() {
        return strayQuotes;
    }

    /// Reads an unquoted cell; whether it was the last of the row.
    private boolean plain() throws IOException {
        while (available()) {
            int start = position;
            while (position < limit) {
                char c = buffer[position];
                if (c == delimiter || c == '\n' || c == '\r') {
                    break;
                }
                position++;
            }
            append(start, position);
            if (position < limit) {
                return separator();
            }
        }
        return true;
    }

    /// Reads a quoted cell; whether it was the last of the row.
    private boolean quoted() throws IOException {
        int lines = 0;
        int start = rowLength;
        position++;
        while (available()) {
            char c = buffer[position++];
            if (c == '"') {
                if (closes()) {
                    nextLine += lines;
                    return !available() || separator();
                }
                if (buffer[position] != '"') {
                    append(c);
                    return stray(start);
                }
                position++;
            }
            append(c);
            lines += c == '\n' ? 1 : 0;
            if (rowLength - start > LONGEST_CELL || lines > MOST_LINES) {
                return stray(start);
            }
        }
        return stray(start);
    }

    /// Whether the quote before this place ends its cell.
    private boolean closes() throws IOException {
        return !available() || buffer[position] == delimiter || buffer[position] == '\n' || buffer[position] == '\r';
    }

    /// A quote that does not close its cell: it is left out and what follows is read as plain cells.
    private boolean stray(int start) throws IOException {
        strayQuotes++;
        pushBack(start);
        rowLength = start;
        return plain();
    }

    /// Puts back everything from that place of the row.
    private void pushBack(int from) {
        int length = rowLength - from;
        char[] rest = new char[length + limit - position];
        System.arraycopy(row, from, rest, 0, length);
        System.arraycopy(buffer, position, rest, length, limit - position);
        buffer = rest.length < BUFFER ? Arrays.copyOf(rest, BUFFER) : rest;
        position = 0;
        limit = rest.length;
    }

    private boolean separator() throws IOException {
        char c = buffer[position++];
        if (c == '\r' && available() && buffer[position] == '\n') {
            position++;
        }
        return c != delimiter;
    }

    private void endCell() {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        if (cells < MOST_CELLS) {
            ends[cells++] = rowLength;
        } else {
            ends[cells - 1] = rowLength;
        }
    }

    private void append(int from, int to) {
        int start = cells == 0 ? 0 : ends[cells - 1];
        int length = Math.min(to - from, LONGEST_CELL - (rowLength - start));
        if (length <= 0) {
            return;
        }
        grow(length);
        System.arraycopy(buffer, from, row, rowLength, length);
        rowLength += length;
    }

    private void append(char c) {
        grow(1);
        row[rowLength++] = c;
    }

    private void grow(int by) {
        if (rowLength + by > row.length) {
            row = Arrays.copyOf(row, Math.max(rowLength + by, row.length * 2));
        }
    }

    private boolean available() throws IOException {
        if (position < limit) {
            return true;
        }
        if (ended) {
            return false;
        }
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(0, read);
        ended = read < 0;
        return read > 0;
    }
}
