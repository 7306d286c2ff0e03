package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.Optional;

/// What one iteration reached and whether it differs from the one before.
///
/// @param iteration the iteration
/// @param capacityRps measured capacity of the path; empty when only components were tested or nothing could be
///     told
/// @param componentRps measured capacity of the component that the change was about, tested alone
/// @param ratio capacity over that of the iteration before; empty for the first
/// @param verdict whether the difference is real
/// @param reason one sentence with the figures behind the verdict
public record IterationResult(
        Iteration iteration,
        Optional<Estimate> capacityRps,
        Optional<Estimate> componentRps,
        Optional<Estimate> ratio,
        Verdict verdict,
        Message reason) {
    /// What can be said of a difference.
    public enum Verdict {
        /// The first one: nothing to compare with.
        BASELINE,
        BETTER,
        WORSE,
        /// The difference may be noise.
        NOT_DISTINGUISHABLE,
        /// The two were not measured in the same way.
        NOT_COMPARABLE
    }
}
