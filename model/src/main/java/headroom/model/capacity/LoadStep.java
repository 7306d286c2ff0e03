package headroom.model.capacity;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// One level of load in a test and what was measured at it. What was not measured is empty, never zero.
///
/// @param repeat which repetition of the level this is, from 1
/// @param concurrency requests (or clients) in the system at once
/// @param offeredRps requests a second that were offered, where the load was open
/// @param throughputRps requests a second that were served
/// @param errorRatio the share of requests that failed, 0 to 1
/// @param meanSeconds the mean response time
/// @param quantileSeconds response times by percentile, 0 to 100 exclusive
/// @param utilisation busy share of each component or resource by name, 0 to 1
/// @param busyCores busy cores of each component by name
/// @param foreignCores cores that others used meanwhile
/// @param start when the step began
public record LoadStep(
        int repeat,
        OptionalDouble concurrency,
        OptionalDouble offeredRps,
        double throughputRps,
        OptionalDouble errorRatio,
        OptionalDouble meanSeconds,
        SortedMap<Double, Double> quantileSeconds,
        SortedMap<String, Double> utilisation,
        SortedMap<String, Double> busyCores,
        OptionalDouble foreignCores,
        Optional<Instant> start) {
    /// Copies the maps and checks the throughput.
    public LoadStep {
        if (!(throughputRps >= 0) || !Double.isFinite(throughputRps)) {
            throw new IllegalArgumentException("no throughput: " + throughputRps);
        }
        quantileSeconds = copy(quantileSeconds);
        utilisation = copy(utilisation);
        busyCores = copy(busyCores);
    }

    /// A step of which only concurrency and throughput are known.
    public static LoadStep of(double concurrency, double throughputRps) {
        return new LoadStep(
                1,
                OptionalDouble.of(concurrency),
                OptionalDouble.empty(),
                throughputRps,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /// The same step counted in user requests at the entry, of which each makes `visits` requests here; above 0.
    public LoadStep atEntry(double visits) {
        OptionalDouble offered =
                offeredRps.isPresent() ? OptionalDouble.of(offeredRps.getAsDouble() / visits) : OptionalDouble.empty();
        return new LoadStep(
                repeat,
                concurrency,
                offered,
                throughputRps / visits,
                errorRatio,
                meanSeconds,
                quantileSeconds,
                utilisation,
                busyCores,
                foreignCores,
                start);
    }

    private static <K extends Comparable<K>> SortedMap<K, Double> copy(Map<K, Double> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
