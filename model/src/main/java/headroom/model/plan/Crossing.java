package headroom.model.plan;

import java.time.LocalDate;
import java.util.Optional;

/// When the organic demand first passes what is safe to promise today.
///
/// @param median the day on which half of the futures have passed it; empty when fewer do within the horizon
/// @param early the day on which 2.5 % have
/// @param late the day on which 97.5 % have
public record Crossing(Optional<LocalDate> median, Optional<LocalDate> early, Optional<LocalDate> late) {}
