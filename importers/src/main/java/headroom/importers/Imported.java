package headroom.importers;

import headroom.model.capacity.LoadTest;
import headroom.model.series.CurrentValue;
import headroom.model.series.Source;
import headroom.model.workbook.SeriesEntry;
import java.util.List;

/// What one file gave.
///
/// @param source the file, what it was recognised as and what was odd in it; its notes hold every problem
/// @param series the series, with proposed role and component
/// @param tests the load tests
public record Imported(Source source, List<SeriesEntry> series, List<LoadTest> tests) {
    /// Copies the lists.
    public Imported {
        series = List.copyOf(series);
        tests = List.copyOf(tests);
    }

    /// The values of a single moment in it.
    public List<CurrentValue> snapshots() {
        return source.current();
    }

    /// Whether the file gave nothing at all.
    public boolean nothing() {
        return series.isEmpty() && tests.isEmpty() && snapshots().isEmpty();
    }
}
