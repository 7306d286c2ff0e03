package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.DemandForecasting;
import headroom.model.forecast.DemandHistory;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.MethodComparison;
import headroom.model.forecast.MethodResult;
import headroom.model.forecast.PlannedDemand;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Forecasts of the demand of a workbook: what was learned from the same history is learned once, and another horizon,
/// growth or event costs only what depends on it. Safe to use from several threads.
final class Forecasts {
    /// Days of demand without which nothing is forecast.
    static final int LEAST_DAYS = 2;

    private static final int LONGEST_DAYS = 3 * 366;

    private final Memo<DemandHistory> histories = new Memo<>(4);
    // few: the futures of a forecast take megabytes, and more than undo and redo hardly ever come back to one
    private final Memo<Optional<DemandForecast>> forecasts = new Memo<>(3);
    private final Memo<Optional<DemandForecast>> levels = new Memo<>(2);
    private final Memo<Optional<DemandForecast>> planned = new Memo<>(3);

    /// What the demand of a workbook will be; empty without demand, or where too little of it is known.
    Optional<DemandForecast> of(Workbook workbook, Measured seen, Instant asOf, Progress progress) {
        if (seen.demand().isEmpty() || tooShort(seen.demand().get().rps(), asOf)) {
            return Optional.empty();
        }
        DemandSelection demand = seen.demand().get();
        Optional<Double> entered = workbook.forecast().peakFactor();
        Optional<Double> factor = factor(workbook, seen);
        int days = horizonDays(workbook, asOf);
        DemandChoices choices = DemandReading.choices(workbook, asOf);
        List<Object> source = List.of(new Same(seen), asOf, factor, workbook.zone(), choices);
        List<Object> key = List.of(source, days, workbook.seed());
        DemandHistory history = histories.of(source, () -> history(workbook, seen, asOf, choices));
        Optional<DemandForecast> learned = forecasts.of(key, () -> {
            DemandForecast forecast = DemandForecasting.of(history, days, workbook.seed(), progress);
            boolean known = entered.isEmpty() && seen.peakFactor().isPresent();
            return Optional.of(known ? explained(forecast, seen.peakFactor().get()) : forecast);
        });
        DemandPlan plan = workbook.forecast().demandPlan();
        if (learned.isEmpty() || plan.equals(DemandPlan.NONE)) {
            return learned;
        }
        Optional<DemandForecast> level = !plan.setsGrowth()
                ? Optional.empty()
                : levels.of(
                        key,
                        () -> Optional.of(DemandForecasting.level(
                                learned.get(),
                                asOf,
                                days,
                                factor,
                                demand.averaged(),
                                workbook.zone(),
                                workbook.seed(),
                                choices,
                                progress)));
        return planned.of(
                List.of(new Same(learned.get()), plan),
                () -> Optional.of(PlannedDemand.of(learned.get(), level, plan)));
    }

    /// How each way to forecast the demand of a workbook would have done in the past, the automatic one first; none
    /// without demand.
    static List<MethodResult> methods(Workbook workbook, Measured seen, Instant asOf, Progress progress) {
        if (seen.demand().isEmpty() || tooShort(seen.demand().get().rps(), asOf)) {
            return List.of();
        }
        DemandChoices choices = DemandReading.choices(workbook, asOf).withMethod(Optional.empty());
        DemandHistory history = history(workbook, seen, asOf, choices);
        return MethodComparison.of(history, horizonDays(workbook, asOf), workbook.seed(), progress);
    }

    private static Optional<Double> factor(Workbook workbook, Measured seen) {
        return workbook.forecast().peakFactor().or(() -> seen.peakFactor().map(LearnedPeakFactor::ratio));
    }

    private static DemandHistory history(Workbook workbook, Measured seen, Instant asOf, DemandChoices choices) {
        DemandSelection demand = seen.demand().orElseThrow();
        return DemandForecasting.history(
                demand.rps(),
                seen.clipped(),
                asOf,
                factor(workbook, seen),
                demand.averaged(),
                workbook.zone(),
                choices);
    }

    private static DemandForecast explained(DemandForecast forecast, LearnedPeakFactor learned) {
        return forecast.withPeakFactorSource(Message.of("analysis.peak-factor-learned", learned.days()));
    }

    private static boolean tooShort(Rollup rps, Instant asOf) {
        long known = Math.min(asOf.toEpochMilli(), rps.startMillis(rps.size())) - rps.startMillis();
        return known < LEAST_DAYS * ChronoUnit.DAYS.getDuration().toMillis();
    }

    /// As far as the planner asked, and at least to the last day of the question.
    private static int horizonDays(Workbook workbook, Instant asOf) {
        LocalDate today = asOf.atZone(workbook.zone()).toLocalDate();
        long asked = workbook.objective()
                .map(objective -> ChronoUnit.DAYS.between(today, objective.through()) + 1)
                .orElse(0L);
        return Math.clamp(Math.max(asked, 7L * workbook.forecast().horizonWeeks()), 1, LONGEST_DAYS);
    }
}
