package headroom.model.unit;

/// A number with its unit.
///
/// @param value the number, counted in `unit`
/// @param unit what one means
public record Quantity(double value, Unit unit) {
    /// A quantity of `value` in `unit`.
    public static Quantity of(double value, Unit unit) {
        return new Quantity(value, unit);
    }

    /// The same quantity in another unit of the same dimension.
    ///
    /// @throws IllegalArgumentException if the dimensions differ
    public Quantity in(Unit other) {
        return new Quantity(value * unit.factorTo(other), other);
    }
}
