package headroom.model.plan;

import headroom.model.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works proposals out into plans.
///
final class Planner {
    private final Simulation simulation;
    private final Map<LocalDate, Window> windows = new HashMap<>();

    /// @param simulation what all plans share
    Planner(Simulation simulation) {
        this.simulation = simulation;
    }

    /// What became of a proposal.
    ///
    /// @param plan the plan with its figures
    /// @param proposal what was proposed
    /// @param slots the members with their counts and days
    /// @param demand the demand that was to be held; empty where there is none
    /// @param failure why no counts are enough, or why there is no demand to hold
    /// @param exact whether the search for the cheapest counts was complete
    record Worked(
            Plan plan,
            Proposal proposal,
            List<Slot> slots,
            Optional<DemandPaths> demand,
            Optional<Message> failure,
            boolean exact) {
        /// The count of each member.
        Map<String, Integer> counts() {
            Map<String, Integer> counts = new HashMap<>();
            slots.forEach(slot -> counts.put(slot.name(), slot.count()));
            return counts;
        }
    }

    /// Works a proposal out.
    ///
    /// @param start the first day of the promise; empty: the day on which everything can be in place
    Worked work(Proposal proposal, Optional<LocalDate> start) {
        LocalDate provisional = start.orElseGet(() -> afterAdoptions(proposal));
        Window window = window(provisional);
        Optional<CheapestSearch.Found> found =
                proposal.completed() ? window.demand().flatMap(demand -> search(proposal, demand)) : Optional.empty();
        Map<String, Integer> counts = found.map(CheapestSearch.Found::counts).orElse(proposal.counts());
        boolean exact = found.map(CheapestSearch.Found::exact).orElse(true);
        Optional<Message> failure = window.reason();
        if (failure.isEmpty() && proposal.completed() && found.isEmpty()) {
            failure = Optional.of(shortage(proposal, window.demand().orElseThrow()));
        }
        LocalDate from = provisional;
        if (start.isEmpty() && failure.isEmpty()) {
            from = whenPossible(proposal, counts, provisional);
            window = window(from);
            failure = window.reason();
        }
        return worked(proposal, counts, from, window, failure, exact);
    }

    private Window window(LocalDate from) {
        return windows.computeIfAbsent(from, day -> Window.of(simulation.inputs(), day));
    }

    private Worked worked(
            Proposal proposal,
            Map<String, Integer> counts,
            LocalDate from,
            Window window,
            Optional<Message> failure,
            boolean exact) {
        List<Slot> wanted = new ArrayList<>();
        for (Part part : proposal.parts()) {
            String name = part.member().name();
            int count = counts.getOrDefault(name, part.member().count());
            LocalDate day = proposal.given().getOrDefault(name, from);
            wanted.add(new Slot(part, count, day));
        }
        Optional<Schedule> schedule = window.demand()
                .filter(demand -> !wanted.isEmpty())
                .map(demand -> Schedule.of(
                        wanted,
                        proposal.given(),
                        demand,
                        simulation.inputs().asOf(),
                        simulation.worlds().size(),
                        simulation.enough()));
        List<Slot> slots = schedule.map(Schedule::slots).orElse(wanted);
        Plan plan = PlanWriting.plan(simulation, proposal, slots, from, window.demand(), schedule, failure);
        return new Worked(plan, proposal, slots, window.demand(), failure, exact);
    }

    private Optional<CheapestSearch.Found> search(Proposal proposal, DemandPaths demand) {
        List<Choice> choices = choices(proposal, demand);
        return choices.isEmpty()
                ? Optional.empty()
                : CheapestSearch.search(choices, simulation.worlds().size(), simulation.enough());
    }

    private List<Choice> choices(Proposal proposal, DemandPaths demand) {
        int worlds = simulation.worlds().size();
        List<Choice> choices = new ArrayList<>();
        for (Part part : proposal.parts()) {
            Member member = part.member();
            int least = proposal.counts().getOrDefault(member.name(), member.count());
            long price = member.resource()
                    .map(resource ->
                            Bill.price(resource, simulation.inputs().currency()).getAmountMinorLong())
                    .orElse(0L);
            int limit = Math.max(least, member.limit());
            choices.add(new Choice(member.name(), price, least, limit, part.needed(worlds, demand)));
        }
        return choices;
    }

    /// Why no counts are enough: which member falls shortest even with as many resources as there can be.
    private Message shortage(Proposal proposal, DemandPaths demand) {
        List<Choice> choices = choices(proposal, demand);
        if (choices.isEmpty()) {
            return Message.of("plan.reason.no-capacity");
        }
        int weakest = 0;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < choices.size(); i++) {
            int holding = choices.get(i).holding(choices.get(i).most()).count();
            weakest = holding < fewest ? i : weakest;
            fewest = Math.min(fewest, holding);
        }
        Part part = proposal.parts().get(weakest);
        Member member = part.member();
        int most = choices.get(weakest).most();
        double safeRps = part.on(demand.day(demand.days() - 1)).safeRps(most);
        return member.resource()
                .map(resource ->
                        Message.of("plan.reason.limit", member.name(), most, Nouns.of(resource.name(), most), safeRps))
                .orElseGet(() -> Message.of("plan.reason.nothing-to-add", Nouns.component(member.name()), safeRps));
    }

    private LocalDate afterAdoptions(Proposal proposal) {
        LocalDate day = simulation.inputs().asOf();
        for (Change.AdoptIteration change : proposal.changes()) {
            day = change.inPlace().isAfter(day) ? change.inPlace() : day;
        }
        return day;
    }

    /// The first day on which all that is added can be in place.
    private LocalDate whenPossible(Proposal proposal, Map<String, Integer> counts, LocalDate earliest) {
        LocalDate asOf = simulation.inputs().asOf();
        LocalDate day = earliest;
        for (Part part : proposal.parts()) {
            Member member = part.member();
            boolean grows = counts.getOrDefault(member.name(), 0) > member.count();
            LocalDate ordered = grows ? asOf.plusDays(member.leadTimeDays()) : asOf;
            LocalDate given = proposal.given().getOrDefault(member.name(), ordered);
            LocalDate possible = given.isAfter(ordered) ? given : ordered;
            day = possible.isAfter(day) ? possible : day;
        }
        return day;
    }
}
