package headroom.model.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// One what-if.
public sealed interface Change {
    /// The component that changes.
    String component();

    /// Another number of a component's resource.
    ///
    /// @param component the component
    /// @param count how many there are then; at least 1
    /// @param inPlace the day from which they serve; empty: when they are needed
    record SetCount(String component, int count, Optional<LocalDate> inPlace) implements Change {
        /// Checks the count.
        public SetCount {
            if (count < 1) {
                throw new IllegalArgumentException("count must be at least 1: " + count);
            }
        }
    }

    /// A component works as it was measured in a later iteration.
    ///
    /// @param component the component
    /// @param iteration the iteration in which it was measured
    /// @param inPlace the day from which it does
    /// @param oneOffCost what the change costs once
    record AdoptIteration(String component, String iteration, LocalDate inPlace, Money oneOffCost) implements Change {}
}
