package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Puts the components together: where the path chokes, what comes next, and what the whole can do.
final class PathAnalysis {
    private static final double LEAST_USABLE = 0.3;

    private final List<Part> parts;
    private final TestSelection selection;
    private final Measurements measurements;
    private final HeadroomPolicy policy;
    private final Optional<Measurement> measured;
    private final Optional<Choke> choke;
    private final ComponentAnalysis analysis;
    private final double usable;
    private final List<ComponentCapacity> components;

    PathAnalysis(
            List<Part> parts,
            TestSelection selection,
            Measurements measurements,
            List<ObservedComponent> observed,
            Optional<ResponseObjective> objective,
            HeadroomPolicy policy) {
        this.parts = parts;
        this.selection = selection;
        this.measurements = measurements;
        this.policy = policy;
        this.measured = measurements.of(selection.ofPath());
        this.choke = measured.flatMap(m -> Choke.of(m, parts, selection, measurements));
        this.analysis = new ComponentAnalysis(selection, measurements, observed, policy, measured);
        this.usable = usableShare(objective);
        this.components = parts.stream()
                .map(part -> analysis.of(
                        part,
                        choke.filter(c -> c.component().equals(part.name())).map(Choke::why),
                        usable))
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

    /// What a component can do by evidence that is not the test of the whole path.
    Optional<ComponentAnalysis.Opinion> byItself(Part part) {
        return analysis.byItself(part, usable);
    }

    /// The highest throughput at which the use of a component's resources was seen, user requests/s.
    double seenRps(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .flatMap(part -> analysis.byItself(part, usable))
                .map(ComponentAnalysis.Opinion::seenRps)
                .orElse(Double.NaN);
    }

    /// The choke point: where the path's test reached its limit, else the component that can do least.
    Optional<String> bottleneck() {
        if (choke.isPresent() || reachedItsLimit() || selection.apart()) {
            return choke.map(Choke::component);
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
        if (selection.apart()) {
            return Optional.of(selection.words());
        }
        return Optional.of(reachedItsLimit() ? notExplained(measured.orElseThrow()) : noneKnown());
    }

    private static Message noneKnown() {
        return Message.of("capacity.no-component-known");
    }

    /// Why nothing measured explains the limit: the fullest resource, and the slowest component alone.
    private Message notExplained(Measurement path) {
        Optional<Demands> fullest = parts.stream()
                .map(part -> Demands.of(part.name(), path.levels()))
                .filter(demands -> demands.atTop().isPresent())
                .max(Comparator.comparingDouble(demands -> demands.atTop().orElseThrow()));
        if (fullest.isEmpty() && Choke.coresFull(path)) {
            return sharedMachine(path);
        }
        if (fullest.isPresent()) {
            return Message.of(
                    "capacity.limit-not-full",
                    fullest.get().component(),
                    fullest.get().atTop().orElseThrow());
        }
        return components.stream()
                .filter(c -> c.evidence() == Evidence.ISOLATED)
                .min(Comparator.comparingDouble(
                        c -> c.capacityRps().orElseThrow().value()))
                .map(c -> Message.of(
                        "capacity.limit-not-slow", c.name(), c.capacityRps().orElseThrow()))
                .orElse(Message.of("capacity.limit-not-explained"));
    }

    /// All components together filled the cores of one machine: what they cost a request, and what that allows.
    private Message sharedMachine(Measurement path) {
        double seconds = parts.stream()
                .flatMap(part -> Demands.of(part.name(), path.levels()).coresPerRequest().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        OptionalInt cores = Demands.machineCores(path.levels());
        return cores.isEmpty() || seconds == 0
                ? Message.of("capacity.limit-machine")
                : Message.of(
                        "capacity.limit-machine-cpu",
                        Quantity.of(seconds, Unit.SECONDS),
                        cores.getAsInt(),
                        OperationalLaws.ceilingRps(seconds, cores.getAsInt()));
    }

    /// The whole path: measured where it was, else as much as its weakest component.
    ComponentCapacity path() {
        Optional<Estimate> capacity = measured.flatMap(Measurement::capacityRps);
        if (capacity.isPresent()) {
            return measuredPath(measured.get(), capacity.get());
        }
        return selection.apart()
                ? unknown()
                : weakest(Optional.empty()).map(this::asWeakest).orElseGet(this::unknown);
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

    /// The share of a ceiling that can be used: the utilisation of the choke point when the objective was just
    /// met, else what the path reached of its ceiling, else what queues allow, else all of it.
    private double usableShare(Optional<ResponseObjective> objective) {
        Optional<Estimate> reached = measured.flatMap(Measurement::capacityRps).filter(capacity -> !capacity.atLeast());
        Optional<Double> ofChoke = reached.flatMap(capacity -> choke.flatMap(
                        c -> Demands.of(c.component(), measured.orElseThrow().levels())
                                .line())
                .map(line -> line.at(capacity.value())));
        return ofChoke.or(() -> reached.flatMap(capacity -> measured.flatMap(Measurement::ceilingRps)
                        .filter(ceiling -> !ceiling.atLeast())
                        .map(ceiling -> capacity.value() / ceiling.value())))
                .or(() -> objective.flatMap(this::byQueues))
                .map(share -> Math.clamp(share, LEAST_USABLE, 1))
                .orElse(1.0);
    }

    /// How full a pool of the fewest resources in the path may be before queueing stretches the response time
    /// seen under light load to the objective.
    private Optional<Double> byQueues(ResponseObjective objective) {
        return measured.flatMap(m -> ResponseColumn.choose(m.levels().steps(), objective.percentile())
                        .flatMap(column -> m.levels().levels().getFirst().steps().stream()
                                .map(column::seconds)
                                .filter(seconds -> seconds > 0)
                                .findFirst()))
                .filter(light -> light < objective.seconds())
                .map(light -> MultiServerQueue.usableUtilisation(
                        parts.stream().mapToInt(Part::count).min().orElse(1),
                        objective.percentile(),
                        objective.seconds() / light));
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
                measurements.curve(m));
    }

    /// What is safe of the whole path is what is safe of the component of which least is, and no more than what
    /// the path itself was measured to do.
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
                selection.apart()
                        ? selection.words()
                        : measured.map(Measurement::explanation).orElse(noneKnown()),
                Optional.empty());
    }
}
