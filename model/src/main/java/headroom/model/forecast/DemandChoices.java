package headroom.model.forecast;

import headroom.model.season.MarkerDecision;
import java.util.List;
import java.util.Optional;

/// What the planner decided about how demand is forecast.
///
/// @param method the id of one of {@link Methods}; empty: what did best in the backtest
/// @param holidays the place whose public holidays count, as {@link headroom.model.season.Holidays} names it
/// @param markers what was decided about days on which demand becomes different
/// @param events events that were, of which days are different
/// @param driver what carries the growth
public record DemandChoices(
        Optional<String> method,
        Optional<String> holidays,
        List<MarkerDecision> markers,
        List<PlannedEvent> events,
        Optional<Driver> driver) {
    /// Nothing decided.
    public static final DemandChoices NONE =
            new DemandChoices(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /// Copies the lists.
    public DemandChoices {
        markers = List.copyOf(markers);
        events = List.copyOf(events);
    }

    /// The same, forecast by another method.
    public DemandChoices withMethod(Optional<String> id) {
        return new DemandChoices(id, holidays, markers, events, driver);
    }
}
