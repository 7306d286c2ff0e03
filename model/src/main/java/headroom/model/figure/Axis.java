package headroom.model.figure;

import headroom.model.Message;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.util.List;

/// What a direction of the plot means.
public sealed interface Axis {
    /// Time in epoch milliseconds.
    ///
    /// @param from the left edge, epoch milliseconds
    /// @param to the right edge, epoch milliseconds
    /// @param zone in which labels are written; it is named on the axis
    record Time(double from, double to, ZoneId zone) implements Axis {}

    /// Numbers.
    ///
    /// @param from the lower edge; 0 unless the data are far from it
    /// @param to the upper edge
    /// @param unit the unit of the numbers
    /// @param label what they are, such as "requests/s, daily peak"
    record Numbers(double from, double to, Unit unit, Message label) implements Axis {}

    /// Names side by side; position `i` is the middle of the name with index `i`.
    ///
    /// @param names the names
    /// @param label what they are
    record Names(List<Message> names, Message label) implements Axis {
        /// Copies the names.
        public Names {
            names = List.copyOf(names);
        }
    }
}
