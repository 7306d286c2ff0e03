package headroom.model.plan;

import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Resource;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Something that limits the path and of which the capacity is known.
///
/// @param name its name
/// @param resource what it is made of; empty where the capacity is not that of a component in the path, so that
///     nothing can be added
/// @param today what it can do as it is
record Member(String name, Optional<Resource> resource, Strength today) {
    /// The component with the capacity found for it; empty where none was found.
    static Optional<Member> of(Component component, Optional<ComponentCapacity> found, Worlds worlds, double reserve) {
        Resource resource = component.resource();
        return found.flatMap(capacity -> strength(capacity, component.name(), resource, worlds, reserve))
                .map(strength -> new Member(component.name(), Optional.of(resource), strength));
    }

    /// A capacity that belongs to no component of the path.
    static Optional<Member> alone(ComponentCapacity capacity, Worlds worlds, double reserve) {
        Resource one = new Resource("", 1, 0, Money.zero(CurrencyUnit.USD), 0, 1);
        return strength(capacity, capacity.name(), one, worlds, reserve)
                .map(strength -> new Member(capacity.name(), Optional.empty(), strength));
    }

    /// What the capacity found for a component with these resources comes to in every world; `drawName` tells
    /// its draws from others.
    static Optional<Strength> strength(
            ComponentCapacity found, String drawName, Resource resource, Worlds worlds, double reserve) {
        return found.capacityRps()
                .filter(capacity -> Worlds.point(capacity) > 0)
                .map(capacity -> {
                    // policy and discount are whatever the analysis of the capacity took off besides the tolerated loss
                    double kept = found.safeRps()
                            .map(safe -> safe.value() / capacity.value() / resource.shareAfterLoss(resource.count()))
                            .orElse(1 - reserve);
                    return new Strength(
                            drawName,
                            capacity,
                            found.evidence(),
                            kept,
                            resource.count(),
                            resource.tolerated(),
                            worlds.draws(capacity, drawName));
                });
    }

    /// How many resources there are today.
    int count() {
        return resource.map(Resource::count).orElse(1);
    }

    /// The most that there can be.
    int limit() {
        return resource.map(Resource::limit).orElse(1);
    }

    /// Days from order to service.
    int leadTimeDays() {
        return resource.map(Resource::leadTimeDays).orElse(0);
    }
}
