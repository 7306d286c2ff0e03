package headroom.model.forecast;

import java.time.LocalDate;

/// Days on which demand is expected to be different, such as a campaign or a public holiday.
///
/// @param name what happens
/// @param first its first day
/// @param days how many days it lasts, at least 1
/// @param effect how much more demand there is, a ratio from -1 on (0.4 is 40 % more, -0.5 half)
public record PlannedEvent(String name, LocalDate first, int days, double effect) {
    /// Checks the ranges.
    public PlannedEvent {
        if (days < 1 || !(effect >= -1 && Double.isFinite(effect))) {
            throw new IllegalArgumentException("no event of " + days + " days with " + effect);
        }
    }

    /// Whether a day belongs to it.
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(days));
    }
}
