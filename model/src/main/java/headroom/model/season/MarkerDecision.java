package headroom.model.season;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What the planner decided about a day on which a series becomes different.
///
/// @param series the series; empty: the demand
/// @param kind what becomes different there
/// @param found the day on which it was found, or where the planner put one of their own
/// @param verdict whether it is so
/// @param day the day on which it counts, `found` unless it was moved
public record MarkerDecision(
        Optional<String> series, Marker.Kind kind, LocalDate found, Marker.Verdict verdict, LocalDate day) {
    /// With more history a change may be found a few days off.
    private static final int NEAR_DAYS = 3;

    /// Whether this is about what was found on a day. Days out of line are found where they are.
    public boolean about(Marker.Kind otherKind, LocalDate otherFound) {
        long apart = Math.abs(ChronoUnit.DAYS.between(found, otherFound));
        return kind == otherKind && apart <= (kind == Marker.Kind.OUTLIER ? 0 : NEAR_DAYS);
    }

    /// Whether it is accepted.
    public boolean accepted() {
        return verdict == Marker.Verdict.ACCEPTED;
    }
}
