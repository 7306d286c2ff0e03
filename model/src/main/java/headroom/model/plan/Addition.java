package headroom.model.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// More of a resource, and when.
///
/// @param component the component
/// @param resource what is added
/// @param from how many there are
/// @param to how many there are then
/// @param orderBy the last day to order
/// @param inPlaceBy the day from which they must serve
/// @param monthlyCost what the addition itself costs a month
/// @param possibleFrom where `orderBy` lies before the as-of day: the first day on which they can serve
public record Addition(
        String component,
        String resource,
        int from,
        int to,
        LocalDate orderBy,
        LocalDate inPlaceBy,
        Money monthlyCost,
        Optional<LocalDate> possibleFrom) {}
