package headroom.model.plan;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.Finding;
import headroom.model.forecast.DemandForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the planner should know about an answer besides its figures.
final class Remarks {
    /// Measurements may be carried on to half as much again before that is worth a warning.
    static final double FAR = 1.5;

    private Remarks() {}

    static List<Finding> of(Simulation simulation, Planner.Worked now, Planner.Worked cheapest) {
        List<Finding> findings = new ArrayList<>();
        tooLate(cheapest.plan()).ifPresent(findings::add);
        findings.addAll(weakEvidence(simulation));
        findings.addAll(farFromMeasured(cheapest.plan()));
        organicBeside(simulation.inputs(), now.plan().from()).ifPresent(findings::add);
        beyondForecast(simulation.inputs()).ifPresent(findings::add);
        findings.addAll(otherCurrency(simulation.inputs()));
        if (!cheapest.exact()) {
            findings.add(finding(
                    "search-stopped",
                    Severity.CAUTION,
                    Optional.empty(),
                    Message.of("plan.search-stopped"),
                    Message.of("plan.search-stopped-why"),
                    Message.of("plan.search-stopped-do")));
        }
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return findings;
    }

    private static Optional<Finding> tooLate(Plan plan) {
        return plan.possibleFrom()
                .map(day -> finding(
                        "too-late",
                        Severity.DANGER,
                        Optional.empty(),
                        Message.of("plan.too-late"),
                        Message.of("plan.too-late-why", plan.from(), day),
                        Message.of("plan.too-late-do", day)));
    }

    private static List<Finding> weakEvidence(Simulation simulation) {
        List<Finding> findings = new ArrayList<>();
        for (String name : simulation.unknown()) {
            findings.add(finding(
                    "unknown-capacity",
                    Severity.CAUTION,
                    Optional.of(name),
                    Message.of("plan.unknown-capacity", name),
                    Message.of("plan.unknown-capacity-why", name),
                    Message.of("plan.unknown-capacity-do", name)));
        }
        for (Member member : simulation.members()) {
            weakEvidence(member).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> weakEvidence(Member member) {
        String name = member.name();
        Strength today = member.today();
        double rps = Worlds.point(today.capacityRps());
        if (name.equals(ComponentCapacity.PATH) && member.resource().isEmpty()) {
            return Optional.of(finding(
                    "unexplained-limit",
                    Severity.CAUTION,
                    Optional.empty(),
                    Message.of("plan.unexplained-limit", rps),
                    Message.of("plan.unexplained-limit-why", rps),
                    Message.of("plan.unexplained-limit-do")));
        }
        if (today.evidence() == Evidence.ASSUMED) {
            return Optional.of(finding(
                    "assumed-capacity",
                    Severity.CAUTION,
                    Optional.of(name),
                    Message.of("plan.assumed-capacity", name),
                    Message.of("plan.assumed-capacity-why", name, rps),
                    Message.of("plan.assumed-capacity-do", name)));
        }
        if (today.capacityRps().atLeast()) {
            return Optional.of(finding(
                    "lower-bound",
                    Severity.INFO,
                    Optional.of(name),
                    Message.of("plan.lower-bound", name),
                    Message.of("plan.lower-bound-why", name, rps),
                    Message.of("plan.lower-bound-do", name, rps)));
        }
        return Optional.empty();
    }

    /// A plan takes for granted that each resource adds as much as those that were measured.
    private static List<Finding> farFromMeasured(Plan plan) {
        List<Finding> findings = new ArrayList<>();
        for (Addition addition : plan.additions()) {
            String name = addition.component();
            if (addition.to() > FAR * addition.from()) {
                Message resources = Nouns.of(addition.resource(), addition.to());
                findings.add(finding(
                        "linear-scaling",
                        Severity.CAUTION,
                        Optional.of(name),
                        Message.of("plan.linear-scaling", name),
                        Message.of("plan.linear-scaling-why", name, addition.from(), addition.to(), resources),
                        Message.of("plan.linear-scaling-do", name)));
            }
        }
        return findings;
    }

    /// A fixed rate is held as such: what the organic demand takes meanwhile is not in it.
    private static Optional<Finding> organicBeside(PlanInputs inputs, LocalDate from) {
        if (!(inputs.objective().demand() instanceof DemandToHold.FixedRate fixed)) {
            return Optional.empty();
        }
        double highest = inputs.demand()
                .map(demand -> highestMedian(demand, from, inputs.objective().through()))
                .orElse(0.0);
        return highest <= 0
                ? Optional.empty()
                : Optional.of(finding(
                        "organic-beside",
                        highest > fixed.rps() ? Severity.CAUTION : Severity.INFO,
                        Optional.empty(),
                        Message.of("plan.organic-beside"),
                        Message.of("plan.organic-beside-why", fixed.rps(), highest),
                        Message.of("plan.organic-beside-do", fixed.rps() + highest)));
    }

    private static double highestMedian(DemandForecast demand, LocalDate from, LocalDate through) {
        LocalDate first = demand.paths().firstDay();
        double[] median = demand.dailyPeak().quantile(0.5);
        double highest = 0;
        for (int day = 0; day < median.length; day++) {
            LocalDate date = first.plusDays(day);
            boolean inside = !date.isBefore(from) && !date.isAfter(through);
            highest = inside ? Math.max(highest, median[day]) : highest;
        }
        return highest;
    }

    private static Optional<Finding> beyondForecast(PlanInputs inputs) {
        return inputs.demand()
                .map(demand -> demand.paths().firstDay().plusDays(demand.paths().days() - 1L))
                .filter(last -> inputs.objective().through().isAfter(last))
                .map(last -> finding(
                        "beyond-forecast",
                        Severity.INFO,
                        Optional.empty(),
                        Message.of("plan.beyond-forecast"),
                        Message.of("plan.beyond-forecast-why", last),
                        Message.of("plan.beyond-forecast-do")));
    }

    private static List<Finding> otherCurrency(PlanInputs inputs) {
        List<Finding> findings = new ArrayList<>();
        String own = inputs.currency().getCode();
        for (Component component : inputs.path().components()) {
            String name = component.name();
            String code = component.resource().monthlyCost().getCurrencyUnit().getCode();
            if (!code.equals(own)) {
                findings.add(finding(
                        "other-currency",
                        Severity.CAUTION,
                        Optional.of(name),
                        Message.of("plan.other-currency", name, code),
                        Message.of("plan.other-currency-why", name, code, own),
                        Message.of("plan.other-currency-do", own)));
            }
        }
        return findings;
    }

    private static Finding finding(
            String kind,
            Severity severity,
            Optional<String> component,
            Message summary,
            Message explanation,
            Message suggestion) {
        return new Finding(kind, severity, component, summary, explanation, suggestion, List.of());
    }
}
