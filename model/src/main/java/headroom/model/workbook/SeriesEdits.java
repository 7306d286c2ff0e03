package headroom.model.workbook;

import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.unit.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Corrections of what was proposed for series. Ids that the workbook does not hold are passed over.
public final class SeriesEdits {
    private SeriesEdits() {}

    /// What these series say about the system.
    public static Workbook setRole(Workbook workbook, Collection<SeriesId> ids, Role role) {
        return change(workbook, ids, old -> old.withRole(role));
    }

    /// The unit that counts for these series.
    public static Workbook setUnit(Workbook workbook, Collection<SeriesId> ids, Unit unit) {
        return change(workbook, ids, old -> old.withUnit(unit));
    }

    /// The kind that counts for these series.
    public static Workbook setKind(Workbook workbook, Collection<SeriesId> ids, Kind kind) {
        return change(workbook, ids, old -> old.withKind(kind));
    }

    /// The component that these series belong to; empty for the whole path.
    public static Workbook setComponent(Workbook workbook, Collection<SeriesId> ids, Optional<String> component) {
        return change(workbook, ids, old -> old.withComponent(component));
    }

    private static Workbook change(Workbook workbook, Collection<SeriesId> ids, UnaryOperator<SeriesEntry> correction) {
        Set<SeriesId> chosen = new HashSet<>(ids);
        return Folding.again(workbook.edit(draft -> draft.series = workbook.series().stream()
                .map(entry -> chosen.contains(entry.series().id()) ? correction.apply(entry) : entry)
                .toList()));
    }
}
