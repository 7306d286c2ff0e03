package headroom.model.capacity;

import headroom.model.Message;
import java.util.List;
import java.util.Optional;

/// What the system can do, component by component.
///
/// @param components in path order
/// @param path the whole path
/// @param bottleneck the choke point; empty with a reason
/// @param next the component that would limit once the choke point is removed
/// @param reason why there is no choke point to name
/// @param findings what the analysis noticed, most severe first
/// @param iterations the rounds of change, in order
public record CapacityResult(
        List<ComponentCapacity> components,
        ComponentCapacity path,
        Optional<String> bottleneck,
        Optional<String> next,
        Optional<Message> reason,
        List<Finding> findings,
        List<IterationResult> iterations) {
    /// Copies the lists.
    public CapacityResult {
        components = List.copyOf(components);
        findings = List.copyOf(findings);
        iterations = List.copyOf(iterations);
    }

    /// The capacity of the component with that name.
    public Optional<ComponentCapacity> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
