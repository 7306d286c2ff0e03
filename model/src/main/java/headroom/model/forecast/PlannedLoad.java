package headroom.model.forecast;

import java.time.LocalDate;

/// Demand that is known to come on top, such as a new customer.
///
/// @param name who brings it
/// @param rps its daily peak, requests/s; it is taken to fall on the peak of the rest
/// @param from its first day
public record PlannedLoad(String name, double rps, LocalDate from) {
    /// Checks the rate.
    public PlannedLoad {
        if (!(rps >= 0 && Double.isFinite(rps))) {
            throw new IllegalArgumentException("no planned load of " + rps + " requests/s");
        }
    }
}
