package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.SeriesSink;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
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
record RequestRows(
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
        Columns.each(content, separator, column, row -> {
            Optional<Request> one = request.apply(row);
            one.ifPresentOrElse(records.timeline()::add, () -> records.unusable(row.line()));
        });
        records.give(sink, folding);
    }
}
