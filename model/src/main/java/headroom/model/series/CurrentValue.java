package headroom.model.series;

import headroom.model.unit.Unit;
import java.time.Instant;
import java.util.Optional;

/// The value of a metric at a single moment, as a status page shows it. It is no series: nothing is known of before
/// and after.
///
/// @param id its name and labels
/// @param value the value, finite
/// @param unit what it is measured in
/// @param kind how it came to be: a counter holds all since the start, a gauge a level
/// @param role what it says about the system
/// @param component the component that it belongs to; empty where not known
/// @param at when it was taken; empty where the file does not say
/// @param explanation what the file says of the metric; empty text for nothing
public record CurrentValue(
        SeriesId id,
        double value,
        Unit unit,
        Kind kind,
        Role role,
        Optional<String> component,
        Optional<Instant> at,
        String explanation) {
    /// Checks the value.
    ///
    /// @throws IllegalArgumentException if the value is not finite
    public CurrentValue {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no current value: " + value);
        }
    }
}
