package headroom.app.words;

import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.util.List;

/// Picks the unit in which a quantity reads best.
final class Quantities {
    private static final List<Unit> TIMES = List.of(
            Unit.DAYS, Unit.HOURS, Unit.MINUTES, Unit.SECONDS, Unit.MILLISECONDS, Unit.MICROSECONDS, Unit.NANOSECONDS);
    private static final List<Unit> DECIMAL_DATA = List.of(Unit.GIGABYTES, Unit.MEGABYTES, Unit.KILOBYTES, Unit.BYTES);
    private static final List<Unit> BINARY_DATA = List.of(Unit.GIBIBYTES, Unit.MEBIBYTES, Unit.KIBIBYTES, Unit.BYTES);
    private static final List<Unit> DATA_RATES =
            List.of(Unit.MEGABYTES_PER_SECOND, Unit.KILOBYTES_PER_SECOND, Unit.BYTES_PER_SECOND);

    private Quantities() {}

    /// The same quantity in the largest unit in which it is at least 1, or at least 2 for days, hours and minutes
    /// unless it is whole there: 90 s stay 90 s, 3,600 s become 1 h.
    static Quantity readable(Quantity quantity) {
        return switch (quantity.unit()) {
            case NANOSECONDS, MICROSECONDS, MILLISECONDS, SECONDS, MINUTES, HOURS, DAYS -> largest(quantity, TIMES);
            case BYTES, KILOBYTES, MEGABYTES, GIGABYTES -> largest(quantity, DECIMAL_DATA);
            case KIBIBYTES, MEBIBYTES, GIBIBYTES -> largest(quantity, BINARY_DATA);
            case BYTES_PER_SECOND, KILOBYTES_PER_SECOND, MEGABYTES_PER_SECOND -> largest(quantity, DATA_RATES);
            case MILLICORES, NANOCORES -> quantity.in(Unit.CORES);
            case RATIO -> quantity.in(Unit.PERCENT);
            default -> quantity;
        };
    }

    private static Quantity largest(Quantity quantity, List<Unit> fromLargest) {
        if (quantity.value() == 0 || !Double.isFinite(quantity.value())) {
            return quantity;
        }
        for (Unit unit : fromLargest) {
            double value = Math.abs(quantity.in(unit).value());
            boolean coarse = unit == Unit.DAYS || unit == Unit.HOURS || unit == Unit.MINUTES;
            // 0.9999 and 999.96 would both be printed in the larger unit's one
            if (value >= 0.9995 && (!coarse || value >= 1.9995 || Math.abs(value - 1) < 0.0005)) {
                return quantity.in(unit);
            }
        }
        return quantity.in(fromLargest.getLast());
    }
}
