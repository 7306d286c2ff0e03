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
    /// @param chance how likely noise of the same colour would repeat as well by chance, 0 to 1
    /// @param since the first step of the cycles that repeat it: 0 where it was there from the start
    public record Period(
            long periodMillis, double strength, double cycles, boolean provisional, double chance, int since) {}
}
