package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What could be done, before anything is computed of it.
///
/// @param name its name
/// @param parts the members of the path with what changes in them
/// @param counts the count of each member by name
/// @param given the days on which counts change, where the planner gave them, by member
/// @param changes the changes that it contains
/// @param completed whether the cheapest further additions are searched on top
/// @param withContract whether the objective's contract is served
/// @param problem why it cannot be computed as it was meant
record Proposal(
        Message name,
        List<Part> parts,
        Map<String, Integer> counts,
        Map<String, LocalDate> given,
        List<Change.AdoptIteration> changes,
        boolean completed,
        boolean withContract,
        Optional<Message> problem) {
    Proposal {
        parts = List.copyOf(parts);
        counts = Map.copyOf(counts);
        given = Map.copyOf(given);
        changes = List.copyOf(changes);
    }

    /// The system as it is, serving what it serves today.
    static Proposal today(Simulation simulation) {
        return unchanged(simulation, Message.of("plan.name.today"), false, false);
    }

    /// The system as it is with the cheapest additions.
    static Proposal cheapest(Simulation simulation) {
        return unchanged(simulation, Message.of("plan.name.cheapest"), true, true);
    }

    /// The same with other counts, taken as they are.
    Proposal withCounts(Message otherName, Map<String, Integer> otherCounts) {
        return new Proposal(otherName, parts, otherCounts, given, changes, false, withContract, problem);
    }

    private static Proposal unchanged(Simulation simulation, Message name, boolean completed, boolean withContract) {
        Map<String, Integer> counts = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Member member : simulation.members()) {
            counts.put(member.name(), member.count());
            parts.add(new Part(member, List.of()));
        }
        return new Proposal(name, parts, counts, Map.of(), List.of(), completed, withContract, Optional.empty());
    }

    /// A scenario of the planner. Of two changes of the same thing the later in the list wins.
    static Proposal of(Scenario scenario, Simulation simulation) {
        Map<String, Change.SetCount> counts = new LinkedHashMap<>();
        Map<String, Change.AdoptIteration> adoptions = new LinkedHashMap<>();
        List<Message> problems = new ArrayList<>();
        for (Change change : scenario.changes()) {
            boolean known = simulation.members().stream()
                    .anyMatch(member -> member.name().equals(change.component())
                            && member.resource().isPresent());
            if (!known) {
                problems.add(Message.of("plan.problem.unknown-component", change.component()));
                continue;
            }
            switch (change) {
                case Change.SetCount count -> counts.put(count.component(), count);
                case Change.AdoptIteration adoption -> adoptions.put(adoption.component(), adoption);
            }
        }
        return assembled(scenario, simulation, counts, adoptions, problems);
    }

    private static Proposal assembled(
            Scenario scenario,
            Simulation simulation,
            Map<String, Change.SetCount> counts,
            Map<String, Change.AdoptIteration> adoptions,
            List<Message> problems) {
        List<Part> parts = new ArrayList<>();
        Map<String, Integer> present = new HashMap<>();
        Map<String, LocalDate> given = new HashMap<>();
        for (Member member : simulation.members()) {
            String name = member.name();
            Optional<Change.SetCount> count = Optional.ofNullable(counts.get(name));
            present.put(name, count.map(Change.SetCount::count).orElse(member.count()));
            count.flatMap(Change.SetCount::inPlace).ifPresent(day -> given.put(name, day));
            Optional<Change.AdoptIteration> adoption = Optional.ofNullable(adoptions.get(name));
            Optional<Strength> later = adoption.flatMap(change -> adopted(change, member, simulation));
            if (adoption.isPresent() && later.isEmpty()) {
                problems.add(
                        Message.of("plan.problem.not-measured", adoption.get().iteration(), name));
            }
            parts.add(new Part(
                    member,
                    later.map(strength -> new Part.Adoption(adoption.get().inPlace(), strength)).stream()
                            .toList()));
        }
        return new Proposal(
                Message.literal(scenario.name()),
                parts,
                present,
                given,
                List.copyOf(adoptions.values()),
                scenario.completed(),
                true,
                problems.stream().findFirst());
    }

    private static Optional<Strength> adopted(Change.AdoptIteration change, Member member, Simulation simulation) {
        PlanInputs inputs = simulation.inputs();
        Optional<CapacityResult> iteration =
                Optional.ofNullable(inputs.iterations().get(change.iteration()));
        Optional<Resource> resource = member.resource();
        return iteration
                .flatMap(result -> result.component(member.name()))
                .flatMap(found -> resource.flatMap(made -> Member.strength(
                        found, member.name() + "@" + change.iteration(), made, simulation.worlds(), inputs.reserve())));
    }
}
