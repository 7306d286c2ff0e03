package headroom.model.season;

import java.time.LocalDate;
import java.util.Optional;

/// A day on which a series becomes different, as it was found or as the planner has it.
///
/// @param kind what becomes different
/// @param found the day on which it was found; what the planner adds is found where it was put
/// @param day the day on which it counts: another than `found` where the planner moved it
/// @param size how much: for a level and a day out of line a share (0.4 is 40 % more), for growth the change of the
///     share a month; where `relative` is false in the unit of the values
/// @param relative whether the size is a share
/// @param verdict what the planner said of it; empty: nothing
public record Marker(
        Kind kind, LocalDate found, LocalDate day, double size, boolean relative, Optional<Verdict> verdict) {
    /// What becomes different.
    public enum Kind {
        /// The level steps up or down for good: a release, a customer won or lost.
        LEVEL,
        /// From here on the series grows faster or more slowly.
        SLOPE,
        /// A day far out of line: an incident, an outage, a holiday.
        OUTLIER
    }

    /// What the planner says.
    public enum Verdict {
        /// It is so, and counts.
        ACCEPTED,
        /// It is not so, and does not count.
        DISMISSED
    }

    /// Whether the forecast goes by it. What nobody judged counts where the program is sure of it: levels and days out
    /// of line, not changes of growth.
    public boolean counts() {
        return verdict.map(said -> said == Verdict.ACCEPTED).orElse(kind != Kind.SLOPE);
    }
}
