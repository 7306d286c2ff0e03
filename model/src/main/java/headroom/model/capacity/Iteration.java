package headroom.model.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One round of changing one thing and measuring again.
///
/// @param id what load tests call it
/// @param change what was changed, in the planner's words
/// @param component the component that the change was about, where it was one
/// @param date when it was measured
/// @param bench where it was measured
/// @param testIds the load tests that belong to it
public record Iteration(
        String id,
        String change,
        Optional<String> component,
        Optional<LocalDate> date,
        Bench bench,
        List<String> testIds) {
    /// Copies the list.
    public Iteration {
        testIds = List.copyOf(testIds);
    }

    /// Where a test ran. Only what was measured in production counts for capacity and plan without a discount.
    public enum Bench {
        PRODUCTION,
        TEST_BED
    }
}
