package headroom.app.system;

import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.series.Role;
import headroom.model.workbook.PathEdits;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.Optional;

/// What the files tell of before the planner has drawn a path, and the edits that make a path of it.
final class FoundParts {
    private FoundParts() {}

    /// The names of the parts of which something is known; empty once there is a path.
    static List<String> names(Workbook workbook, Optional<CapacityResult> capacity) {
        if (!workbook.path().components().isEmpty()) {
            return List.of();
        }
        return capacity.stream()
                .flatMap(result -> result.components().stream())
                .filter(part -> part.evidence() != Evidence.NONE)
                .map(ComponentCapacity::name)
                .toList();
    }

    /// Makes a path of them. Use of resources that names no component becomes that of the only one.
    static Edit adopt(List<String> names) {
        return Edit.of(Message.of("view-system.edit-adopt"), workbook -> adopted(workbook, names));
    }

    /// A workbook with them at the end of its path.
    static Workbook adopted(Workbook workbook, List<String> names) {
        Workbook grown = workbook;
        for (String name : names) {
            int end = grown.path().components().size();
            grown = PathEdits.add(grown, PathEdits.newComponent(grown, name), end);
        }
        return names.size() == 1 ? assigned(grown, names.getFirst()) : grown;
    }

    /// Gives the series that tell how busy something is, but not what, to a component.
    static Edit assign(String component) {
        return Edit.of(Message.of("view-system.edit-assign", component), workbook -> assigned(workbook, component));
    }

    private static Workbook assigned(Workbook workbook, String component) {
        return workbook.edit(draft -> draft.series = workbook.series().stream()
                .map(entry -> waits(entry) ? entry.withComponent(Optional.of(component)) : entry)
                .toList());
    }

    private static boolean waits(SeriesEntry entry) {
        return entry.role() == Role.UTILISATION && entry.component().isEmpty();
    }
}
