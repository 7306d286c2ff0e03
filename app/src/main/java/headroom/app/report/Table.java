package headroom.app.report;

import headroom.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of the report, which is also one CSV file.
///
/// @param id its file name without ending
/// @param title what it shows
/// @param header the names of its columns, with units
/// @param rows the cells as they are printed
/// @param numbers which columns hold numbers and stand at the right
/// @param file the same for programs and spreadsheets
record Table(
        String id, Message title, List<Message> header, List<List<String>> rows, List<Boolean> numbers, Records file) {
    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
    }

    /// A table as programs read it: plain numbers, days as in ISO 8601, units in the header.
    ///
    /// @param header the names of the fields
    /// @param rows as long as the header each
    record Records(List<Message> header, List<List<String>> rows) {
        Records {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A table of some rows; none where there are no rows.
    static <T> Optional<Table> of(String id, String title, List<T> rows, List<Column<T>> columns) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column.Field<T>> fields =
                columns.stream().flatMap(column -> column.fields().stream()).toList();
        List<List<String>> printed = new ArrayList<>();
        List<List<String>> plain = new ArrayList<>();
        for (T row : rows) {
            printed.add(
                    columns.stream().map(column -> column.printed().apply(row)).toList());
            plain.add(fields.stream().map(field -> field.cell().apply(row)).toList());
        }
        return Optional.of(new Table(
                id,
                Message.of(title),
                columns.stream().map(Column::header).toList(),
                printed,
                columns.stream().map(Column::number).toList(),
                new Records(fields.stream().map(Column.Field::header).toList(), plain)));
    }
}
