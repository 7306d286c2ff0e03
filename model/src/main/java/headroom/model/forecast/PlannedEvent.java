package headroom.model.forecast;

import java.time.LocalDate;
import java.util.Optional;

/// Days on which demand is expected to be different, such as a campaign or a public holiday.
///
/// @param name what happens
/// @param first its first day
/// @param days how many days it lasts, at least 1
/// @param effect how much more demand there is, a ratio from -1 on (0.4 is 40 % more, -0.5 half)
/// @param like the first day of an earlier one that tells the effect; empty: the effect is as entered
public record PlannedEvent(String name, LocalDate first, int days, double effect, Optional<LocalDate> like) {
    /// An event whose effect was entered.
    public PlannedEvent(String name, LocalDate first, int days, double effect) {
        this(name, first, days, effect, Optional.empty());
    }

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

    /// The same on other days.
    public PlannedEvent from(LocalDate newFirst) {
        return new PlannedEvent(name, newFirst, days, effect, like);
    }

    /// The same under another name.
    public PlannedEvent called(String newName) {
        return new PlannedEvent(newName, first, days, effect, like);
    }

    /// The same lasting longer or shorter.
    public PlannedEvent lasting(int newDays) {
        return new PlannedEvent(name, first, newDays, effect, like);
    }

    /// The same with an effect that was entered.
    public PlannedEvent withEffect(double newEffect) {
        return new PlannedEvent(name, first, days, newEffect, Optional.empty());
    }

    /// The same with the effect of an earlier one.
    ///
    /// @param learned what that was when it was learned
    public PlannedEvent like(LocalDate earlier, double learned) {
        return new PlannedEvent(name, first, days, learned, Optional.of(earlier));
    }
}
