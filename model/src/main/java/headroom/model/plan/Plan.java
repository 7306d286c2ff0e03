package headroom.model.plan;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/// A way to meet the objective, or the system as it is, and what comes of it.
///
/// @param name the scenario's name; for the system as it is, the cheapest plan and its rivals a message in
///     words
/// @param additions what is added, in order of the days on which to order; empty for the system as it is
/// @param changes one-off changes that it contains
/// @param probability the share of simulated worlds in which what is safe covers the demand every day; empty
///     where nothing tells what the system can do or what the demand will be
/// @param meetsObjective whether the probability reaches the confidence asked for
/// @param capacityRps capacity at the end of the objective's window
/// @param safeRps what is safe to promise then
/// @param bottleneck the component that limits what is safe; empty where it cannot be told
/// @param from the first day of the promise
/// @param firstOrder the earliest order date
/// @param monthlyCost what is paid a month with everything in place
/// @param costPerMillion what a million served requests cost in the window; empty where nothing tells what is
///     served
/// @param timeline capacity over time, in order of days
/// @param excuse why it is not the answer: why it does not meet the objective, or what it costs more
public record Plan(
        Message name,
        List<Addition> additions,
        List<Change.AdoptIteration> changes,
        Optional<Probability> probability,
        boolean meetsObjective,
        Optional<Estimate> capacityRps,
        Optional<Estimate> safeRps,
        Optional<String> bottleneck,
        LocalDate from,
        Optional<LocalDate> firstOrder,
        Money monthlyCost,
        Optional<BigMoney> costPerMillion,
        List<Level> timeline,
        Optional<Message> excuse) {
    /// Copies the lists.
    public Plan {
        additions = List.copyOf(additions);
        changes = List.copyOf(changes);
        timeline = List.copyOf(timeline);
    }

    /// The same plan with a reason why it is not the answer.
    public Plan withExcuse(Message newExcuse) {
        return new Plan(
                name,
                additions,
                changes,
                probability,
                meetsObjective,
                capacityRps,
                safeRps,
                bottleneck,
                from,
                firstOrder,
                monthlyCost,
                costPerMillion,
                timeline,
                Optional.of(newExcuse));
    }

    /// The same plan with nothing claimed of what it holds: for a path of which too little is known.
    Plan untold() {
        return new Plan(
                name,
                additions,
                changes,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                firstOrder,
                monthlyCost,
                costPerMillion,
                List.of(),
                excuse);
    }

    /// The first day on which everything can be in place, where that is later than it must be: the plan is too
    /// late.
    public Optional<LocalDate> possibleFrom() {
        return additions.stream()
                .map(Addition::possibleFrom)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /// Capacity and what is safe from a day on.
    ///
    /// @param from the first day
    /// @param capacityRps capacity from then on, requests/s
    /// @param safeRps what is safe from then on, requests/s
    public record Level(LocalDate from, double capacityRps, double safeRps) {}
}
