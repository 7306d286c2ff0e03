package headroom.model.capacity;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures load tests once each, however often they are asked for in one analysis.
final class Measurements {
    private final Optional<ResponseObjective> objective;
    private final double errorLimit;
    private final Map<List<LoadTest>, Measurement> known = new HashMap<>();
    private final IdentityHashMap<Measurement, Optional<UslFit>> curves = new IdentityHashMap<>();

    Measurements(Optional<ResponseObjective> objective, double errorLimit) {
        this.objective = objective;
        this.errorLimit = errorLimit;
    }

    /// What the tests say together; their steps are pooled as repeats of one test. Empty without tests.
    Optional<Measurement> of(List<LoadTest> tests) {
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.computeIfAbsent(tests, all -> TestCapacity.of(pooled(all), objective, errorLimit)));
    }

    /// The Universal Scalability Law behind a measurement, fitted once.
    Optional<UslFit> curve(Measurement measured) {
        return curves.computeIfAbsent(measured, Measurement::curve);
    }

    static List<LoadStep> pooled(List<LoadTest> tests) {
        return tests.stream().flatMap(test -> test.steps().stream()).toList();
    }
}
