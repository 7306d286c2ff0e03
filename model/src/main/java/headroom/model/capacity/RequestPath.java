package headroom.model.capacity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The components that a user request passes, in the order in which it meets them.
///
/// @param components entry first; names are unique
public record RequestPath(List<Component> components) {
    /// Copies the list and checks that names are unique.
    public RequestPath {
        components = List.copyOf(components);
        Set<String> names = new HashSet<>();
        for (Component component : components) {
            if (!names.add(component.name())) {
                throw new IllegalArgumentException("two components are called " + component.name());
            }
        }
    }

    /// The component with that name.
    public Optional<Component> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
