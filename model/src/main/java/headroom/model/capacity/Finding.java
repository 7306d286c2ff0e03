package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import java.util.List;
import java.util.Optional;

/// Something that the analysis noticed and the planner should know.
///
/// @param kind a stable name for the sort of finding, lower case with hyphens
/// @param severity how much it matters
/// @param component the component that it is about, where it is one
/// @param summary what, in a few words
/// @param explanation why, with the figures
/// @param suggestion what to do next
/// @param evidence where to look: series ids or load test ids
public record Finding(
        String kind,
        Severity severity,
        Optional<String> component,
        Message summary,
        Message explanation,
        Message suggestion,
        List<String> evidence) {
    /// Copies the evidence.
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
