package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.forecast.DemandPlan;
import headroom.model.plan.Change;
import headroom.model.plan.Scenario;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Edits of the document as a whole: each a function from the old workbook to the new one.
public final class WorkbookEdits {
    private WorkbookEdits() {}

    /// Another name.
    public static Workbook rename(Workbook workbook, String name) {
        return workbook.edit(draft -> draft.name = name);
    }

    /// Another zone for days and weeks. Stamps that were read without a zone stay as they were read.
    public static Workbook setZone(Workbook workbook, ZoneId zone) {
        return workbook.edit(draft -> draft.zone = zone);
    }

    /// Another time at which the question is asked; empty for the end of the newest demand.
    public static Workbook setAsOf(Workbook workbook, Optional<Instant> asOf) {
        return workbook.edit(draft -> draft.asOf = asOf);
    }

    /// Another seed for simulations.
    public static Workbook setSeed(Workbook workbook, long seed) {
        return workbook.edit(draft -> draft.seed = seed);
    }

    /// Another currency. Amounts keep their figures, nothing is converted: the planner named the wrong currency.
    public static Workbook setCurrency(Workbook workbook, CurrencyUnit currency) {
        return workbook.edit(draft -> {
            draft.currency = currency;
            draft.path = new RequestPath(workbook.path().components().stream()
                    .map(component -> in(currency, component))
                    .toList());
            draft.fixedCosts = workbook.fixedCosts().stream()
                    .map(cost -> new FixedCost(cost.name(), in(currency, cost.monthly())))
                    .toList();
            draft.scenarios = workbook.scenarios().stream()
                    .map(scenario -> in(currency, scenario))
                    .toList();
        });
    }

    /// Without one of its files: its series and its tests go with it, decisions about path and iterations stay.
    public static Workbook removeSource(Workbook workbook, String sha256) {
        Set<String> gone = workbook.tests().stream()
                .filter(test -> test.sourceId().equals(sha256))
                .map(LoadTest::id)
                .collect(Collectors.toCollection(HashSet::new));
        return Folding.again(workbook.edit(draft -> {
            draft.sources = workbook.sources().stream()
                    .filter(source -> !source.sha256().equals(sha256))
                    .toList();
            draft.series = Merging.without(workbook.series(), sha256);
            draft.tests = workbook.tests().stream()
                    .filter(test -> !gone.contains(test.id()))
                    .toList();
            draft.iterations = workbook.iterations().stream()
                    .map(iteration -> without(iteration, gone))
                    .toList();
        }));
    }

    /// Another policy.
    public static Workbook setPolicy(Workbook workbook, HeadroomPolicy policy) {
        return workbook.edit(draft -> draft.policy = policy);
    }

    /// Another share of the capacity that is kept free, 0 to 1.
    public static Workbook setReserve(Workbook workbook, double reserve) {
        HeadroomPolicy old = workbook.policy();
        return setPolicy(workbook, new HeadroomPolicy(reserve, old.testBedDiscount(), old.errorLimit()));
    }

    /// Another share that is taken off what was measured on a test bed, 0 to 1.
    public static Workbook setTestBedDiscount(Workbook workbook, double discount) {
        HeadroomPolicy old = workbook.policy();
        return setPolicy(workbook, new HeadroomPolicy(old.reserve(), discount, old.errorLimit()));
    }

    /// Another share of requests that may fail, 0 to 1.
    public static Workbook setErrorLimit(Workbook workbook, double errorLimit) {
        HeadroomPolicy old = workbook.policy();
        return setPolicy(workbook, new HeadroomPolicy(old.reserve(), old.testBedDiscount(), errorLimit));
    }

    /// Another forecast horizon, 1 to 52 weeks.
    public static Workbook setHorizonWeeks(Workbook workbook, int weeks) {
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withHorizonWeeks(weeks));
    }

    /// Another factor from the peaks of the demand's own step to one-minute peaks; empty to learn it.
    public static Workbook setPeakFactor(Workbook workbook, Optional<Double> factor) {
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withPeakFactor(factor));
    }

    /// Another knowledge of the demand to come.
    public static Workbook setDemandPlan(Workbook workbook, DemandPlan plan) {
        Optional<DemandPlan> kept = Optional.of(plan).filter(some -> !some.equals(DemandPlan.NONE));
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withPlan(kept));
    }

    /// Other costs that do not depend on counts.
    public static Workbook setFixedCosts(Workbook workbook, List<FixedCost> costs) {
        return workbook.edit(draft -> draft.fixedCosts = costs);
    }

    /// One assumption more.
    public static Workbook addAssumption(Workbook workbook, Assumption assumption) {
        return workbook.edit(draft -> draft.assumptions = Lists.with(workbook.assumptions(), assumption));
    }

    /// Another wording of the assumption at `index`.
    public static Workbook setAssumption(Workbook workbook, int index, Assumption assumption) {
        return workbook.edit(draft -> draft.assumptions = Lists.with(workbook.assumptions(), index, assumption));
    }

    /// Without the assumption at `index`.
    public static Workbook removeAssumption(Workbook workbook, int index) {
        return workbook.edit(draft -> draft.assumptions = Lists.without(workbook.assumptions(), index));
    }

    /// One frozen answer more; one of the same name is replaced.
    public static Workbook freeze(Workbook workbook, Commitment commitment) {
        List<Commitment> others = removeCommitment(workbook, commitment.name()).commitments();
        return workbook.edit(draft -> draft.commitments = Lists.with(others, commitment));
    }

    /// Without the frozen answer of that name.
    public static Workbook removeCommitment(Workbook workbook, String name) {
        return workbook.edit(draft -> draft.commitments = workbook.commitments().stream()
                .filter(commitment -> !commitment.name().equals(name))
                .toList());
    }

    private static Iteration without(Iteration iteration, Set<String> testIds) {
        List<String> kept =
                iteration.testIds().stream().filter(id -> !testIds.contains(id)).toList();
        return IterationEdits.withTests(iteration, kept);
    }

    private static Component in(CurrencyUnit currency, Component component) {
        Resource old = component.resource();
        return component.withResource(new Resource(
                old.name(),
                old.count(),
                old.tolerated(),
                in(currency, old.monthlyCost()),
                old.leadTimeDays(),
                old.limit()));
    }

    private static Scenario in(CurrencyUnit currency, Scenario scenario) {
        List<Change> changes = scenario.changes().stream()
                .<Change>map(change -> switch (change) {
                    case Change.SetCount set -> set;
                    case Change.AdoptIteration adopt ->
                        new Change.AdoptIteration(
                                adopt.component(),
                                adopt.iteration(),
                                adopt.inPlace(),
                                in(currency, adopt.oneOffCost()));
                })
                .toList();
        return new Scenario(scenario.name(), changes, scenario.completed());
    }

    /// The same figure in another currency, rounded where that has fewer decimals.
    private static Money in(CurrencyUnit currency, Money money) {
        return Money.of(currency, money.getAmount(), RoundingMode.HALF_UP);
    }
}
