package headroom.model.forecast;

import java.util.List;
import java.util.Optional;

/// What the planner knows of the demand to come that history does not tell.
///
/// @param shape how growth goes on; empty: as the methods learned it
/// @param growthPerMonth the growth of the next month, a ratio above -1; empty: as learned
/// @param loads what comes on top
/// @param events days on which demand is different
public record DemandPlan(
        Optional<GrowthShape> shape,
        Optional<Double> growthPerMonth,
        List<PlannedLoad> loads,
        List<PlannedEvent> events) {
    /// Nothing but what history tells.
    public static final DemandPlan NONE = new DemandPlan(Optional.empty(), Optional.empty(), List.of(), List.of());

    /// Copies the lists and checks the growth.
    public DemandPlan {
        loads = List.copyOf(loads);
        events = List.copyOf(events);
        if (growthPerMonth.isPresent() && !(growthPerMonth.get() > -1 && Double.isFinite(growthPerMonth.get()))) {
            throw new IllegalArgumentException("no growth of " + growthPerMonth.get() + " a month");
        }
    }

    /// Whether the planner sets the growth.
    public boolean setsGrowth() {
        return shape.isPresent() || growthPerMonth.isPresent();
    }

    /// The same with another growth.
    public DemandPlan withGrowth(Optional<GrowthShape> newShape, Optional<Double> newPerMonth) {
        return new DemandPlan(newShape, newPerMonth, loads, events);
    }

    /// The same with other loads.
    public DemandPlan withLoads(List<PlannedLoad> newLoads) {
        return new DemandPlan(shape, growthPerMonth, newLoads, events);
    }

    /// The same with other events.
    public DemandPlan withEvents(List<PlannedEvent> newEvents) {
        return new DemandPlan(shape, growthPerMonth, loads, newEvents);
    }
}
