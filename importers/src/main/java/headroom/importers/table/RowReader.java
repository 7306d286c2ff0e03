package headroom.importers.table;

import headroom.importers.limit.Limits;
import headroom.importers.text.CleanUtf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Splits UTF-8 into rows and cells. Rows end at CR, LF or CRLF; a cell in double quotes may hold delimiters,
/// doubled quotes and line ends; a quote inside an unquoted cell is a character like any other. The cells of a
/// row are read where they lie, without copying them.
///
/// What no export needs is bounded: a quoted cell that does not end within {@link #LONGEST_CELL} bytes is
/// taken as unquoted text, so that one stray quote costs one row and not the rest of the file.
public final class RowReader {
    /// The longest cell, in bytes; what is longer is cut.
    public static final int LONGEST_CELL = Limits.CURRENT.cell();

    /// The longest row, in bytes; the cells behind are empty.
    public static final int LONGEST_ROW = Limits.CURRENT.row();

    /// How many bytes behind the last one of a block can be read, whatever they hold: many are looked at at once.
    public static final int SPARE = 64;

    private static final int BUFFER = 1 << 16;
    private static final int MOST_CELLS = Limits.CURRENT.cells();
    private static final int MOST_LINES = 100;

    private final InputStream in;
    private final Separators separators;
    private byte[] buffer;
    private int position;
    private int limit;
    private boolean ended;
    private boolean touchedEnd;
    private int rowStart;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int cells;
    private long line;
    private long nextLine = 1;
    private long strayQuotes;

    /// Reads rows whose cells are separated by that character from well-formed UTF-8.
    public RowReader(InputStream utf8, char delimiter) {
        this(new byte[BUFFER + SPARE], 0, 0, delimiter, OneByteMark.in(utf8, delimiter), false);
    }

    private RowReader(byte[] buffer, int from, int to, char delimiter, InputStream in, boolean ended) {
        this.in = in;
        this.separators = new Separators(OneByteMark.of(delimiter));
        this.buffer = buffer;
        this.position = from;
        this.limit = to;
        this.ended = ended;
    }

