package headroom.model.workbook;

import headroom.model.plan.Objective;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A frozen answer: the figures as they were printed, and the version that made them.
///
/// @param name what it is called
/// @param asOf the as-of time of the workbook when it was frozen
/// @param version the version of Headroom that made the figures
/// @param objective the question that was answered
/// @param answer the answer sentence as it was printed
/// @param figures the figures by their stable names, such as `plan.probability`, as printed
/// @param inputs fingerprints of the source files by file name
public record Commitment(
        String name,
        Instant asOf,
        String version,
        Objective objective,
        String answer,
        SortedMap<String, String> figures,
        SortedMap<String, String> inputs) {
    /// Copies the maps.
    public Commitment {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }
}
