package headroom.model.plan;

import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.PeakPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all plans of one answer share.
///
/// @param inputs what was asked
/// @param worlds the simulated worlds
/// @param members what limits the path and is known, in path order
/// @param unknown the components of the path of which nothing is known
/// @param traffic what is served
record Simulation(PlanInputs inputs, Worlds worlds, List<Member> members, List<String> unknown, Traffic traffic) {
    /// How much less than the least component a measured path must be for something else to limit it.
    private static final double UNEXPLAINED = 0.98;

    static Simulation of(PlanInputs inputs) {
        int futures = inputs.objective().demand() instanceof DemandToHold.FixedRate
                ? 1
                : inputs.demand()
                        .map(DemandForecast::paths)
                        .map(PeakPaths::paths)
                        .orElse(1);
        Worlds worlds = Worlds.over(Math.max(1, futures), inputs.seed());
        List<Member> members = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Component component : inputs.path().components()) {
            Optional<ComponentCapacity> found = inputs.capacity().component(component.name());
            Optional<Member> member = Member.of(component, found, worlds, inputs.reserve());
            member.ifPresentOrElse(members::add, () -> unknown.add(component.name()));
        }
        members.addAll(others(inputs, worlds, members));
        return new Simulation(inputs, worlds, List.copyOf(members), List.copyOf(unknown), new Traffic(inputs));
    }

    /// The components of which nothing is known and through which no measured load went either: while there is one,
    /// nothing can be promised. Where the path was measured as a whole, all of it served that.
    List<String> unproven() {
        return inputs.capacity().path().evidence() == Evidence.MEASURED ? List.of() : unknown;
    }

    /// In how many worlds the demand must be covered for the confidence to be reached.
    int enough() {
        return (int) Math.ceil(inputs.objective().confidence() * worlds.size() - 1e-9);
    }

    /// The system as it is: every member with today's count.
    List<Slot> today() {
        return members.stream()
                .map(member -> new Slot(new Part(member, List.of()), member.count(), inputs.asOf()))
                .toList();
    }

    /// What limits besides the components of the path: components that are not in it, or the path itself where
    /// it was measured to do less than any component of it and none was found to limit it.
    private static List<Member> others(PlanInputs inputs, Worlds worlds, List<Member> known) {
        CapacityResult capacity = inputs.capacity();
        List<Member> others = new ArrayList<>();
        for (ComponentCapacity other : capacity.components()) {
            if (inputs.path().component(other.name()).isEmpty()) {
                Member.alone(other, worlds, inputs.reserve()).ifPresent(others::add);
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (Member member : known) {
            least = Math.min(least, member.today().capacityRps(member.count()));
        }
        for (Member member : others) {
            least = Math.min(least, member.today().capacityRps(member.count()));
        }
        double explained = least * UNEXPLAINED;
        if (capacity.bottleneck().isEmpty()) {
            Member.alone(capacity.path(), worlds, inputs.reserve())
                    .filter(path -> path.today().capacityRps(1) < explained)
                    .ifPresent(others::add);
        }
        return others;
    }
}