    /// Reads the rows of a text.
    public static RowReader of(String text, char delimiter) {
        return new RowReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), delimiter);
    }

    /// Reads the rows of a block that is all there, {@link #SPARE} bytes more than it needs.
    ///
    /// @param to where the block ends
    public static RowReader of(byte[] block, int to, char delimiter) {
        return new RowReader(block, 0, to, delimiter, InputStream.nullInputStream(), true);
    }

    /// Reads the next row; false at the end. A blank line is a row of one empty cell.
    public boolean next() throws IOException {
        rowStart = position;
        cells = 0;
        line = nextLine;
        if (position == limit && !more()) {
            return false;
        }
        nextLine++;
        while (true) {
            boolean quote = (position < limit || more()) && buffer[position] == '"';
            if (quote ? quoted() : plain()) {
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

    /// The line on which the next row starts.
    public long nextLine() {
        return nextLine;
    }

    /// Whether a row might go on behind the end of the input.
    boolean touchedEnd() {
        return touchedEnd;
    }

    /// Where the row behind this one starts in the block.
    int position() {
        return position;
    }

    /// Where the rows end that are there.
    int limit() {
        return limit;
    }

    /// What ends cells and rows.
    Separators separators() {
        return separators;
    }

    /// Goes behind a row of so many cells and one line that was read by others.
    void pass(int count, int behind) {
        rowStart = position;
        position = behind;
        cells = count;
        line = nextLine++;
    }

    /// Says where a cell of a row stands that is read by others, see {@link #reserve}.
    void cell(int cell, int from, int to) {
        starts[cell] = from;
        ends[cell] = to;
    }

    /// Makes room for so many cells.
    void reserve(int count) {
        if (count > ends.length) {
            starts = Arrays.copyOf(starts, count);
            ends = Arrays.copyOf(ends, count);
        }
    }

    /// The bytes that hold all cells of the row, see {@link #from} and {@link #to}.
    byte[] bytes() {
        return buffer;
    }

    int from(int cell) {
        return starts[cell];
    }

    int to(int cell) {
        return ends[cell];
    }

    /// The text of a cell; empty beyond the last one.
    public String text(int cell) {
        return cell >= cells ? "" : new String(buffer, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    }

    /// Whether a cell is empty or not there.
    public boolean empty(int cell) {
        return cell >= cells || starts[cell] == ends[cell];
    }

    /// How many quotes were opened and never closed.
    public long strayQuotes() {
        return strayQuotes;
    }

    /// Reads an unquoted cell; whether it was the last of the row.
    private boolean plain() throws IOException {
        int start = position - rowStart;
        while (true) {
            position = separators.next(buffer, position, limit);
            if (position < limit) {
                endCell(rowStart + start, position);
                return separator();
            }
            cut(rowStart + start);
            if (!more()) {
                endCell(rowStart + start, position);
                return true;
            }
        }
    }

    /// Forgets what a cell holds beyond its longest, so that no cell fills the memory.
    private void cut(int start) {
        int most = limit - rowStart > LONGEST_ROW ? 0 : LONGEST_CELL;
        if (limit - start > most) {
            limit = start + most;
            position = limit;
        }
    }

    /// Reads a quoted cell; whether it was the last of the row.
    private boolean quoted() throws IOException {
        int start = position - rowStart + 1;
        int at = start;
        int lines = 0;
        int doubled = 0;
        while (rowStart + at < limit || more()) {
            byte c = buffer[rowStart + at];
            if (c == '"') {
                if (closes(at + 1)) {
                    nextLine += lines;
                    endCell(rowStart + start, doubled == 0 ? rowStart + at : single(rowStart + start, rowStart + at));
                    position = rowStart + at + 1;
                    return position >= limit || separator();
                }
                if (buffer[rowStart + at + 1] != '"') {
                    break;
                }
                doubled++;
                at++;
            }
            at++;
            lines += c == '\n' ? 1 : 0;
            if (at - start > LONGEST_CELL || lines > MOST_LINES) {
                break;
            }
        }
        strayQuotes++; // it is left out, and what follows is read as plain cells
        position = rowStart + start;
        return plain();
    }

    /// Whether a quoted cell ends before that place of the row.
    private boolean closes(int at) throws IOException {
        if (rowStart + at >= limit && !more()) {
            return true;
        }
        return separators.ends(buffer[rowStart + at]);
    }

    /// Makes one of two quotes; where the cell ends then.
    private int single(int from, int to) {
        int end = from;
        for (int at = from; at < to; at++) {
            byte c = buffer[at];
            buffer[end++] = c;
            at += c == '"' ? 1 : 0;
        }
        return end;
    }

    private boolean separator() throws IOException {
        byte c = buffer[position++];
        if (c == '\r' && (position < limit || more()) && buffer[position] == '\n') {
            position++;
        }
        return c != separators.delimiter();
    }

    private void endCell(int from, int to) {
        if (cells == ends.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
        }
        int cell = cells < MOST_CELLS ? cells++ : cells - 1;
        starts[cell] = from;
        ends[cell] = to - from > LONGEST_CELL ? CleanUtf8.end(buffer, from + LONGEST_CELL) : to;
    }

    /// Reads more of the row; false at the end of the input. The row may lie elsewhere afterwards.
    private boolean more() throws IOException {
        if (ended) {
            touchedEnd = true;
            return false;
        }
        if (rowStart > 0) {
            moveRow();
        }
        if (limit == buffer.length - SPARE) {
            buffer = Arrays.copyOf(buffer, 2 * (buffer.length - SPARE) + SPARE);
        }
        int read = in.read(buffer, limit, buffer.length - SPARE - limit);
        ended = read < 0;
        limit += Math.max(0, read);
        return read > 0;
    }

    private void moveRow() {
        System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
        for (int i = 0; i < cells; i++) {
            starts[i] -= rowStart;
            ends[i] -= rowStart;
        }
        position -= rowStart;
        limit -= rowStart;
        rowStart = 0;
    }
}
