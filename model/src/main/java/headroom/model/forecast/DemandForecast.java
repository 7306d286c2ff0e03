package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What demand was and will be.
///
/// @param history demand at the entry on its own step, requests/s
/// @param clipped which steps of the history were cut off by saturation, so that they are lower bounds
/// @param dailyPeakHistory the peak of each day so far in the workbook's zone, requests/s; corrected to one-minute
/// peaks
/// @param peakFactor what daily peaks of the history's step are multiplied with to be one-minute peaks; at least 1
/// @param peakFactorSource where the factor comes from, in words
/// @param mean the forecast of the daily mean
/// @param dailyPeak the forecast of the daily peak
/// @param paths simulated daily peaks behind `dailyPeak`
/// @param growthPerMonth the growth of the daily peak over the past, a ratio a month (0.1 is 10 %); where something
///     carries the growth, that of the peak for each of it
/// @param carrier what carries the growth
/// @param notes what the planner should know about the demand
public record DemandForecast(
        Rollup history,
        boolean[] clipped,
        Rollup dailyPeakHistory,
        double peakFactor,
        Message peakFactorSource,
        Forecast mean,
        Forecast dailyPeak,
        PeakPaths paths,
        Optional<Estimate> growthPerMonth,
        Optional<Carrier> carrier,
        List<Message> notes) {
    /// Copies the notes.
    public DemandForecast {
        notes = List.copyOf(notes);
    }

    /// A demand whose growth nothing carries but time.
    public DemandForecast(
            Rollup history,
            boolean[] clipped,
            Rollup dailyPeakHistory,
            double peakFactor,
            Message peakFactorSource,
            Forecast mean,
            Forecast dailyPeak,
            PeakPaths paths,
            Optional<Estimate> growthPerMonth,
            List<Message> notes) {
        this(
                history,
                clipped,
                dailyPeakHistory,
                peakFactor,
                peakFactorSource,
                mean,
                dailyPeak,
                paths,
                growthPerMonth,
                Optional.empty(),
                notes);
    }

    /// The highest daily peak of the last days that were measured, requests/s; empty where none was.
    ///
    /// @param days how many days; 7 hold every weekday
    public OptionalDouble peakOfLast(int days) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(0, dailyPeakHistory.size() - days); i < dailyPeakHistory.size(); i++) {
            if (dailyPeakHistory.count(i) > 0) {
                highest = Math.max(highest, dailyPeakHistory.max(i));
            }
        }
        return highest > Double.NEGATIVE_INFINITY ? OptionalDouble.of(highest) : OptionalDouble.empty();
    }

    /// The same forecast with another word on where the peak factor comes from.
    public DemandForecast withPeakFactorSource(Message source) {
        return new DemandForecast(
                history,
                clipped,
                dailyPeakHistory,
                peakFactor,
                source,
                mean,
                dailyPeak,
                paths,
                growthPerMonth,
                carrier,
                notes);
    }
}
