package headroom.model.capacity;

import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// A component as the analysis needs it, whether the planner drew a path or only the files name it.
///
/// @param name its name
/// @param visits visits per user request, above 0
/// @param count how many of its resource there are
/// @param shareAfterLoss the share of its capacity left after the tolerated loss, 0 to 1
/// @param assumedRps the capacity that the planner assumes, user requests/s
record Part(String name, double visits, int count, double shareAfterLoss, OptionalDouble assumedRps) {
    /// The name of the one component of files that name none.
    static final String SYSTEM = "system";

    /// The components of the path, or those that tests and series name, or the system as one.
    static List<Part> of(RequestPath path, TestSelection selection, List<ObservedComponent> observed) {
        if (!path.components().isEmpty()) {
            return path.components().stream().map(Part::of).toList();
        }
        Set<String> names = new LinkedHashSet<>(Demands.componentsIn(Measurements.pooled(selection.ofPath())));
        if (names.size() == 1 || !selection.isolatedComponents().isEmpty()) {
            // one process whose use was recorded is no path, and components that were tested alone say better what is
            names.clear();
        }
        names.addAll(selection.isolatedComponents());
        observed.forEach(component -> names.add(component.name()));
        if (names.isEmpty()) {
            names.add(SYSTEM);
        }
        List<Part> parts = new ArrayList<>();
        names.forEach(name -> parts.add(new Part(name, 1, 1, 1, OptionalDouble.empty())));
        return parts;
    }

    private static Part of(Component component) {
        Resource resource = component.resource();
        return new Part(
                component.name(),
                component.visits(),
                resource.count(),
                resource.shareAfterLoss(resource.count()),
                component.assumedCapacityRps());
    }

    /// What may be promised of a capacity: less what the tolerated loss takes, the reserve, and the discount for
    /// a test bed.
    Estimate safe(Estimate capacity, HeadroomPolicy policy, boolean testBed) {
        return capacity.times(shareAfterLoss * (1 - policy.reserve()) * (testBed ? 1 - policy.testBedDiscount() : 1));
    }
}
