package headroom.model.workbook;

import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.util.Optional;

/// A series in the workbook and what the planner says of it.
///
/// @param series the series as imported; its unit and kind are the file's
/// @param unit the unit that counts, corrected by the planner or the file's
/// @param kind the kind that counts
/// @param role what it says about the system
/// @param component the component that it belongs to; empty for the whole path or when not known
public record SeriesEntry(TimeSeries series, Unit unit, Kind kind, Role role, Optional<String> component) {
    /// The series with the unit and kind that count.
    public TimeSeries asRead() {
        return series.read(unit, kind);
    }
}
