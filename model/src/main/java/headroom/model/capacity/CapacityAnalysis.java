package headroom.model.capacity;

import java.util.List;
import java.util.Optional;

/// From load tests, iterations and production series to what the system can do: the entry to this package's
/// mathematics.
public final class CapacityAnalysis {
    private CapacityAnalysis() {}

    /// The load tests that capacity rests on: those of the iteration in production; where none is marked those of the
    /// last iteration, where there are no iterations all.
    public static List<LoadTest> counting(
            List<LoadTest> tests, List<Iteration> iterations, Optional<String> production) {
        List<Iteration> rounds = iterations.isEmpty() ? TestSelection.proposed(tests) : iterations;
        return TestSelection.of(tests, rounds, production).tests();
    }

    /// What the system can do.
    ///
    /// @param path the path of a request; may be empty: then the components that tests and series name are used,
    ///     or one called `system`
    /// @param tests all load tests
    /// @param iterations the rounds of change in order; may be empty: then the labels in the tests make them
    /// @param production the id of the iteration in production: only its tests count for capacity
    /// @param observed what production shows of each component
    /// @param objective the response time that must hold; without it capacity is the highest sustained throughput
    /// @param policy what is kept free, and the error limit
    public static CapacityResult analyse(
            RequestPath path,
            List<LoadTest> tests,
            List<Iteration> iterations,
            Optional<String> production,
            List<ObservedComponent> observed,
            Optional<ResponseObjective> objective,
            HeadroomPolicy policy) {
        List<Iteration> rounds = iterations.isEmpty() ? TestSelection.proposed(tests) : iterations;
        TestSelection selection = TestSelection.of(tests, rounds, production);
        Measurements measurements = new Measurements(objective, policy.errorLimit());
        List<Part> parts = Part.of(path, selection, observed);
        PathAnalysis whole = new PathAnalysis(parts, selection, measurements, observed, objective, policy);
        List<ComponentCapacity> components = whole.components();
        List<IterationResult> ladder = new IterationLadder(parts, tests, measurements).results(rounds);
        List<Finding> findings =
                new CapacityFindings(selection, measurements, parts).of(whole, observed, objective, rounds, tests);
        return new CapacityResult(
                components, whole.path(), whole.bottleneck(), whole.next(), whole.reason(), findings, ladder);
    }
}
