package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What the components together tell: where the path chokes, what does not fit together, what was carried on too
/// far.
final class PathFindings {
    /// An instance that is this much hotter than the mean is worth a word.
    private static final double UNEVEN = 0.2;

    private static final double NEAR = 1.5;
    private static final double FAR = 2;

    private final PathAnalysis whole;
    private final List<Part> parts;
    private final List<String> tests;

    PathFindings(PathAnalysis whole, List<Part> parts, TestSelection selection) {
        this.whole = whole;
        this.parts = parts;
        this.tests = selection.tests().stream().map(LoadTest::id).toList();
    }

    /// All findings about the path.
    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        whole.bottleneck()
                .flatMap(name -> whole.components().stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst())
                .ifPresent(choke -> findings.add(chokePoint(choke)));
        notExplained().ifPresent(findings::add);
        disagreement().ifPresent(findings::add);
        whole.components().forEach(c -> extrapolated(c).ifPresent(findings::add));
        whole.measured()
                .ifPresent(m -> Demands.pools(parts, m)
                        .forEach(pool -> imbalance(pool, m).ifPresent(findings::add)));
        whole.measured()
                .ifPresent(m -> parts.forEach(part -> utilisationLaw(part, m).ifPresent(findings::add)));
        return findings;
    }

    private Finding chokePoint(ComponentCapacity choke) {
        return new Finding(
                "choke-point",
                choke.saturated() ? Severity.DANGER : Severity.INFO,
                Optional.of(choke.name()),
                Message.of(
                        "capacity.choke-point",
                        choke.name(),
                        choke.capacityRps().orElseThrow()),
                choke.explanation(),
                whole.next()
                        .map(next -> Message.of("capacity.choke-point-next", choke.name(), next))
                        .orElse(Message.of("capacity.choke-point-alone", choke.name())),
                tests);
    }

    private Optional<Finding> notExplained() {
        if (whole.bottleneck().isPresent() || whole.measured().isEmpty()) {
            return Optional.empty();
        }
        return whole.reason()
                .map(reason -> new Finding(
                        "limit-not-explained",
                        Severity.CAUTION,
                        Optional.empty(),
                        Message.of("capacity.unexplained"),
                        reason,
                        Message.of("capacity.unexplained-do"),
                        tests));
    }

    /// The path measured as a whole against the least of what its components can do by themselves.
    private Optional<Finding> disagreement() {
        Optional<Estimate> path = whole.measured().flatMap(Measurement::capacityRps);
        Optional<ComponentAnalysis.Opinion> least = parts.stream()
                .flatMap(part -> whole.byItself(part).stream())
                .min(Comparator.comparingDouble(opinion -> opinion.capacity().value()));
        if (path.isEmpty() || least.isEmpty()) {
            return Optional.empty();
        }
        Estimate measured = path.get();
        Estimate predicted = least.get().capacity();
        boolean less = !predicted.atLeast() && predicted.high() < measured.low();
        boolean more = !measured.atLeast()
                && predicted.low() > measured.high()
                && predicted.value() > Choke.EXPLAINS * measured.value();
        if (!less && !more) {
            return measured.atLeast() ? Optional.empty() : Optional.of(agreement(measured, predicted));
        }
        return Optional.of(new Finding(
                "components-disagree",
                Severity.CAUTION,
                Optional.empty(),
                Message.of(less ? "capacity.components-less" : "capacity.components-more"),
                Message.of(
                        "capacity.components-disagree-why",
                        measured,
                        predicted,
                        least.get().words()),
                Message.of(less ? "capacity.components-less-do" : "capacity.components-more-do"),
                tests));
    }

    private Finding agreement(Estimate measured, Estimate predicted) {
        return new Finding(
                "components-agree",
                Severity.INFO,
                Optional.empty(),
                Message.of("capacity.components-agree"),
                Message.of("capacity.components-agree-why", measured, predicted),
                Message.of("capacity.nothing-to-do"),
                tests);
    }

    private Optional<Finding> extrapolated(ComponentCapacity component) {
        if (component.evidence() != Evidence.EXTRAPOLATED
                || component.capacityRps().isEmpty()) {
            return Optional.empty();
        }
        double seen = whole.seenRps(component.name());
        double ratio = component.capacityRps().get().value() / seen;
        if (!(ratio > NEAR)) {
            return Optional.empty();
        }
        boolean far = ratio > FAR;
        return Optional.of(new Finding(
                "extrapolated",
                far ? Severity.CAUTION : Severity.INFO,
                Optional.of(component.name()),
                Message.of("capacity.extrapolated", component.name(), ratio),
                Message.of(
                        "capacity.extrapolated-why",
                        component.name(),
                        seen,
                        component.capacityRps().get()),
                Message.of("capacity.extrapolated-do", component.name(), FAR * seen),
                tests));
    }

    private Optional<Finding> imbalance(String pool, Measurement measured) {
        SortedMap<String, Double> loads = Demands.instancesAtTop(pool, measured.levels());
        if (loads.isEmpty()) {
            return Optional.empty();
        }
        Imbalance imbalance = Imbalance.of(
                loads.values().stream().mapToDouble(Double::doubleValue).toArray());
        if (imbalance.excess() < UNEVEN) {
            return Optional.empty();
        }
        String hottest = loads.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return Optional.of(new Finding(
                "imbalance",
                Severity.CAUTION,
                Optional.of(pool),
                Message.of("capacity.imbalance", pool, hottest),
                Message.of("capacity.imbalance-why", hottest, imbalance.excess(), imbalance.usableShare()),
                Message.of("capacity.imbalance-do", pool, 1 / imbalance.usableShare()),
                tests));
    }

    /// The utilisation law on the levels below the knee: use must grow in proportion to throughput.
    private Optional<Finding> utilisationLaw(Part part, Measurement measured) {
        return Demands.of(part.name(), measured.levels()).fitError().map(error -> {
            boolean holds = error < 0.1;
            return new Finding(
                    holds ? "utilisation-law-holds" : "utilisation-law-broken",
                    holds ? Severity.INFO : Severity.CAUTION,
                    Optional.of(part.name()),
                    Message.of(
                            holds ? "capacity.utilisation-law-holds" : "capacity.utilisation-law-broken",
                            part.name(),
                            error),
                    Message.of(holds ? "capacity.utilisation-law-holds-why" : "capacity.utilisation-law-broken-why"),
                    Message.of(holds ? "capacity.nothing-to-do" : "capacity.utilisation-law-broken-do", part.name()),
                    tests);
        });
    }
}
