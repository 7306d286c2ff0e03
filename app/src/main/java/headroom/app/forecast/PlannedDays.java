package headroom.app.forecast;

import headroom.model.Message;
import headroom.model.figure.PlannedFigures;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.PlannedEvent;
import headroom.model.forecast.PlannedLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first day of one thing that is planned, moved by its handle in a chart.
///
/// @param event whether it is an event, else a load
/// @param index its number, from 0
record PlannedDays(boolean event, int index) {
    /// What a handle moves; empty where it moves nothing of the plan.
    static Optional<PlannedDays> of(String handle, DemandPlan plan) {
        boolean event = handle.startsWith(PlannedFigures.EVENT_HANDLE);
        if (!event && !handle.startsWith(PlannedFigures.LOAD_HANDLE)) {
            return Optional.empty();
        }
        int index = Integer.parseInt(handle.substring(handle.indexOf(':') + 1));
        int size = event ? plan.events().size() : plan.loads().size();
        return index < size ? Optional.of(new PlannedDays(event, index)) : Optional.empty();
    }

    /// What moving it is called.
    Message name(LocalDate day) {
        return Message.of(event ? "view-forecast.edit-first" : "view-forecast.edit-from", day);
    }

    /// The plan with another first day.
    DemandPlan moved(DemandPlan plan, LocalDate day) {
        if (event) {
            List<PlannedEvent> events = new ArrayList<>(plan.events());
            PlannedEvent old = events.get(index);
            events.set(index, old.from(day));
            return plan.withEvents(events);
        }
        List<PlannedLoad> loads = new ArrayList<>(plan.loads());
        PlannedLoad old = loads.get(index);
        loads.set(index, new PlannedLoad(old.name(), old.rps(), day));
        return plan.withLoads(loads);
    }
}
