package headroom.model.season;

import java.util.List;

/// The periods of a series, strongest first; empty where there is none.
///
/// @param stepMillis the step of the grid that was searched, milliseconds
/// @param periods the periods found
public record Seasonality(long stepMillis, List<Period> periods) {
    /// Copies the list.
    public Seasonality {
        periods = List.copyOf(periods);
    }

    /// One period.
    ///
    /// @param periodMillis its length, milliseconds
    /// @param strength how much of the variation, trend apart, repeats with it, 0 to 1 (Wang, Smith and Hyndman
    ///     2006)
    /// @param cycles how many whole cycles the history holds
    /// @param provisional whether the history holds too few cycles to be sure
    public record Period(long periodMillis, double strength, double cycles, boolean provisional) {}
}
