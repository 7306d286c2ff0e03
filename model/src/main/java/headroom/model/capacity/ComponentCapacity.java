package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.Optional;

/// What one component, or the whole path, can do, in user requests a second at the entry.
///
/// @param name the component; `path` for the whole path
/// @param capacityRps the highest throughput at which the objective and the error limit hold, all resources
///     present; empty with a reason where it cannot be told
/// @param ceilingRps the most that the resources allow
/// @param safeRps capacity after redundancy, reserve and test bed discount
/// @param model how the capacity was fitted
/// @param saturated whether saturation was seen in the data
/// @param evidence what it rests on
/// @param explanation one sentence: which data, which window, which method; or why nothing can be told
/// @param curve the fitted throughput over concurrency, where the data allow one
public record ComponentCapacity(
        String name,
        Optional<Estimate> capacityRps,
        Optional<Estimate> ceilingRps,
        Optional<Estimate> safeRps,
        CapacityMethod model,
        boolean saturated,
        Evidence evidence,
        Message explanation,
        Optional<UslFit> curve) {
    /// The name that stands for the whole path.
    public static final String PATH = "path";
}
