package headroom.model.capacity;

import java.util.OptionalDouble;

/// A part of the request path that fills up.
///
/// @param name its name, unique in the path
/// @param visits how often a user request at the entry visits it; above 0
/// @param resource what it is made of
/// @param assumedCapacityRps the capacity, in user requests a second at the entry with all resources present,
///     that the planner assumes where nothing was measured
public record Component(String name, double visits, Resource resource, OptionalDouble assumedCapacityRps) {
    /// Checks the visits and the assumed capacity.
    public Component {
        if (name.isBlank() || !(visits > 0) || !Double.isFinite(visits)) {
            throw new IllegalArgumentException("no such component: '" + name + "' with " + visits + " visits");
        }
        if (assumedCapacityRps.isPresent() && !(assumedCapacityRps.getAsDouble() > 0)) {
            throw new IllegalArgumentException("assumed capacity must be positive: " + assumedCapacityRps);
        }
    }

    /// The same component with another resource.
    public Component withResource(Resource newResource) {
        return new Component(name, visits, newResource, assumedCapacityRps);
    }
}
