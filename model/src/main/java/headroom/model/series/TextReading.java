package headroom.model.series;

import java.util.List;

/// How a file of text was read: what was said of it, what was made of that, and what can be chosen instead.
///
/// @param said what the planner said
/// @param used what was said or recognised; empty where the file has no such thing, as a zone where all times name one
/// @param columns the names of the columns
/// @param times some of the texts in the column of times, the first among them
/// @param shape the same for all files with the same columns; empty where the file names none
public record TextReading(TextForm said, TextForm used, List<String> columns, List<String> times, String shape) {
    /// Copies the lists.
    public TextReading {
        columns = List.copyOf(columns);
        times = List.copyOf(times);
    }

    /// Whether this is a reading of files with the same columns.
    public boolean sameShape(TextReading other) {
        return !shape.isEmpty() && shape.equals(other.shape);
    }
}
