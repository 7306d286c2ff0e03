package headroom.model.workbook;

import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Keeps the fitting of capacities apart from what the tolerated loss leaves of them, so that another count of
/// resources costs no new fit.
///
/// A capacity holds with all resources present: nothing in its fit depends on how many there are. Only what is safe of
/// it does.
final class AfterLoss {
    private static final Resource ONE = new Resource("", 1, 0, Money.zero(CurrencyUnit.USD), 0, 1);

    private AfterLoss() {}

    /// The path with nothing said of its resources.
    static RequestPath bare(RequestPath path) {
        return new RequestPath(path.components().stream()
                .map(component -> component.withResource(ONE))
                .toList());
    }

    /// What is left of the capacities of a bare path when each component has lost what is tolerated.
    static CapacityResult of(CapacityResult bare, RequestPath path) {
        List<ComponentCapacity> components = new ArrayList<>();
        for (ComponentCapacity capacity : bare.components()) {
            Optional<Resource> resource = path.component(capacity.name()).map(Component::resource);
            double left =
                    resource.map(made -> made.shareAfterLoss(made.count())).orElse(1.0);
            components.add(withSafe(capacity, capacity.safeRps().map(safe -> safe.times(left))));
        }
        return new CapacityResult(
                components,
                withSafe(bare.path(), safeOfPath(bare.path(), components)),
                bare.bottleneck(),
                bare.next(),
                bare.reason(),
                bare.findings(),
                bare.iterations());
    }

    /// What is safe of the component of which least is, and no more than what the path was measured to do.
    private static Optional<Estimate> safeOfPath(ComponentCapacity path, List<ComponentCapacity> components) {
        return path.safeRps()
                .map(whole -> components.stream()
                        .flatMap(component -> component.safeRps().stream())
                        .filter(safe -> safe.value() < whole.value())
                        .min(Comparator.comparingDouble(Estimate::value))
                        .orElse(whole));
    }

    private static ComponentCapacity withSafe(ComponentCapacity old, Optional<Estimate> safeRps) {
        return new ComponentCapacity(
                old.name(),
                old.capacityRps(),
                old.ceilingRps(),
                safeRps,
                old.model(),
                old.saturated(),
                old.evidence(),
                old.explanation(),
                old.curve());
    }
}
