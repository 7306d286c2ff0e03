package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Forecasts demand by the day: its mean and its peak.
public final class DemandForecasting {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int PATHS = 2_000;

    private DemandForecasting() {}

    /// The demand of the days from `asOf` on.
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
        DailyDemand days = DailyDemand.of(fineDemand, asOf, zone);
        PeakFactor factor = PeakFactor.of(peakFactor, averagedInput, fineDemand.stepMillis());
        double[] peaks =
                Arrays.stream(days.peak()).map(peak -> peak * factor.ratio()).toArray();
        LocalDate next = days.first().plusDays(days.size());
        LocalDate today = asOf.atZone(zone).toLocalDate();
        LocalDate firstDay = next.isAfter(today) ? next : today;
        int waiting = (int) ChronoUnit.DAYS.between(next, firstDay);
        double[] meanHistory = padded(days.mean(), waiting);
        double[] peakHistory = padded(peaks, waiting);
        ForecastOptions options = new ForecastOptions(horizonDays, ForecastOptions.USUAL_LEVELS, zone, seed, PATHS);
        long startMillis = dayStartMillis(days.first(), zone);
        Outlook mean = Forecasting.outlook(meanHistory, startMillis, DAY_MILLIS, options, progress);
        Outlook peak = Forecasting.outlook(peakHistory, startMillis, DAY_MILLIS, options, progress);
        List<Message> notes = new ArrayList<>();
        return new DemandForecast(
                fineDemand,
                clipped,
                Rollup.of(startMillis, DAY_MILLIS, peaks),
                factor.ratio(),
                factor.source(),
                mean.forecast(),
                peak.forecast(),
                new PeakPaths(firstDay, peak.paths()),
                Optional.empty(),
                notes);
    }

    /// The stamp of a day on a regular grid of 24 hours: its midnight in standard time, so that days in summer time
    /// start at one o'clock and every stamp still lies in its day.
    private static long dayStartMillis(LocalDate day, ZoneId zone) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return day.atStartOfDay(zone.getRules().getStandardOffset(midnight))
                .toInstant()
                .toEpochMilli();
    }

    private static double[] padded(double[] values, int missing) {
        double[] longer = Arrays.copyOf(values, values.length + missing);
        Arrays.fill(longer, values.length, longer.length, Double.NaN);
        return longer;
    }
}
