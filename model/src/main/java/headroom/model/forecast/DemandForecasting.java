package headroom.model.forecast;

import headroom.model.Progress;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Forecasts demand by the day: its mean and its peak.
public final class DemandForecasting {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int PATHS = 2_000;
    private static final int MEAN_PATHS = 500;
    private static final double MONTH_DAYS = 365.2425 / 12;

    private DemandForecasting() {}

    /// The demand of the days from `asOf` on.
    ///
    /// A day counts when at least 83 % of its steps were measured, the last day when it is all but over. A day on which
    /// saturation cut demand off bounds it from below: it lowers nothing, and raises the forecast only where it was
    /// higher than expected. Without a single day that counts there is no forecast, and a note says so.
    ///
    /// @param fineDemand demand at the entry on its own step, requests/s
    /// @param clipped which of its steps were cut off by saturation, as many as the demand has
    /// @param asOf what is known; later steps are not looked at
    /// @param horizonDays how many days ahead, 1 to 366
    /// @param peakFactor one-minute peak over the peak of the demand's own step, at least 1; empty: a default
    /// @param averagedInput whether the demand is averages over its steps, so that peaks inside are lost
    /// @param zone sets the days
    /// @param seed makes the simulated futures repeatable
    public static DemandForecast of(
            Rollup fineDemand,
            boolean[] clipped,
            Instant asOf,
            int horizonDays,
            Optional<Double> peakFactor,
            boolean averagedInput,
            ZoneId zone,
            long seed,
            Progress progress) {
        return of(
                history(fineDemand, clipped, asOf, peakFactor, averagedInput, zone, DemandChoices.NONE),
                horizonDays,
                seed,
                progress);
    }

    /// The demand of the days from `asOf` on as it would be without growth: what the past grew by is taken out of it,
    /// and
    /// methods that look for a trend are left out. {@link PlannedDemand} lets it grow as the planner wants.
    ///
    /// @param learned the forecast of the same demand, which tells how it grew
    /// @param choices what the planner decided
    public static DemandForecast level(
            DemandForecast learned,
            Instant asOf,
            int horizonDays,
            Optional<Double> peakFactor,
            boolean averagedInput,
            ZoneId zone,
            long seed,
            DemandChoices choices,
            Progress progress) {
        return level(learned, asOf, options(horizonDays, zone, seed), peakFactor, averagedInput, choices, progress);
    }

    /// The same for other levels than the usual ones.
    static DemandForecast level(
            DemandForecast learned,
            Instant asOf,
            ForecastOptions options,
            Optional<Double> peakFactor,
            boolean averagedInput,
            DemandChoices choices,
            Progress progress) {
        double growth = Math.log1p(learned.growthPerMonth().map(Estimate::value).orElse(0.0)) / MONTH_DAYS;
        DemandHistory history = history(
                learned.history(),
                learned.clipped(),
                asOf,
                peakFactor,
                averagedInput,
                options.zone(),
                choices,
                OptionalDouble.of(growth));
        return of(history, options, progress);
    }

    /// What of a forecast does not depend on how far ahead it looks.
    ///
    /// @param fineDemand demand at the entry on its own step, requests/s
    /// @param clipped which of its steps were cut off by saturation, as many as the demand has
    /// @param asOf what is known; later steps are not looked at
    /// @param peakFactor one-minute peak over the peak of the demand's own step, at least 1; empty: a default
    /// @param averagedInput whether the demand is averages over its steps, so that peaks inside are lost
    /// @param zone sets the days
    /// @param choices what the planner decided
    public static DemandHistory history(
            Rollup fineDemand,
            boolean[] clipped,
            Instant asOf,
            Optional<Double> peakFactor,
            boolean averagedInput,
            ZoneId zone,
            DemandChoices choices) {
        return history(fineDemand, clipped, asOf, peakFactor, averagedInput, zone, choices, OptionalDouble.empty());
    }

