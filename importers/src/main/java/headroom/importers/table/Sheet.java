package headroom.importers.table;

import headroom.model.series.DecimalSign;
import headroom.model.series.TextForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table as its opening shows it: the names of its columns and its first rows.
public final class Sheet {
    private static final int SAMPLE_ROWS = 2000;

    private final Dialect dialect;
    private final List<String> names;
    private final boolean named;
    private final long firstRowLine;
    private final List<List<String>> rows;
    private final Numbers numbers;

    private Sheet(
            Dialect dialect,
            List<String> names,
            boolean named,
            long firstRowLine,
            List<List<String>> rows,
            Optional<DecimalSign> sign) {
        this.dialect = dialect;
        this.names = List.copyOf(names);
        this.named = named;
        this.firstRowLine = firstRowLine;
        this.rows = List.copyOf(rows);
        this.numbers = Numbers.of(this.rows, names.size(), dialect.delimiter(), sign);
    }

    /// The sheet that the opening of a file shows; empty if it is no table.
    ///
    /// @param complete whether the opening is the whole file
    public static Optional<Sheet> of(String opening, boolean complete) {
        return of(opening, complete, TextForm.RECOGNISED);
    }

    /// The sheet that the opening of a file shows where something may be said of it; empty if it is no table.
    ///
    /// @param complete whether the opening is the whole file
    public static Optional<Sheet> of(String opening, boolean complete, TextForm said) {
        return Dialect.of(opening, complete, said.delimiter())
                .map(dialect -> of(opening, complete, dialect, said.decimalSign()));
    }

    private static Sheet of(String opening, boolean complete, Dialect dialect, Optional<DecimalSign> sign) {
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        RowReader reader = RowReader.of(opening, dialect.delimiter());
        try {
            while (rows.size() < SAMPLE_ROWS && reader.next()) {
                boolean blank = reader.cells() == 1 && reader.empty(0);
                if (!blank && !Dialect.comment(reader.text(0))) {
                    rows.add(cells(reader));
                    lines.add(reader.line());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complete && rows.size() > 2 && rows.size() < SAMPLE_ROWS) {
            rows.removeLast();
        }
        return build(dialect, rows, lines, sign);
    }

    private static Sheet build(Dialect dialect, List<List<String>> rows, List<Long> lines, Optional<DecimalSign> sign) {
        int header = 0;
        while (header < rows.size() - 1 && rows.get(header).size() < dialect.columns()) {
            header++; // titles above the table
        }
        List<String> first = rows.isEmpty() ? List.of() : rows.get(header);
        boolean named = names(first);
        int from = named ? header + 1 : header;
        List<List<String>> body = rows.subList(Math.min(from, rows.size()), rows.size());
        int columns = Math.max(first.size(), dialect.columns());
        long line = from < lines.size() ? lines.get(from) : Long.MAX_VALUE;
        return new Sheet(dialect, unique(named ? first : List.of(), columns), named, line, body, sign);
    }

    /// Whether a row names columns: it holds words, and no cell of it is a number or a time.
    private static boolean names(List<String> row) {
        NumberCell number = new NumberCell();
        DateTimeCell time = new DateTimeCell();
        boolean words = false;
        for (String cell : row) {
            char[] characters = cell.toCharArray();
            NumberCell.Found found = number.read(characters, 0, characters.length);
            boolean data = (found == NumberCell.Found.NUMBER && !number.hasUnit())
                    || time.read(characters, 0, characters.length);
            if (data) {
                return false;
            }
            words |= found != NumberCell.Found.MISSING;
        }
        return words;
    }

    private static List<String> cells(RowReader reader) {
        List<String> cells = new ArrayList<>(reader.cells());
        for (int i = 0; i < reader.cells(); i++) {
            cells.add(reader.text(i));
        }
        return cells;
    }

    private static List<String> unique(List<String> header, int columns) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> copies = new HashMap<>();
        for (int i = 0; i < columns; i++) {
            String given = i < header.size() ? header.get(i).strip() : "";
            String wanted = given.isEmpty() ? "column " + (i + 1) : given;
            String name = wanted;
            while (!seen.add(name)) {
                name = wanted + " (" + (copies.merge(wanted, 1, Integer::sum) + 1) + ")";
            }
            names.add(name);
        }
        return names;
    }

    /// How the table is written.
    public Dialect dialect() {
        return dialect;
    }

    /// How cells and numbers are written; what the times are like is not told here.
    public TextForm form() {
        return new TextForm(
                Optional.empty(),
                Optional.empty(),
                Optional.of(dialect.delimiter()),
                Optional.of(numbers.anyDecimalComma() ? DecimalSign.COMMA : DecimalSign.POINT),
                Optional.empty());
    }

    /// The names of the columns, each once; made up where the file gives none.
    public List<String> names() {
        return names;
    }

    /// Whether the file names its columns.
    public boolean named() {
        return named;
    }

    /// The first rows below the names.
    public List<List<String>> rows() {
        return rows;
    }

    /// What numbers look like in each column.
    public Numbers numbers() {
        return numbers;
    }

    /// The text of a cell of the first rows, blanks stripped; empty where the row is short.
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /// The number in a cell of the first rows, in the unit of its column; NaN if it holds none.
    public double number(int row, int column) {
        NumberCell number = new NumberCell();
        number.decimalComma(numbers.decimalComma(column));
        char[] characters = cell(row, column).toCharArray();
        if (number.read(characters, 0, characters.length) != NumberCell.Found.NUMBER) {
            return Double.NaN;
        }
        return number.value() * (number.hasUnit() ? numbers.factor(column, number.unit()) : 1);
    }

    /// A reader that stands before the first row below the names.
    public Body open(InputStream utf8) {
        return new Body(new RowReader(utf8, dialect.delimiter()), firstRowLine, numbers);
    }

    /// The rows of a block of a file that holds whole rows, see {@link RowBlocks}.
    ///
    /// @param line the line at which the block begins, from 1
    public Body open(RowBlocks.Block block, long line) {
        RowReader rows = RowReader.of(block.bytes(), block.length(), dialect.delimiter());
        return new Body(rows, firstRowLine - line + 1, numbers);
    }

    /// The line of the first row below the names, from 1.
    public long firstRowLine() {
        return firstRowLine;
    }
}
