package headroom.model.plan;

import headroom.model.capacity.ResponseObjective;
import java.time.LocalDate;
import java.util.Optional;

/// The question: can this service hold that demand, this fast, over those days, with that confidence?
///
/// @param service what is asked about
/// @param demand the demand to hold
/// @param response the response time that must hold; empty where none is asked for
/// @param from the first day; where it is empty, for a fixed rate the day on which the cheapest plan can be in
///     place, for a forecast the as-of day
/// @param through the last day
/// @param confidence the probability that must be reached, above 0 and below 1
public record Objective(
        String service,
        DemandToHold demand,
        Optional<ResponseObjective> response,
        Optional<LocalDate> from,
        LocalDate through,
        double confidence) {
    /// Checks the dates and the confidence.
    public Objective {
        if (from.isPresent() && from.get().isAfter(through)) {
            throw new IllegalArgumentException("from " + from.get() + " is after through " + through);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
    }
}
