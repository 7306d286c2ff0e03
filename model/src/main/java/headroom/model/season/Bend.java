package headroom.model.season;

/// A change of the slope for good.
///
/// @param index the first value on the new slope
/// @param change how much steeper it is, in the unit of the values a step
public record Bend(int index, double change) {}
