package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.SeriesSink;
import headroom.importers.table.RowReader;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A tool's table with one request a row, beside the report that the tool prints.
///
/// @param start how the file begins
/// @param separator what parts the cells
/// @param column a column that only this table has
/// @param request the request of a row; empty for a row that tells of none
/// @param folding what the requests become
record RequestTable(
        String start,
        char separator,
        String column,
        Function<Columns, Optional<Request>> request,
        Function<Timeline, List<LoadStep>> folding) {

    boolean begins(Head head) {
        return !head.binary() && head.start().startsWith(start);
    }

    void read(Content content, SeriesSink sink) throws IOException {
        Records records = new Records();
        try (Reader characters = content.open()) {
            RowReader rows = new RowReader(characters, separator);
            Columns columns = Columns.named(rows);
            while (rows.next()) {
                if (!columns.has(column)) {
                    columns = Columns.named(rows);
                    continue;
                }
                Optional<Request> one = request.apply(columns);
                if (one.isPresent()) {
                    records.timeline().add(one.get());
                } else if (rows.cells() > 1) {
                    records.unusable(rows.line());
                }
            }
        }
        records.give(sink, folding);
    }
}
