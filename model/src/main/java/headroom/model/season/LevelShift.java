package headroom.model.season;

/// A lasting jump of the level, such as a release or a lost customer brings.
///
/// @param index the first value of the new level
/// @param size how far the level jumped, in the unit of the values
public record LevelShift(int index, double size) {}
