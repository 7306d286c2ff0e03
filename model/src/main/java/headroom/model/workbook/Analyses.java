package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.capacity.CapacityAnalysis;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.ObservedComponent;
import headroom.model.capacity.Saturation;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.DemandForecasting;
import headroom.model.plan.Answer;
import headroom.model.plan.Change;
import headroom.model.plan.Objective;
import headroom.model.plan.PlanInputs;
import headroom.model.plan.Planning;
import headroom.model.plan.Scenario;
import headroom.model.season.Decomposition;
import headroom.model.season.Mstl;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import headroom.model.season.WeekProfile;
import headroom.model.season.WeekProfiles;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/// Computes what follows from a workbook, stage by stage, and remembers each stage by the values that it came from: a
/// changed instance count costs a new answer, not a new forecast. Safe to use from several threads.
public final class Analyses {
    private static final long HOUR = 3_600_000;
    private static final int LONGEST_DAYS = 366;

    private final Memo<Measured> measured = new Memo<>(4);
    private final Memo<Optional<DemandForecast>> forecasts = new Memo<>(8);
    private final Memo<CapacityResult> capacities = new Memo<>(24);
    private final Memo<Optional<Answer>> answers = new Memo<>(32);

    /// What is read from the series alone.
    private record Measured(
            Optional<DemandSelection> demand,
            List<ObservedComponent> observed,
            Optional<Rollup> hourly,
            Optional<Seasonality> seasons,
            Optional<Decomposition> parts,
            Optional<WeekProfile> week,
            boolean[] clipped) {}

