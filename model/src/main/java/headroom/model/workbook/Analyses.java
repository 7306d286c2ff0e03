package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.capacity.CapacityAnalysis;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.ObservedComponent;
import headroom.model.capacity.RequestPath;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.MethodResult;
import headroom.model.plan.Answer;
import headroom.model.plan.Change;
import headroom.model.plan.Objective;
import headroom.model.plan.PlanInputs;
import headroom.model.plan.Planning;
import headroom.model.plan.Scenario;
import headroom.model.series.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/// Computes what follows from a workbook, stage by stage, and remembers each stage by the values that it came from: a
/// changed instance count costs a new answer, not a new forecast. Safe to use from several threads.
public final class Analyses {
    /// The shares of the work at which its stages end: most of it is the forecast, which is tested on the past.
    private static final double SEEN = 0.1;

    private static final double FORECAST = 0.7;
    private static final double FITTED = 0.8;

    private final Memo<Measured> measured = new Memo<>(4);
    private final Forecasts forecasts = new Forecasts();
    private final Memo<CapacityResult> fits = new Memo<>(24);
    private final Memo<CapacityResult> capacities = new Memo<>(64);
    private final Memo<Optional<Answer>> answers = new Memo<>(32);

    /// Everything that follows from a workbook.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public Analysis of(Workbook workbook, Progress progress) {
        begin(progress, 0, "analysis.doing-demand");
        Measured seen = seen(workbook);
        begin(progress, SEEN, "analysis.doing-forecast");
        Instant asOf = AsOf.of(workbook, seen.demand().map(DemandSelection::rps));
        Optional<DemandForecast> demand = forecasts.of(workbook, seen, asOf, progress.part(SEEN, FORECAST));
        begin(progress, FORECAST, "analysis.doing-capacity");
        CapacityResult capacity = capacity(workbook, workbook.production(), seen.observed());
        begin(progress, FITTED, "analysis.doing-answer");
        Optional<Answer> answer = answer(workbook, seen, asOf, demand, capacity, progress.part(FITTED, 1));
        progress.report(1, 1);
        return new Analysis(
                workbook,
                asOf,
                seen.demand().map(DemandSelection::series).orElse(List.of()),
                seen.seasons(),
                seen.hourly(),
                seen.parts(),
                seen.week(),
                demand,
                seen.observed(),
                capacity,
                answer,
                notes(workbook, seen, demand));
    }

    private static void begin(Progress progress, double share, String step) {
        progress.check();
        progress.doing(Message.of(step));
        progress.part(share, 1).report(0, 1);
    }

    /// What the system of a workbook can do, without forecast and answer.
    public CapacityResult capacity(Workbook workbook) {
        return capacity(workbook, workbook.production(), seen(workbook).observed());
    }

    /// The time at which the question of a workbook is asked.
    public Instant asOf(Workbook workbook) {
        return AsOf.of(workbook, seen(workbook).demand().map(DemandSelection::rps));
    }

    /// How each way to forecast the demand of a workbook would have done in the past, the automatic one first; none
    /// without demand.
    public List<MethodResult> methods(Workbook workbook, Progress progress) {
        return Forecasts.methods(workbook, seen(workbook), asOf(workbook), progress);
    }

    private Measured seen(Workbook workbook) {
        return measured.of(Measured.key(workbook), () -> Measured.of(workbook));
    }

    private CapacityResult capacity(Workbook workbook, Optional<String> production, List<ObservedComponent> observed) {
        RequestPath bare = AtCounts.bare(workbook.path());
        Object key = List.of(
                bare,
                Same.each(workbook.tests()),
                workbook.iterations(),
                production,
                Same.each(observed),
                workbook.objective().flatMap(Objective::response),
                workbook.policy());
        CapacityResult fitted = fits.of(
                key,
                () -> CapacityAnalysis.analyse(
                        bare,
                        workbook.tests(),
                        workbook.iterations(),
                        production,
                        observed,
                        workbook.objective().flatMap(Objective::response),
                        workbook.policy()));
        return capacities.of(List.of(new Same(fitted), workbook.path()), () -> AtCounts.of(fitted, workbook.path()));
    }

    private Optional<Answer> answer(
            Workbook workbook,
            Measured seen,
            Instant asOf,
            Optional<DemandForecast> demand,
            CapacityResult capacity,
            Progress progress) {
        if (workbook.objective().isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, CapacityResult> adopted = adopted(workbook);
        PlanInputs inputs = new PlanInputs(
                workbook.objective().get(),
                asOf.atZone(workbook.zone()).toLocalDate(),
                workbook.zone(),
                workbook.path(),
                capacity,
                adopted,
                demand,
                workbook.policy().reserve(),
                workbook.scenarios(),
                fixedMonthly(workbook),
                SeenLoad.of(workbook, seen.demand().map(DemandSelection::rps)),
                workbook.seed());
        Object key = List.of(
                inputs.objective(),
                inputs.asOf(),
                inputs.zone(),
                inputs.path(),
                new Same(capacity),
                Same.each(List.copyOf(adopted.values())),
                demand.map(Same::new),
                inputs.reserve(),
                inputs.scenarios(),
                inputs.fixedMonthly(),
                inputs.seenUpToRps(),
                inputs.seed());
        return answers.of(key, () -> Optional.of(Planning.answer(inputs, progress)));
    }

    /// What the system can do as it was measured in the iterations that a scenario adopts.
    private SortedMap<String, CapacityResult> adopted(Workbook workbook) {
        SortedMap<String, CapacityResult> results = new TreeMap<>();
        for (Scenario scenario : workbook.scenarios()) {
            for (Change change : scenario.changes()) {
                if (change instanceof Change.AdoptIteration adopt) {
                    results.computeIfAbsent(adopt.iteration(), id -> capacity(workbook, Optional.of(id), List.of()));
                }
            }
        }
        return results;
    }

    /// The sum of the fixed costs in the workbook's currency.
    private static Money fixedMonthly(Workbook workbook) {
        Money sum = Money.zero(workbook.currency());
        for (FixedCost cost : workbook.fixedCosts()) {
            boolean same = cost.monthly().getCurrencyUnit().equals(workbook.currency());
            sum = same ? sum.plus(cost.monthly()) : sum;
        }
        return sum;
    }

    /// How many series tell how busy something is without saying what.
    private static long unassignedUse(Workbook workbook) {
        return workbook.series().stream()
                .filter(entry ->
                        entry.role() == Role.UTILISATION && entry.component().isEmpty())
                .count();
    }

    private static List<Message> notes(Workbook workbook, Measured seen, Optional<DemandForecast> demand) {
        List<Message> notes = new ArrayList<>();
        if (workbook.sources().isEmpty()) {
            notes.add(Message.of("analysis.empty"));
        } else if (seen.demand().isEmpty()) {
            notes.add(Message.of("analysis.no-demand"));
        } else if (demand.isEmpty()) {
            notes.add(Message.of("analysis.short-demand", Forecasts.LEAST_DAYS));
        }
        seen.demand().ifPresent(known -> notes.addAll(known.notes()));
        notes.addAll(DemandReading.notes(workbook));
        long unassigned = unassignedUse(workbook);
        if (!workbook.path().components().isEmpty() && unassigned > 0) {
            notes.add(Message.of("analysis.use-unassigned", unassigned));
        }
        if (workbook.objective().isEmpty()) {
            notes.add(Message.of("analysis.no-objective"));
        } else if (AsOf.dated(workbook, seen.demand().map(DemandSelection::rps)).isEmpty()) {
            notes.add(Message.of("analysis.no-time"));
        }
        if (workbook.path().components().isEmpty()) {
            notes.add(Message.of("analysis.no-path"));
        }
        boolean otherCurrency = workbook.fixedCosts().stream()
                .anyMatch(cost -> !cost.monthly().getCurrencyUnit().equals(workbook.currency()));
        if (otherCurrency) {
            notes.add(Message.of("analysis.other-currency", workbook.currency().getCode()));
        }
        return notes;
    }
}
