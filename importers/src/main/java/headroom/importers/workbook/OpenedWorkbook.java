package headroom.importers.workbook;

import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.Optional;

/// A workbook as its file holds it.
///
/// @param workbook the workbook
/// @param newer what a newer version put into the file; empty where this version knows everything in it
public record OpenedWorkbook(Workbook workbook, Optional<Newer> newer) {
    /// A file of a newer version. It must not be written by this one, which would drop what it does not know.
    ///
    /// @param schemaVersion the version of the format in which it was written
    /// @param unknown the properties that were skipped, such as `workbook.path.components[].colour`; empty where only
    ///     the version is newer
    public record Newer(int schemaVersion, List<String> unknown) {
        /// Copies the list.
        public Newer {
            unknown = List.copyOf(unknown);
        }
    }
}
