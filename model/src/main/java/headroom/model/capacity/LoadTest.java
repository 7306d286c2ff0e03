package headroom.model.capacity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// A load test: steps of load and what the system did with them.
///
/// @param id what names it in the workbook
/// @param iteration the iteration that it belongs to, as written in the file (`0`, `it1`); empty when not said
/// @param component the component that was tested alone; empty when the whole path was
/// @param steps in the order in which they ran
/// @param sourceId the fingerprint of the file that it came from
public record LoadTest(
        String id, Optional<String> iteration, Optional<String> component, List<LoadStep> steps, String sourceId) {
    /// Copies the steps.
    public LoadTest {
        steps = List.copyOf(steps);
    }
    /// The components and instances whose use of resources was measured, sorted; machines and load generators are
    /// none.
    public SortedSet<String> measuredComponents() {
        return Demands.columnsIn(steps);
    }
}
