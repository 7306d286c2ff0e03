package headroom.model.forecast.ets;

/// What a model remembers.
///
/// @param level in the units of the series
/// @param trend by how much the level moves a step; 0 without a trend
/// @param season what the next steps get on top, or are multiplied with, in the order in which they come; empty
///     without a season; not copied
public record EtsState(double level, double trend, double[] season) {}
