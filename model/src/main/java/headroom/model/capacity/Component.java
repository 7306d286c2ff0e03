package headroom.model.capacity;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A part of the request path that fills up.
///
/// @param name its name, unique in the path
/// @param visits how often a user request at the entry visits it; above 0
/// @param resource what it is made of
/// @param assumedCapacityRps the capacity, in user requests a second at the entry with all resources present,
///     that the planner assumes where nothing was measured
/// @param measuredCount how many of its resource there were when it was tested and observed; at least 1. Empty: as
///     many as there are
public record Component(
        String name, double visits, Resource resource, OptionalDouble assumedCapacityRps, OptionalInt measuredCount) {
    /// Checks the visits, the assumed capacity and the measured count.
    public Component {
        if (name.isBlank() || !(visits > 0) || !Double.isFinite(visits)) {
            throw new IllegalArgumentException("no such component: '" + name + "' with " + visits + " visits");
        }
        if (assumedCapacityRps.isPresent() && !(assumedCapacityRps.getAsDouble() > 0)) {
            throw new IllegalArgumentException("assumed capacity must be positive: " + assumedCapacityRps);
        }
        if (measuredCount.isPresent() && measuredCount.getAsInt() < 1) {
            throw new IllegalArgumentException("measured with " + measuredCount);
        }
    }

    /// A component that was measured with as many resources as there are.
    public Component(String name, double visits, Resource resource, OptionalDouble assumedCapacityRps) {
        this(name, visits, resource, assumedCapacityRps, OptionalInt.empty());
    }

    /// The same component with another resource.
    public Component withResource(Resource newResource) {
        return new Component(name, visits, newResource, assumedCapacityRps, measuredCount);
    }

    /// How many times as many resources there are now as when it was measured, above 0.
    public double grownSinceMeasured() {
        return resource.count() / (double) measuredCount.orElse(resource.count());
    }
}
