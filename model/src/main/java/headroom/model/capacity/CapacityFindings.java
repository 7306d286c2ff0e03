package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Everything that the analysis noticed, most severe first.
final class CapacityFindings {
    private static final double UNEVEN = 0.2;

    private final TestSelection selection;
    private final Measurements measurements;
    private final List<Part> parts;

    CapacityFindings(TestSelection selection, Measurements measurements, List<Part> parts) {
        this.selection = selection;
        this.measurements = measurements;
        this.parts = parts;
    }

    /// The findings about a path, its tests, its production and its iterations.
    List<Finding> of(
            PathAnalysis whole,
            List<ObservedComponent> observed,
            Optional<ResponseObjective> objective,
            List<Iteration> rounds,
            List<LoadTest> tests) {
        List<Finding> findings = new ArrayList<>(new PathFindings(whole, parts, selection).all());
        TestFindings aboutTests = new TestFindings(objective);
        measurements
                .of(selection.ofPath())
                .ifPresent(m -> findings.addAll(aboutTests.of(selection.ofPath(), m, Optional.empty())));
        List<String> oneLevel = new ArrayList<>();
        for (String component : selection.isolatedComponents()) {
            measurements.of(selection.of(component)).ifPresent(m -> {
                findings.addAll(aboutTests.of(selection.of(component), m, Optional.of(component)));
                if (m.levels().levels().size() == 1) {
                    oneLevel.add(component);
                }
            });
        }
        TestFindings.oneLevelAlone(
                        oneLevel,
                        selection.tests().stream()
                                .filter(test -> test.component()
                                        .filter(oneLevel::contains)
                                        .isPresent())
                                .map(LoadTest::id)
                                .toList())
                .ifPresent(findings::add);
        findings.addAll(ProductionFindings.of(observed));
        findings.addAll(balance(rounds, tests));
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return findings;
    }

    /// Iterations that made a pool more even, or less.
    private List<Finding> balance(List<Iteration> rounds, List<LoadTest> tests) {
        List<Finding> findings = new ArrayList<>();
        for (String pool : pools(tests)) {
            Optional<Double> before = Optional.empty();
            for (Iteration round : rounds) {
                List<LoadTest> own = TestSelection.testsOf(round, tests);
                Optional<Double> after = measurements
                        .of(own.stream()
                                .filter(test -> test.component().isEmpty())
                                .toList())
                        .flatMap(m -> excess(pool, m));
                if (before.isPresent() && after.isPresent()) {
                    changed(pool, round, before.get(), after.get(), own).ifPresent(findings::add);
                }
                before = after.or(() -> Optional.empty());
            }
        }
        return findings;
    }

    private Set<String> pools(List<LoadTest> tests) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.add(part.name()));
        names.addAll(Demands.componentsIn(Measurements.pooled(tests)));
        return names;
    }

    private static Optional<Double> excess(String pool, Measurement measured) {
        SortedMap<String, Double> loads = Demands.instancesAtTop(pool, measured.levels());
        return loads.isEmpty()
                ? Optional.empty()
                : Optional.of(Imbalance.of(loads.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .excess());
    }

    private static Optional<Finding> changed(
            String pool, Iteration round, double before, double after, List<LoadTest> tests) {
        boolean fixed = before >= UNEVEN && after < UNEVEN / 2;
        boolean broken = after >= UNEVEN && before < UNEVEN / 2;
        if (!fixed && !broken) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                fixed ? "balance-fixed" : "balance-lost",
                fixed ? Severity.INFO : Severity.CAUTION,
                Optional.of(pool),
                Message.of(fixed ? "capacity.balance-fixed" : "capacity.balance-lost", pool, round.id()),
                Message.of("capacity.balance-why", pool, before, after),
                Message.of(fixed ? "capacity.nothing-to-do" : "capacity.balance-lost-do", pool),
                tests.stream().map(LoadTest::id).toList()));
    }
}