    /// Everything that follows from a workbook.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public Analysis of(Workbook workbook, Progress progress) {
        progress.report(0, 4);
        Measured seen = measured.of(measuredKey(workbook), () -> measure(workbook));
        progress.check();
        progress.report(1, 4);
        Instant asOf = asOf(workbook, seen);
        Optional<DemandForecast> demand = forecast(workbook, seen, asOf, progress);
        progress.check();
        progress.report(2, 4);
        CapacityResult capacity = capacity(workbook, workbook.production(), seen.observed());
        progress.check();
        progress.report(3, 4);
        Optional<Answer> answer = answer(workbook, asOf, demand, capacity, progress);
        progress.report(4, 4);
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
                notes(workbook, seen));
    }

    private static Object measuredKey(Workbook workbook) {
        Optional<Double> percentile =
                workbook.objective().flatMap(Objective::response).map(response -> response.percentile());
        List<Object> visits = new ArrayList<>();
        workbook.path().components().forEach(component -> {
            visits.add(component.name());
            visits.add(component.visits());
        });
        return List.of(workbook.series(), visits, workbook.zone(), percentile);
    }

    private static Measured measure(Workbook workbook) {
        Optional<DemandSelection> demand = DemandSelection.of(workbook);
        List<ObservedComponent> observed = new Observation(workbook, demand).components();
        Optional<Rollup> hourly = demand.map(DemandSelection::rps)
                .map(rps -> rps.stepMillis() < HOUR && HOUR % rps.stepMillis() == 0 ? rps.coarsened(HOUR) : rps);
        Optional<Seasonality> seasons =
                demand.map(DemandSelection::rps).map(rps -> SeasonalityDetection.detect(rps.means(), rps.stepMillis()));
        return new Measured(
                demand,
                observed,
                hourly,
                seasons,
                hourly.flatMap(grid -> seasons.flatMap(found -> parts(grid, found))),
                hourly.map(grid -> WeekProfiles.of(grid, workbook.zone())),
                demand.map(known -> clipped(known.rps(), observed)).orElse(new boolean[0]));
    }

    private static Optional<Decomposition> parts(Rollup grid, Seasonality seasons) {
        int[] periods = seasons.periods().stream()
                .mapToInt(period -> (int) (period.periodMillis() / grid.stepMillis()))
                .filter(period -> period >= 2 && 2L * period <= grid.size())
                .distinct()
                .sorted()
                .toArray();
        return periods.length == 0 ? Optional.empty() : Optional.of(Mstl.decompose(grid.means(), periods));
    }

    /// A step is clipped where any component shows it.
    private static boolean[] clipped(Rollup demand, List<ObservedComponent> observed) {
        boolean[] clipped = new boolean[demand.size()];
        for (ObservedComponent component : observed) {
            boolean[] here = Saturation.clippedSteps(
                    demand,
                    component.responseSeconds(),
                    component.errorRatio(),
                    component.queue().or(component::concurrency),
                    component.utilisation());
            for (int i = 0; i < clipped.length; i++) {
                clipped[i] |= here[i];
            }
        }
        return clipped;
    }

    /// The time at which the question is asked: the workbook's, or the end of the newest demand, or of anything.
    private static Instant asOf(Workbook workbook, Measured seen) {
        return workbook.asOf()
                .or(() -> seen.demand()
                        .map(DemandSelection::rps)
                        .map(rps -> Instant.ofEpochMilli(rps.startMillis(rps.size()))))
                .or(() -> workbook.series().stream()
                        .filter(entry -> entry.series().samples().size() > 0)
                        .map(entry -> Instant.ofEpochMilli(entry.series().endMillis()))
                        .max(Instant::compareTo))
                .or(() -> workbook.tests().stream()
                        .flatMap(test -> test.steps().stream())
                        .map(LoadStep::start)
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo))
                .or(() -> workbook.objective()
                        .map(objective -> objective.from().orElse(objective.through()))
                        .map(day -> day.atStartOfDay(workbook.zone()).toInstant()))
                .orElse(Instant.EPOCH);
    }

    private Optional<DemandForecast> forecast(Workbook workbook, Measured seen, Instant asOf, Progress progress) {
        if (seen.demand().isEmpty() || nothingBefore(seen.demand().get().rps(), asOf)) {
            return Optional.empty();
        }
        DemandSelection demand = seen.demand().get();
        int days = horizonDays(workbook, asOf);
        Object key = List.of(
                demand, asOf, days, workbook.forecast(), workbook.zone(), workbook.seed(), List.of(seen.clipped()));
        return forecasts.of(
                key,
                () -> Optional.of(DemandForecasting.of(
                        demand.rps(),
                        seen.clipped(),
                        asOf,
                        days,
                        workbook.forecast().peakFactor(),
                        demand.averaged(),
                        workbook.zone(),
                        workbook.seed(),
                        progress)));
    }

    private static boolean nothingBefore(Rollup rps, Instant asOf) {
        return rps.startMillis() >= asOf.toEpochMilli();
    }

    /// As far as the planner asked, and at least to the last day of the question.
    private static int horizonDays(Workbook workbook, Instant asOf) {
        LocalDate today = asOf.atZone(workbook.zone()).toLocalDate();
        long asked = workbook.objective()
                .map(objective -> ChronoUnit.DAYS.between(today, objective.through()) + 1)
                .orElse(0L);
        return Math.clamp(Math.max(asked, 7L * workbook.forecast().horizonWeeks()), 1, LONGEST_DAYS);
    }

    private CapacityResult capacity(Workbook workbook, Optional<String> production, List<ObservedComponent> observed) {
        Object key = List.of(
                workbook.path(),
                workbook.tests(),
                workbook.iterations(),
                production,
                observed,
                workbook.objective().flatMap(Objective::response),
                workbook.policy());
        return capacities.of(
                key,
                () -> CapacityAnalysis.analyse(
                        workbook.path(),
                        workbook.tests(),
                        workbook.iterations(),
                        production,
                        observed,
                        workbook.objective().flatMap(Objective::response),
                        workbook.policy()));
    }

    private Optional<Answer> answer(
            Workbook workbook,
            Instant asOf,
            Optional<DemandForecast> demand,
            CapacityResult capacity,
            Progress progress) {
        if (workbook.objective().isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = workbook.zone();
        PlanInputs inputs = new PlanInputs(
                workbook.objective().get(),
                asOf.atZone(zone).toLocalDate(),
                zone,
                workbook.path(),
                capacity,
                adopted(workbook),
                demand,
                workbook.policy().reserve(),
                workbook.scenarios(),
                fixedMonthly(workbook),
                seenUpTo(workbook, demand),
                workbook.seed());
        return answers.of(inputs, () -> Optional.of(Planning.answer(inputs, progress)));
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

    private static Money fixedMonthly(Workbook workbook) {
        Money sum = Money.zero(workbook.currency());
        for (FixedCost cost : workbook.fixedCosts()) {
            sum = sum.plus(cost.monthly());
        }
        return sum;
    }

    /// Up to which rate each component was seen at work: in production, or in a test of the path that counts.
    private static SortedMap<String, Double> seenUpTo(Workbook workbook, Optional<DemandForecast> demand) {
        double production = demand.map(DemandForecast::history)
                .map(history -> java.util.Arrays.stream(history.maxima())
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(0))
                .orElse(0.0);
        double tested = workbook.tests().stream()
                .filter(test -> test.component().isEmpty()
                        && (workbook.production().isEmpty() || test.iteration().equals(workbook.production())))
                .flatMap(test -> test.steps().stream())
                .mapToDouble(LoadStep::throughputRps)
                .max()
                .orElse(0);
        SortedMap<String, Double> seen = new TreeMap<>();
        workbook.path().components().forEach(c -> seen.put(c.name(), Math.max(production, tested)));
        return seen;
    }

    private static List<Message> notes(Workbook workbook, Measured seen) {
        List<Message> notes = new ArrayList<>();
        if (workbook.sources().isEmpty()) {
            notes.add(Message.of("analysis.empty"));
        } else if (seen.demand().isEmpty()) {
            notes.add(Message.of("analysis.no-demand"));
        }
        if (workbook.objective().isEmpty()) {
            notes.add(Message.of("analysis.no-objective"));
        }
        if (workbook.path().components().isEmpty()) {
            notes.add(Message.of("analysis.no-path"));
        }
        return notes;
    }
}
