package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts the components together: where the path chokes, what comes next, and what the whole can do.
final class PathAnalysis {
    /// A component at this utilisation when the path was at its limit is what limits it.
    private static final double FULL = 0.8;
    /// A component tested alone explains the limit of the path when it can do no more than this multiple of it.
    private static final double EXPLAINS = 1.5;

    private final List<Part> parts;
    private final TestSelection selection;
    private final Measurements measurements;
    private final HeadroomPolicy policy;
    private final Optional<Measurement> measured;
    private final Optional<String> choke;
    private final List<ComponentCapacity> components;

    PathAnalysis(
            List<Part> parts,
            TestSelection selection,
            Measurements measurements,
            List<ObservedComponent> observed,
            HeadroomPolicy policy) {
        this.parts = parts;
        this.selection = selection;
        this.measurements = measurements;
        this.policy = policy;
        this.measured = measurements.of(selection.ofPath());
        this.choke = measured.filter(m -> m.capacityRps().isPresent()).flatMap(this::findChoke);
        ComponentAnalysis analysis = new ComponentAnalysis(selection, measurements, observed, policy, measured);
        double usable = usableShare();
        this.components = parts.stream()
                .map(part -> analysis.of(part, choke.equals(Optional.of(part.name())), usable))
                .toList();
    }

    /// The capacity of each component in path order.
    List<ComponentCapacity> components() {
        return components;
    }

    /// The measurement of the whole path that counts.
    Optional<Measurement> measured() {
        return measured;
    }

    /// The component at which the test of the path reached its limit.
    Optional<String> choke() {
        return choke;
    }

    /// The choke point: where the path's test reached its limit, else the component that can do least.
    Optional<String> bottleneck() {
        if (choke.isPresent() || reachedItsLimit()) {
            return choke;
        }
        return weakest(Optional.empty()).map(ComponentCapacity::name);
    }

    /// What would limit once the choke point is removed.
    Optional<String> next() {
        return bottleneck().flatMap(name -> weakest(Optional.of(name))).map(ComponentCapacity::name);
    }

    /// Why there is no choke point to name.
    Optional<Message> reason() {
        if (bottleneck().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                reachedItsLimit()
                        ? Message.of("capacity.limit-not-explained")
                        : Message.of("capacity.no-component-known"));
    }

    /// The whole path: measured where it was, else as much as its weakest component.
    ComponentCapacity path() {
        Optional<Estimate> capacity = measured.flatMap(Measurement::capacityRps);
        if (capacity.isPresent()) {
            return measuredPath(measured.get(), capacity.get());
        }
        return weakest(Optional.empty()).map(this::asWeakest).orElseGet(this::unknown);
    }

    private boolean reachedItsLimit() {
        return measured.map(m -> m.capacityRps().isPresent() && m.limit() != Measurement.Limit.NOT_REACHED)
                .orElse(false);
    }

    private Optional<ComponentCapacity> weakest(Optional<String> except) {
        return components.stream()
                .filter(c -> c.capacityRps().isPresent() && !except.equals(Optional.of(c.name())))
                .min(Comparator.comparingDouble(
                        c -> c.capacityRps().orElseThrow().value()));
    }

    private Optional<String> findChoke(Measurement path) {
        if (path.limit() == Measurement.Limit.NOT_REACHED) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(parts.getFirst().name());
        }
        Optional<Demands> fullest = parts.stream()
                .map(part -> Demands.of(part.name(), path.levels()))
                .filter(demands -> demands.atTop().isPresent())
                .max(Comparator.comparingDouble(demands -> demands.atTop().orElseThrow()));
        if (fullest.isPresent() && fullest.get().atTop().orElseThrow() >= FULL) {
            return fullest.map(Demands::component);
        }
        return slowestAlone(path.capacityRps().orElseThrow());
    }

    private Optional<String> slowestAlone(Estimate served) {
        record Alone(String name, double rps) {}
        return parts.stream()
                .flatMap(part -> measurements
                        .of(selection.of(part.name()))
                        .flatMap(Measurement::capacityRps)
                        .map(capacity -> new Alone(part.name(), capacity.value() / part.visits()))
                        .stream())
                .min(Comparator.comparingDouble(Alone::rps))
                .filter(alone -> alone.rps <= EXPLAINS * served.high())
                .map(Alone::name);
    }

    private double usableShare() {
        return measured.flatMap(m -> m.capacityRps()
                        .filter(capacity -> !capacity.atLeast())
                        .flatMap(capacity -> m.ceilingRps()
                                .filter(ceiling -> !ceiling.atLeast())
                                .map(ceiling -> Math.min(1, capacity.value() / ceiling.value()))))
                .orElse(1.0);
    }

    private ComponentCapacity measuredPath(Measurement m, Estimate capacity) {
        return new ComponentCapacity(
                ComponentCapacity.PATH,
                Optional.of(capacity),
                m.ceilingRps(),
                Optional.of(safe(capacity)),
                m.method(),
                m.saturated(),
                Evidence.MEASURED,
                Message.of("capacity.path-measured", selection.words(), m.explanation()),
                m.curve());
    }

    /// What is safe of the whole path is what is safe of the component of which least is, and no more than what the
    /// path
    /// itself was measured to do.
    private Estimate safe(Estimate capacity) {
        Estimate whole =
                capacity.times((1 - policy.reserve()) * (selection.testBed() ? 1 - policy.testBedDiscount() : 1));
        return components.stream()
                .flatMap(c -> c.safeRps().stream())
                .filter(safe -> safe.value() < whole.value())
                .min(Comparator.comparingDouble(Estimate::value))
                .orElse(whole);
    }

    private ComponentCapacity asWeakest(ComponentCapacity weakest) {
        Optional<Estimate> safe =
                components.stream().flatMap(c -> c.safeRps().stream()).min(Comparator.comparingDouble(Estimate::value));
        Optional<Estimate> ceiling = components.stream()
                .flatMap(c -> c.ceilingRps().stream())
                .min(Comparator.comparingDouble(Estimate::value));
        List<String> unknown = components.stream()
                .filter(c -> c.capacityRps().isEmpty())
                .map(ComponentCapacity::name)
                .toList();
        Message words = unknown.isEmpty()
                ? Message.of("capacity.path-weakest", weakest.name())
                : Message.of("capacity.path-weakest-known", weakest.name(), unknown);
        return new ComponentCapacity(
                ComponentCapacity.PATH,
                weakest.capacityRps(),
                ceiling,
                safe,
                CapacityMethod.WEAKEST_COMPONENT,
                weakest.saturated(),
                weakest.evidence(),
                words,
                Optional.empty());
    }

    private ComponentCapacity unknown() {
        return new ComponentCapacity(
                ComponentCapacity.PATH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CapacityMethod.NONE,
                false,
                Evidence.NONE,
                measured.map(Measurement::explanation).orElse(Message.of("capacity.no-component-known")),
                Optional.empty());
    }
}
