package headroom.model.forecast;

import headroom.model.Message;

/// A way to continue a complete series.
///
/// What every method keeps: the same history gives the same forecast; a finite history of at least one value gives
/// finite forecasts; multiplying the history multiplies the forecast.
public sealed interface Forecaster
        permits SeasonalNaive,
                Profile,
                Drift,
                Smoothing,
                Ets,
                Theta,
                OptimisedTheta,
                CalendarRegression,
                Line,
                YearAgo,
                SeasonallyAdjusted,
                OnSpecialDays,
                OnLogScale {
    /// The method's name in files and figures, lower case with hyphens.
    String id();

    /// What the method does, in words.
    ///
    /// @param stepMillis the length of a step, milliseconds
    Message words(long stepMillis);

    /// Whether the past holds what the method needs; where it does not, the method falls back on less.
    default boolean available(Past past) {
        return true;
    }

    /// The next `horizon` values.
    ///
    /// @param past what is known
    double[] forecast(Past past, int horizon);
}
