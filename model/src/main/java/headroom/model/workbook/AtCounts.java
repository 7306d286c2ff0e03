package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.CapacityMethod;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.Finding;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Keeps the fitting of capacities apart from how many resources there are, so that another count costs no new fit.
///
/// What is fitted holds for the resources that were there when it was measured. With another count since then the
/// capacity is carried on in proportion; what is safe of it is what the tolerated loss leaves.
final class AtCounts {
    private static final Resource ONE = new Resource("", 1, 0, Money.zero(CurrencyUnit.USD), 0, 1);

    private AtCounts() {}

    /// The path with nothing said of its resources.
    static RequestPath bare(RequestPath path) {
        return new RequestPath(path.components().stream()
                .map(component -> new Component(
                        component.name(), component.visits(), ONE, component.assumedCapacityRps(), OptionalInt.empty()))
                .toList());
    }

    /// The capacities of a bare path with the resources that there are.
    static CapacityResult of(CapacityResult bare, RequestPath path) {
        List<ComponentCapacity> components = bare.components().stream()
                .map(capacity -> path.component(capacity.name())
                        .map(component -> atCount(capacity, component))
                        .orElse(capacity))
                .toList();
        List<Component> changed =
                path.components().stream().filter(AtCounts::changed).toList();
        return changed.isEmpty() ? asMeasured(bare, components) : new Regrown(bare, components, changed).result();
    }

    private static boolean changed(Component component) {
        return component.grownSinceMeasured() != 1;
    }

    private static ComponentCapacity atCount(ComponentCapacity capacity, Component component) {
        Resource resource = component.resource();
        double left = resource.shareAfterLoss(resource.count());
        if (!changed(component) || capacity.evidence() == Evidence.NONE) {
            return with(capacity, capacity.capacityRps(), capacity.safeRps().map(safe -> safe.times(left)));
        }
        double grown = component.grownSinceMeasured();
        return new ComponentCapacity(
                capacity.name(),
                capacity.capacityRps().map(rps -> rps.times(grown)),
                capacity.ceilingRps().map(rps -> rps.times(grown)),
                capacity.safeRps().map(rps -> rps.times(grown * left)),
                capacity.model(),
                capacity.saturated(),
                capacity.evidence() == Evidence.ASSUMED ? Evidence.ASSUMED : Evidence.EXTRAPOLATED,
                Message.of(
                        "capacity.carried-to-count",
                        capacity.explanation(),
                        component.measuredCount().orElseThrow(),
                        resource.count()),
                Optional.empty());
    }

    private static CapacityResult asMeasured(CapacityResult bare, List<ComponentCapacity> components) {
        return new CapacityResult(
                components,
                with(bare.path(), bare.path().capacityRps(), safeOfPath(bare.path(), components)),
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

    private static ComponentCapacity with(
            ComponentCapacity old, Optional<Estimate> capacityRps, Optional<Estimate> safeRps) {
        return new ComponentCapacity(
                old.name(),
                capacityRps,
                old.ceilingRps(),
                safeRps,
                old.model(),
                old.saturated(),
                old.evidence(),
                old.explanation(),
                old.curve());
    }

    /// A path of which some counts are others than when it was measured: the measurement of the whole holds no more,
    /// so that its components say what it can do.
    ///
    /// @param bare what was measured
    /// @param components their capacities at the counts there are
    /// @param changed the components of which the count is another
    private record Regrown(CapacityResult bare, List<ComponentCapacity> components, List<Component> changed) {
        CapacityResult result() {
            // a limit that no component explains stays one whatever is added to them
            boolean unexplained = bare.bottleneck().isEmpty() && bare.reason().isPresent();
            List<ComponentCapacity> known = components.stream()
                    .filter(component -> component.capacityRps().isPresent())
                    .sorted(Comparator.comparingDouble(Regrown::rps))
                    .toList();
            List<Finding> findings = new ArrayList<>(bare.findings());
            changed.forEach(component -> findings.add(finding(component)));
            findings.sort(Comparator.comparing(Finding::severity).reversed());
            return new CapacityResult(
                    components,
                    unexplained || known.isEmpty() ? shrunk() : asWeakest(known.getFirst()),
                    unexplained
                            ? Optional.empty()
                            : known.stream().map(ComponentCapacity::name).findFirst(),
                    unexplained
                            ? Optional.empty()
                            : known.stream()
                                    .skip(1)
                                    .map(ComponentCapacity::name)
                                    .findFirst(),
                    bare.reason(),
                    findings,
                    bare.iterations());
        }

        private static double rps(ComponentCapacity component) {
            return component.capacityRps().orElseThrow().value();
        }

        /// The path as it was measured; less where something was taken away since.
        private ComponentCapacity shrunk() {
            double left =
                    changed.stream().mapToDouble(Component::grownSinceMeasured).reduce(1, Math::min);
            ComponentCapacity path = bare.path();
            return with(
                    path,
                    path.capacityRps().map(rps -> rps.times(left)),
                    safeOfPath(path, components).map(rps -> rps.times(left)));
        }

        private ComponentCapacity asWeakest(ComponentCapacity weakest) {
            return new ComponentCapacity(
                    ComponentCapacity.PATH,
                    weakest.capacityRps(),
                    components.stream()
                            .flatMap(component -> component.ceilingRps().stream())
                            .min(Comparator.comparingDouble(Estimate::value)),
                    components.stream()
                            .flatMap(component -> component.safeRps().stream())
                            .min(Comparator.comparingDouble(Estimate::value)),
                    CapacityMethod.WEAKEST_COMPONENT,
                    weakest.saturated(),
                    weakest.evidence(),
                    Message.of(
                            "capacity.path-other-counts",
                            changed.stream().map(Component::name).toList(),
                            weakest.name()),
                    Optional.empty());
        }

        private static Finding finding(Component component) {
            int count = component.resource().count();
            return new Finding(
                    "other-count",
                    Severity.CAUTION,
                    Optional.of(component.name()),
                    Message.of(
                            "capacity.other-count",
                            component.name(),
                            component.measuredCount().orElseThrow(),
                            count),
                    Message.of("capacity.other-count-why"),
                    Message.of("capacity.other-count-do", component.name(), count),
                    List.of());
        }
    }
}
