package headroom.model.series;

/// From the lowest to the highest of some values.
///
/// @param low the lowest; greater than `high` where there was no value
/// @param high the highest
public record Extent(double low, double high) {
    /// The extent of no value at all.
    public static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// Whether there was no value.
    public boolean empty() {
        return low > high;
    }

    /// The extent of values that are `factor` times as large.
    ///
    /// @param factor greater than 0
    public Extent times(double factor) {
        return empty() ? this : new Extent(low * factor, high * factor);
    }
}
