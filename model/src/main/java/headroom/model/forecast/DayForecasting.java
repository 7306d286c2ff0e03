package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.series.RegularSeries;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Forecasts a series of days just as the daily peak of the demand is forecast, with what the planner decided and
/// knows.
public final class DayForecasting {
    private DayForecasting() {}

    /// The days after the last of a series.
    ///
    /// @param days one value a day
    /// @param options how far ahead, in days
    /// @param choices how it is forecast
    /// @param plan what is known of the days to come
    public static Forecast of(
            RegularSeries days, ForecastOptions options, DemandChoices choices, DemandPlan plan, Progress progress) {
        DemandHistory history = history(days, options.zone(), choices);
        DemandForecast learned = DemandForecasting.of(history, options, progress);
        Optional<DemandForecast> level = plan.setsGrowth()
                ? Optional.of(DemandForecasting.level(
                        learned, end(days), options, Optional.of(1.0), false, choices, progress))
                : Optional.empty();
        return withNotes(PlannedDemand.of(learned, level, plan));
    }

    /// The days after the last of a series, and how it grew.
    public static DemandForecast learned(
            RegularSeries days, ForecastOptions options, DemandChoices choices, Progress progress) {
        return DemandForecasting.of(history(days, options.zone(), choices), options, progress);
    }

    private static DemandHistory history(RegularSeries days, ZoneId zone, DemandChoices choices) {
        Rollup rollup = Rollup.of(days.startMillis(), days.stepMillis(), days.values());
        boolean[] unclipped = new boolean[rollup.size()];
        return DemandForecasting.history(rollup, unclipped, end(days), Optional.of(1.0), false, zone, choices);
    }

    private static Instant end(RegularSeries days) {
        return Instant.ofEpochMilli(days.startMillis() + days.values().length * days.stepMillis());
    }

    private static Forecast withNotes(DemandForecast demand) {
        Forecast peak = demand.dailyPeak();
        Set<Message> notes = new LinkedHashSet<>(demand.notes());
        notes.addAll(peak.notes());
        return new Forecast(
                peak.startMillis(),
                peak.stepMillis(),
                peak.model(),
                peak.explanation(),
                peak.mean(),
                peak.quantiles(),
                peak.horizonPeak(),
                peak.provenSteps(),
                peak.backtest(),
                List.copyOf(notes));
    }
}
