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

    private static final double LEAST_USABLE = 0.3;
    private static final double HALF = 0.5;
    private static final double AHEAD = 1.25;
    /// A component with this share of the CPU of a full machine is what limits.
    private static final double MOST_OF = 0.6;

    private final List<Part> parts;
    private final TestSelection selection;
    private final Measurements measurements;
    private final HeadroomPolicy policy;
    private final Optional<Measurement> measured;
    private final Optional<String> choke;
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
        this.choke = measured.filter(m -> m.capacityRps().isPresent()).flatMap(this::findChoke);
        this.analysis = new ComponentAnalysis(selection, measurements, observed, policy, measured);
        this.usable = usableShare(objective);
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
        return fullest(path)
                .or(() -> slowestAlone(path.capacityRps().orElseThrow()))
                .or(() -> greediest(path));
    }

    /// The component whose resource was full, or nearly so and far ahead of the others where a response time
    /// ended the
    /// capacity before anything was quite full.
    private Optional<String> fullest(Measurement path) {
        List<Demands> byUse = parts.stream()
                .map(part -> Demands.of(part.name(), path.levels()))
                .filter(demands -> demands.atTop().isPresent())
                .sorted(Comparator.comparingDouble((Demands d) -> d.atTop().orElseThrow())
                        .reversed())
                .toList();
        if (byUse.isEmpty()) {
            return Optional.empty();
        }
        double first = byUse.getFirst().atTop().orElseThrow();
        double second = byUse.size() > 1 ? byUse.get(1).atTop().orElseThrow() : 0;
        boolean ahead = path.limit() != Measurement.Limit.THROUGHPUT && first >= HALF && first >= AHEAD * second;
        return first >= FULL || ahead ? Optional.of(byUse.getFirst().component()) : Optional.empty();
    }

    /// The component that burns most of the CPU of a machine whose cores were all busy.
    private Optional<String> greediest(Measurement path) {
        boolean cpuFull = path.levels().steps().stream()
                .anyMatch(step -> step.utilisation().keySet().stream().anyMatch(Demands::isMachine)
                        && step.utilisation().entrySet().stream()
                                .filter(entry -> Demands.isMachine(entry.getKey()))
                                .allMatch(entry -> entry.getValue() >= 0.9));
        List<Demands> byCores = parts.stream()
                .map(part -> Demands.of(part.name(), path.levels()))
                .filter(demands -> demands.coresPerRequest().isPresent())
                .toList();
        double sum = byCores.stream()
                .mapToDouble(d -> d.coresPerRequest().orElseThrow())
                .sum();
        return byCores.stream()
                .filter(d -> cpuFull && d.coresPerRequest().orElseThrow() >= MOST_OF * sum)
                .map(Demands::component)
                .findFirst();
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

    /// The share of a ceiling that can be used: the utilisation of the choke point when the objective was just
    /// met, else
    /// what the path reached of its ceiling, else what queues allow, else all of it.
    private double usableShare(Optional<ResponseObjective> objective) {
        Optional<Estimate> reached = measured.flatMap(Measurement::capacityRps).filter(capacity -> !capacity.atLeast());
        Optional<Double> ofChoke = reached.flatMap(capacity -> choke.flatMap(name ->
                Demands.of(name, measured.orElseThrow().levels()).line().map(line -> line.at(capacity.value()))));
        return ofChoke.or(() -> reached.flatMap(capacity -> measured.flatMap(Measurement::ceilingRps)
                        .filter(ceiling -> !ceiling.atLeast())
                        .map(ceiling -> capacity.value() / ceiling.value())))
                .or(() -> objective.flatMap(this::byQueues))
                .map(share -> Math.clamp(share, LEAST_USABLE, 1))
                .orElse(1.0);
    }

    /// How full a pool of the fewest resources in the path may be before queueing stretches the response time
    /// seen under
    /// light load to the objective.
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
