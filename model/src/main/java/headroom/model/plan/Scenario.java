package headroom.model.plan;

import java.util.List;

/// A named list of what-ifs over the system as it is.
///
/// @param name its name, unique in the workbook
/// @param changes in order; a later change of the same thing wins
/// @param completed whether the cheapest further additions are searched on top of the changes
public record Scenario(String name, List<Change> changes, boolean completed) {
    /// Copies the list.
    public Scenario {
        changes = List.copyOf(changes);
    }
}