    private static DemandHistory history(
            Rollup fineDemand,
            boolean[] clipped,
            Instant asOf,
            Optional<Double> peakFactor,
            boolean averagedInput,
            ZoneId zone,
            DemandChoices choices,
            OptionalDouble growthPerDay) {
        DailyDemand days = DailyDemand.of(fineDemand, clipped, asOf, zone);
        double highest =
                Arrays.stream(days.peak()).filter(Double::isFinite).max().orElse(0);
        PeakFactor factor = PeakFactor.of(peakFactor, averagedInput, fineDemand.stepMillis(), highest);
        double[] peaks =
                Arrays.stream(days.peak()).map(peak -> peak * factor.ratio()).toArray();
        LocalDate next = days.first().plusDays(days.size());
        LocalDate today = asOf.atZone(zone).toLocalDate();
        LocalDate firstDay = next.isAfter(today) ? next : today;
        int waiting = (int) ChronoUnit.DAYS.between(next, firstDay);
        DayHistory known = new DayHistory(days, waiting, choices);
        boolean level = growthPerDay.isPresent();
        Prepared mean = known.prepared(level(days.mean(), growthPerDay, waiting));
        Prepared peak = known.prepared(level(peaks, growthPerDay, waiting)).doubted(factor.doubt());
        return new DemandHistory(
                fineDemand,
                clipped,
                days,
                peaks,
                factor,
                firstDay,
                level ? mean.withoutTrend() : mean,
                level ? peak.withoutTrend() : peak,
                averagedInput,
                zone,
                choices);
    }

    /// The demand of the days to come; another horizon costs little.
    ///
    /// @param horizonDays how many days ahead, 1 to 366
    /// @param seed makes the simulated futures repeatable
    public static DemandForecast of(DemandHistory history, int horizonDays, long seed, Progress progress) {
        return of(history, options(horizonDays, history.zone(), seed), progress);
    }

    /// The same for other levels than the usual ones.
    static DemandForecast of(DemandHistory history, ForecastOptions options, Progress progress) {
        ZoneId zone = history.zone();
        DailyDemand days = history.days();
        // the futures of the mean are only counted, those of the peak are shown
        Outlook mean = outlook(history, history.mean(), options.withPaths(MEAN_PATHS), progress);
        Outlook peak = outlook(history, history.peak(), options, progress);
        Optional<Carrier> carrier = carrier(history, options.horizonSteps());
        return new DemandForecast(
                history.fine(),
                history.clipped(),
                Rollup.of(dayStartMillis(days.first(), zone), DAY_MILLIS, history.peaks()),
                history.factor().ratio(),
                history.factor().source(),
                mean.forecast(),
                peak.forecast(),
                new PeakPaths(history.firstDay(), peak.paths()),
                history.growthPerMonth(),
                carrier,
                DemandNotes.of(
                        days,
                        history.peak(),
                        history.averaged(),
                        history.fine().stepMillis(),
                        Unserved.requests(history.fine(), history.clipped()),
                        carrier));
    }

    /// What carries the growth; empty too where there is no day to forecast from.
    private static Optional<Carrier> carrier(DemandHistory history, int horizonDays) {
        return history.days().size() == 0 || history.peak().size() == 0
                ? Optional.empty()
                : history.choices()
                        .driver()
                        .map(driver -> Carrier.of(
                                driver,
                                history.peaks(),
                                history.days().first(),
                                history.firstDay().plusDays(horizonDays - 1L)));
    }

    private static Outlook outlook(
            DemandHistory history, Prepared prepared, ForecastOptions options, Progress progress) {
        long nextMillis = dayStartMillis(history.firstDay(), history.zone());
        Outlook outlook = Forecasting.outlook(
                prepared, nextMillis, DAY_MILLIS, options, history.choices().method(), progress);
        return history.choices()
                .driver()
                .map(driver -> DrivenOutlook.of(outlook, driver, history))
                .orElse(outlook);
    }

    private static ForecastOptions options(int horizonDays, ZoneId zone, long seed) {
        return new ForecastOptions(horizonDays, ForecastOptions.USUAL_LEVELS, zone, seed, PATHS);
    }

    /// What the days would have been had the growth since them come before.
    private static double[] level(double[] values, OptionalDouble growthPerDay, int waiting) {
        double[] level = values.clone();
        for (int d = 0; d < level.length; d++) {
            level[d] *= Math.exp(growthPerDay.orElse(0) * (level.length - 1 - d + waiting));
        }
        return level;
    }

    /// The stamp of a day on a regular grid of 24 hours: its midnight in standard time, so that days in summer time
    /// start at one o'clock and every stamp still lies in its day.
    private static long dayStartMillis(LocalDate day, ZoneId zone) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return day.atStartOfDay(zone.getRules().getStandardOffset(midnight))
                .toInstant()
                .toEpochMilli();
    }
}
