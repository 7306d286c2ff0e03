package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.table.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The cells of rows by the names of their columns, as the first row of a table says them.
final class Columns {
    private final RowReader rows;
    private final Map<String, Integer> places = new HashMap<>();

    private Columns(RowReader rows) {
        this.rows = rows;
    }

    /// Takes each row below the names, which stand in the first row that has this one; they may stand again where
    /// files were joined.
    static void each(Content content, char separator, String name, Consumer<Columns> take) throws IOException {
        try (InputStream text = content.utf8()) {
            RowReader rows = new RowReader(text, separator);
            Columns columns = new Columns(rows);
            while (rows.next()) {
                if (!columns.has(name) || columns.text(name).equals(name)) {
                    columns = named(rows);
                } else if (rows.cells() > 1) {
                    take.accept(columns);
                }
            }
        }
    }

    /// Takes the row on which the reader stands as the names.
    static Columns named(RowReader rows) {
        Columns columns = new Columns(rows);
        for (int i = 0; i < rows.cells(); i++) {
            columns.places.putIfAbsent(rows.text(i).strip(), i);
        }
        return columns;
    }

    /// Takes names from elsewhere.
    static Columns named(RowReader rows, String... names) {
        Columns columns = new Columns(rows);
        for (int i = 0; i < names.length; i++) {
            columns.places.put(names[i], i);
        }
        return columns;
    }

    /// The line on which the row begins.
    long line() {
        return rows.line();
    }

    private boolean has(String name) {
        return places.containsKey(name);
    }

    /// The cell of the row on which the reader stands, blanks at its ends stripped; empty where there is none.
    String text(String name) {
        Integer place = places.get(name);
        return place == null ? "" : rows.text(place).strip();
    }

    /// The number in a cell; NaN where there is none.
    double number(String name) {
        return Amounts.number(text(name));
    }
}
