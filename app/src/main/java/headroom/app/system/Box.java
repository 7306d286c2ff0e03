package headroom.app.system;

import headroom.model.Message;
import headroom.model.capacity.Evidence;
import headroom.model.unit.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/// A component as the map shows it; all rates in user requests/s at the entry.
///
/// @param name the component
/// @param evidence what its capacity rests on
/// @param peakLoadRps the highest daily peak of the last days
/// @param capacityRps its capacity
/// @param choke whether it limits the path
/// @param explanation how the capacity was found
record Box(
        String name,
        Evidence evidence,
        OptionalDouble peakLoadRps,
        Optional<Estimate> capacityRps,
        boolean choke,
        Message explanation) {
    /// Capacity less load, over capacity; empty where either is not known.
    OptionalDouble headroom() {
        if (peakLoadRps.isEmpty() || capacityRps.isEmpty()) {
            return OptionalDouble.empty();
        }
        double capacity = capacityRps.get().value();
        return OptionalDouble.of((capacity - peakLoadRps.getAsDouble()) / capacity);
    }
}
