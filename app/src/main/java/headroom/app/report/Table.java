package headroom.app.report;

import headroom.model.Message;
import java.util.List;

/// A table of the report, which is also one CSV file.
///
/// @param id its file name without ending
/// @param title what it shows
/// @param header the names of its columns, with units
/// @param rows the cells as they are printed
/// @param numbers which columns hold numbers and stand at the right
record Table(String id, Message title, List<Message> header, List<List<String>> rows, List<Boolean> numbers) {
    Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        numbers = List.copyOf(numbers);
    }
}
