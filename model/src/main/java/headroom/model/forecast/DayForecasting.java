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
        ZoneId zone = options.zone();
        int size = days.values().length;
        Rollup rollup = Rollup.of(days.startMillis(), days.stepMillis(), days.values());
        Instant end = Instant.ofEpochMilli(rollup.startMillis(size));
        boolean[] unclipped = new boolean[size];
        DemandHistory history =
                DemandForecasting.history(rollup, unclipped, end, Optional.of(1.0), false, zone, choices);
        DemandForecast learned = DemandForecasting.of(history, options, progress);
        Optional<DemandForecast> level = plan.setsGrowth()
                ? Optional.of(
                        DemandForecasting.level(learned, end, options, Optional.of(1.0), false, choices, progress))
                : Optional.empty();
        return withNotes(PlannedDemand.of(learned, level, plan));
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
