package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Weighs what is known of one component: a test of it alone, its use of resources in a test of the path or in
/// production, or an assumption. What was measured closest to the limit wins; what it beat is said.
final class ComponentAnalysis {
    /// Nobody would give a component all the cores: the figure ranks components, it does not promise anything.
    private static final double SHARED_MACHINE_ERROR = 0.3;

    private final TestSelection selection;
    private final Measurements measurements;
    private final List<ObservedComponent> observed;
    private final HeadroomPolicy policy;
    private final Optional<Measurement> path;

    ComponentAnalysis(
            TestSelection selection,
            Measurements measurements,
            List<ObservedComponent> observed,
            HeadroomPolicy policy,
            Optional<Measurement> path) {
        this.selection = selection;
        this.measurements = measurements;
        this.observed = observed;
        this.policy = policy;
        this.path = path;
    }

    /// What one kind of evidence says of a component, in user requests a second; `seenRps` is the highest
    /// throughput that stands behind it.
    record Opinion(
            Estimate capacity,
            Estimate ceiling,
            CapacityMethod method,
            boolean saturated,
            Evidence evidence,
            boolean testBed,
            Message words,
            Supplier<Optional<UslFit>> curve,
            double seenRps) {}

    /// The capacity of a component.
    ///
    /// @param choke why the test of the path reached its limit at this component, if it did
    /// @param usableShare the share of its ceiling at which the choke point still met the objective, 0 to 1
    ComponentCapacity of(Part part, Optional<Message> choke, double usableShare) {
        List<Opinion> opinions = new ArrayList<>();
        choke.flatMap(this::measuredInPath).ifPresent(opinions::add);
        Optional<LocalDate> since = selection.iteration().flatMap(Iteration::date);
        production(part)
                .flatMap(component -> ProductionEvidence.plateau(component, part.visits(), since))
                .ifPresent(opinions::add);
        isolated(part).ifPresent(opinions::add);
        path.flatMap(measured -> fromPath(part, measured, usableShare)).ifPresent(opinions::add);
        production(part)
                .flatMap(component -> ProductionEvidence.carriedOn(component, part.visits(), usableShare))
                .ifPresent(opinions::add);
        if (part.assumedRps().isPresent()) {
            opinions.add(assumed(part.assumedRps().getAsDouble()));
        }
        return opinions.isEmpty() ? nothing(part) : result(part, strongest(opinions), opinions);
    }

    /// What a component can do by evidence that is not the limit of the whole path: alone, or by its use of
    /// resources.
    Optional<Opinion> byItself(Part part, double usableShare) {
        return isolated(part)
                .or(() -> path.flatMap(measured -> fromPath(part, measured, usableShare))
                        .filter(opinion -> !Double.isNaN(opinion.seenRps())))
                .or(() -> production(part)
                        .flatMap(component -> ProductionEvidence.carriedOn(component, part.visits(), usableShare)));
    }

    private Optional<ObservedComponent> production(Part part) {
        return observed.stream()
                .filter(component -> component.name().equals(part.name()))
                .findFirst();
    }

    private Optional<Opinion> measuredInPath(Message why) {
        return path.flatMap(measured -> measured.capacityRps()
                .map(capacity -> new Opinion(
                        capacity,
                        measured.ceilingRps().orElse(capacity),
                        measured.method(),
                        measured.saturated(),
                        Evidence.MEASURED,
                        selection.testBed(),
                        Message.of("capacity.measured-in-path", why, selection.words(), measured.explanation()),
                        () -> measurements.curve(measured),
                        capacity.value())));
    }

    private Optional<Opinion> isolated(Part part) {
        return measurements
                .of(selection.of(part.name()))
                .flatMap(measured -> measured.capacityRps()
                        .map(capacity -> new Opinion(
                                capacity.times(1 / part.visits()),
                                measured.ceilingRps().orElse(capacity).times(1 / part.visits()),
                                measured.method(),
                                measured.saturated(),
                                Evidence.ISOLATED,
                                selection.testBed(),
                                Message.of("capacity.isolated", part.name(), part.visits(), measured.explanation()),
                                () -> part.visits() == 1 ? measurements.curve(measured) : Optional.empty(),
                                capacity.value() / part.visits())));
    }

    private Optional<Opinion> fromPath(Part part, Measurement measured, double usableShare) {
        Demands demands = Demands.of(part.name(), measured.levels());
        return demands.line()
                .map(line -> {
                    Estimate ceiling = line.ceiling(1);
                    return carriedOn(
                            ceiling,
                            usableShare,
                            Message.of(
                                    "capacity.from-utilisation",
                                    part.name(),
                                    Math.min(1, line.at(line.highestRps())),
                                    line.highestRps(),
                                    usableShare),
                            line.highestRps());
                })
                .or(() -> fromCores(part, demands, measured, usableShare));
    }

