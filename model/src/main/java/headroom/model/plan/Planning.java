package headroom.model.plan;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers the objective: how likely the system holds the demand as it is, what the cheapest addition is that
/// makes it likely enough, when that must be ordered, and what a request then costs.
///
/// The probability is the share of simulated worlds, each a path of daily demand peaks and of capacities drawn
/// from their uncertainty, in which what is safe to promise covers the demand to hold on every day. The same
/// inputs give the same figures on any machine.
public final class Planning {
    private Planning() {}

    /// The answer.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public static Answer answer(PlanInputs inputs, Progress progress) {
        Simulation simulation = Simulation.of(inputs);
        progress.check();
        Planner planner = new Planner(simulation);
        Optional<LocalDate> start = start(inputs);
        Planner.Worked cheapest = planner.work(Proposal.cheapest(simulation), start);
        progress.check();
        Optional<LocalDate> sameStart = start.or(
                () -> Optional.of(cheapest.failure().isEmpty() ? cheapest.plan().from() : inputs.asOf()));
        Planner.Worked now = planner.work(Proposal.today(simulation), sameStart);
        List<Plan> rivals = cheapest.failure().isEmpty() ? Rivals.of(planner, cheapest) : List.of();
        progress.check();
        List<Plan> scenarios = new ArrayList<>();
        for (Scenario scenario : inputs.scenarios()) {
            scenarios.add(planner.work(Proposal.of(scenario, simulation), start).plan());
            progress.check();
        }
        return assembled(simulation, now, cheapest, rivals, scenarios);
    }

    /// The first day of the promise; empty for a fixed rate without one, which is then held from when it can be.
    private static Optional<LocalDate> start(PlanInputs inputs) {
        boolean fixed = inputs.objective().demand() instanceof DemandToHold.FixedRate;
        return fixed ? inputs.objective().from() : inputs.objective().from().or(() -> Optional.of(inputs.asOf()));
    }

    private static Answer assembled(
            Simulation simulation,
            Planner.Worked now,
            Planner.Worked cheapest,
            List<Plan> rivals,
            List<Plan> scenarios) {
        PlanInputs inputs = simulation.inputs();
        Optional<Limits> today =
                Limits.on(inputs.asOf(), simulation.today(), simulation.worlds().size());
        boolean told = simulation.unproven().isEmpty();
        Optional<Estimate> safe = today.map(Limits::safeRps).filter(_ -> told);
        boolean planned = told
                && cheapest.failure().isEmpty()
                && cheapest.plan().probability().isPresent();
        return new Answer(
                inputs.objective(),
                inputs.asOf(),
                verdict(simulation, now, cheapest),
                told ? now.plan() : now.plan().untold(),
                planned ? Optional.of(cheapest.plan()) : Optional.empty(),
                told ? rivals : List.of(),
                told ? scenarios : scenarios.stream().map(Plan::untold).toList(),
                safe,
                today.map(Limits::bottleneck),
                today.flatMap(limits -> bottleneck(simulation, limits)),
                safe.flatMap(rps -> inputs.demand().flatMap(demand -> CrossingDay.of(demand.paths(), rps.value()))),
                reason(simulation, cheapest),
                Measuring.of(simulation, planned ? cheapest : now),
                Remarks.of(simulation, now, cheapest));
    }

    private static Optional<Estimate> bottleneck(Simulation simulation, Limits limits) {
        return simulation.members().stream()
                .filter(member -> member.name().equals(limits.bottleneck()))
                .map(member -> member.today().capacityRps())
                .findFirst();
    }

    private static Answer.Verdict verdict(Simulation simulation, Planner.Worked now, Planner.Worked cheapest) {
        boolean untold = simulation.members().isEmpty()
                || now.demand().isEmpty()
                || !simulation.unproven().isEmpty();
        if (untold) {
            return Answer.Verdict.UNKNOWN;
        }
        if (now.plan().meetsObjective()) {
            return Answer.Verdict.YES;
        }
        return cheapest.plan().meetsObjective() ? Answer.Verdict.WITH_PLAN : Answer.Verdict.NO;
    }

    private static Optional<Message> reason(Simulation simulation, Planner.Worked cheapest) {
        if (simulation.members().isEmpty()) {
            return simulation.inputs().capacity().reason().or(() -> Optional.of(Message.of("plan.reason.no-capacity")));
        }
        if (!simulation.unproven().isEmpty()) {
            return Optional.of(Message.of("plan.reason.unknown", simulation.unproven()));
        }
        return cheapest.failure().or(() -> cheapest.plan().excuse());
    }
}
