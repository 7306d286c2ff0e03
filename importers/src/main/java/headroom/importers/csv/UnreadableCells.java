package headroom.importers.csv;

import headroom.importers.table.Body;

/// The cells that held neither a number nor a word for none: how many, and the first of them.
final class UnreadableCells {
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
    void add(UnreadableCells later, long linesBefore) {
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
