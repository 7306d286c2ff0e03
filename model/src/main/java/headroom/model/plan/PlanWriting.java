package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.joda.money.BigMoney;

/// Writes the figures of a plan down.
final class PlanWriting {
    private PlanWriting() {}

    static Plan plan(
            Simulation simulation,
            Proposal proposal,
            List<Slot> slots,
            LocalDate from,
            Optional<DemandPaths> demand,
            Optional<Schedule> schedule,
            Optional<Message> failure) {
        PlanInputs inputs = simulation.inputs();
        LocalDate through = inputs.objective().through();
        LocalDate end = through.isBefore(from) ? from : through;
        List<Addition> additions = additions(simulation, slots, schedule);
        Optional<Probability> probability = schedule.flatMap(
                planned -> demand.map(held -> probability(planned.holding(), simulation.worlds(), held)));
        boolean meets = failure.isEmpty()
                && schedule.map(planned -> planned.holding().count() >= simulation.enough())
                        .orElse(false);
        Optional<Limits> limits = Limits.on(end, slots, simulation.worlds().size());
        Optional<BigMoney> perMillion =
                demand.flatMap(held -> perMillion(simulation, proposal, slots, held.first(), end));
        return new Plan(
                proposal.name(),
                additions,
                proposal.changes(),
                probability,
                meets,
                limits.map(Limits::capacityRps),
                limits.map(Limits::safeRps),
                limits.map(Limits::bottleneck),
                demand.map(DemandPaths::first).orElse(from),
                additions.stream()
                        .filter(a -> a.to() > a.from())
                        .map(Addition::orderBy)
                        .min(LocalDate::compareTo),
                Bill.monthly(inputs, slots, end),
                perMillion,
                timeline(inputs.asOf(), slots),
                meets ? Optional.empty() : excuse(inputs, proposal, schedule, probability, limits, failure));
    }

    private static Optional<BigMoney> perMillion(
            Simulation simulation, Proposal proposal, List<Slot> slots, LocalDate first, LocalDate last) {
        Traffic traffic = simulation.traffic();
        OptionalDouble served =
                proposal.withContract() ? traffic.withContractRps(first, last) : traffic.organicRps(first, last);
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return Bill.perMillion(Bill.paid(simulation.inputs(), slots, proposal.changes(), first, last), served, days);
    }

    /// In order of the days on which to order; of one day, in path order.
    private static List<Addition> additions(Simulation simulation, List<Slot> slots, Optional<Schedule> schedule) {
        PlanInputs inputs = simulation.inputs();
        List<Addition> additions = new ArrayList<>();
        for (Slot slot : slots) {
            Optional<Resource> made = slot.member().resource();
            if (made.isEmpty() || !slot.changesCount()) {
                continue;
            }
            Resource resource = made.get();
            int more = slot.count() - resource.count();
            LocalDate inPlace = schedule.flatMap(
                            planned -> Optional.ofNullable(planned.required().get(slot.name())))
                    .orElse(slot.inPlace());
            additions.add(new Addition(
                    slot.name(),
                    resource.name(),
                    resource.count(),
                    slot.count(),
                    inPlace.minusDays(more > 0 ? resource.leadTimeDays() : 0),
                    inPlace,
                    Bill.price(resource, inputs.currency()).multipliedBy(more),
                    schedule.flatMap(
                            planned -> Optional.ofNullable(planned.possible().get(slot.name())))));
        }
        additions.sort(Comparator.comparing(Addition::orderBy));
        return additions;
    }

    /// The share of the worlds that hold. Where several futures of the demand are drawn, worlds that share a
    /// future are not independent, and the error is that of the mean over the futures.
    private static Probability probability(WorldSet holding, Worlds worlds, DemandPaths demand) {
        double share = holding.count() / (double) worlds.size();
        int futures = demand.futures();
        if (futures == 1) {
            return new Probability(share, Math.sqrt(share * (1 - share) / worlds.size()));
        }
        int[] held = new int[futures];
        for (int world = 0; world < worlds.size(); world++) {
            held[world % futures] += holding.contains(world) ? 1 : 0;
        }
        double each = worlds.size() / (double) futures;
        double squares = 0;
        for (int count : held) {
            squares += (count / each - share) * (count / each - share);
        }
        return new Probability(share, Math.sqrt(squares / (futures - 1) / futures));
    }

    private static List<Plan.Level> timeline(LocalDate asOf, List<Slot> slots) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(asOf);
        for (Slot slot : slots) {
            if (slot.changesCount() && slot.inPlace().isAfter(asOf)) {
                days.add(slot.inPlace());
            }
            slot.part().adoptions().stream()
                    .map(Part.Adoption::inPlace)
                    .filter(day -> day.isAfter(asOf))
                    .forEach(days::add);
        }
        List<Plan.Level> levels = new ArrayList<>();
        for (LocalDate day : days) {
            double capacity = Double.POSITIVE_INFINITY;
            double safe = Double.POSITIVE_INFINITY;
            for (Slot slot : slots) {
                capacity = Math.min(capacity, slot.capacityRps(day));
                safe = Math.min(safe, slot.safeRps(day));
            }
            if (!slots.isEmpty()) {
                levels.add(new Plan.Level(day, capacity, safe));
            }
        }
        return levels;
    }

    private static Optional<Message> excuse(
            PlanInputs inputs,
            Proposal proposal,
            Optional<Schedule> schedule,
            Optional<Probability> probability,
            Optional<Limits> limits,
            Optional<Message> failure) {
        if (proposal.problem().isPresent()) {
            return proposal.problem();
        }
        if (failure.isPresent()) {
            return failure;
        }
        Optional<LocalDate> possible = schedule.flatMap(Schedule::possibleFrom);
        if (possible.isPresent()) {
            return possible.map(day -> Message.of("plan.excuse.too-late", day));
        }
        return probability.flatMap(chance -> limits.map(limit -> Message.of(
                "plan.excuse.confidence",
                Nouns.component(limit.bottleneck()),
                chance.value(),
                100 * inputs.objective().confidence(),
                limit.safeRps().value())));
    }
}
