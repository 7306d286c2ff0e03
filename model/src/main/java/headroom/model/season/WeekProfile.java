package headroom.model.season;

/// The usual level by weekday and hour in the planner's time zone.
///
/// @param median the median of each hour, `[weekday 0 = Monday][hour]`, NaN where there are no data
/// @param low the 10th percentile of each hour
/// @param high the 90th percentile of each hour
public record WeekProfile(double[][] median, double[][] low, double[][] high) {}