    /// Where all components share one machine: what this one could do if it had all the cores to itself.
    private Optional<Opinion> fromCores(Part part, Demands demands, Measurement measured, double usableShare) {
        OptionalInt cores = Demands.machineCores(measured.levels());
        if (cores.isEmpty() || demands.coresPerRequest().isEmpty()) {
            return Optional.empty();
        }
        double demandSeconds = demands.coresPerRequest().get();
        double ceiling = OperationalLaws.ceilingRps(demandSeconds, cores.getAsInt());
        return Optional.of(carriedOn(
                Estimate.between(ceiling * (1 - SHARED_MACHINE_ERROR), ceiling, ceiling * (1 + SHARED_MACHINE_ERROR)),
                usableShare,
                Message.of(
                        "capacity.from-cores", part.name(), Quantity.of(demandSeconds, Unit.SECONDS), cores.getAsInt()),
                Double.NaN));
    }

    private Opinion carriedOn(Estimate ceiling, double usableShare, Message words, double seenRps) {
        return new Opinion(
                ceiling.times(usableShare),
                ceiling,
                CapacityMethod.UTILISATION_LAW,
                false,
                Evidence.EXTRAPOLATED,
                selection.testBed(),
                words,
                Optional::empty,
                seenRps);
    }

    private static Opinion assumed(double rps) {
        return new Opinion(
                Estimate.exactly(rps),
                Estimate.exactly(rps),
                CapacityMethod.ASSUMED,
                false,
                Evidence.ASSUMED,
                false,
                Message.of("capacity.assumed", rps),
                Optional::empty,
                rps);
    }

    /// A measured limit before a bound from below, before an extrapolation, before an assumption.
    private static Opinion strongest(List<Opinion> opinions) {
        Opinion first = opinions.getFirst();
        boolean boundOnly =
                first.evidence() == Evidence.ISOLATED && first.capacity().atLeast();
        return boundOnly
                ? opinions.stream()
                        .skip(1)
                        .filter(o -> o.evidence() == Evidence.EXTRAPOLATED
                                && o.capacity().value() > first.capacity().value())
                        .findFirst()
                        .orElse(first)
                : first;
    }

    private ComponentCapacity result(Part part, Opinion chosen, List<Opinion> all) {
        Estimate least = atLeastWhatThePathServed(chosen);
        Estimate ceiling = above(chosen.ceiling(), least);
        List<Opinion> beaten =
                all.stream().filter(o -> o.evidence() != chosen.evidence()).toList();
        Message words = beaten.isEmpty()
                ? chosen.words()
                : Message.of(
                        "capacity.rather-than",
                        chosen.words(),
                        beaten.stream().map(ComponentAnalysis::inWords).toList());
        return new ComponentCapacity(
                part.name(),
                Optional.of(least),
                Optional.of(ceiling),
                Optional.of(part.safe(least, policy, chosen.testBed())),
                chosen.method(),
                chosen.saturated(),
                chosen.evidence(),
                words,
                chosen.curve().get());
    }

    private static Message inWords(Opinion opinion) {
        String key = switch (opinion.evidence()) {
            case MEASURED -> "capacity.evidence-measured";
            case ISOLATED -> "capacity.evidence-isolated";
            case EXTRAPOLATED -> "capacity.evidence-extrapolated";
            case ASSUMED -> "capacity.evidence-assumed";
            case NONE -> "capacity.evidence-none";
        };
        return Message.of(key, opinion.capacity());
    }

    /// A component inside the path served what the path served, whatever was extrapolated for it.
    private Estimate atLeastWhatThePathServed(Opinion chosen) {
        if (chosen.evidence() != Evidence.EXTRAPOLATED) {
            return chosen.capacity();
        }
        return path.flatMap(Measurement::capacityRps)
                .map(served -> above(chosen.capacity(), served))
                .orElse(chosen.capacity());
    }

    static Estimate above(Estimate estimate, Estimate floor) {
        if (estimate.low() >= floor.low() && estimate.value() >= floor.value() && estimate.high() >= floor.high()) {
            return estimate;
        }
        return new Estimate(
                Math.max(estimate.value(), floor.value()),
                Math.max(estimate.low(), floor.low()),
                Math.max(estimate.high(), floor.high()),
                estimate.confidence(),
                estimate.atLeast());
    }

    private ComponentCapacity nothing(Part part) {
        return new ComponentCapacity(
                part.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CapacityMethod.NONE,
                false,
                Evidence.NONE,
                measurements
                        .of(selection.of(part.name()))
                        .map(Measurement::explanation)
                        .orElse(Message.of("capacity.nothing-measured", part.name())),
                Optional.empty());
    }
}
