package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.forecast.DayForecasting;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.RegularSeries;
import headroom.model.series.Rollup;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Estimate;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What any series of a workbook will be: the highest value of each day to come.
///
/// @param id the series
/// @param unit of all values
/// @param seasons what repeats in it
/// @param days the days; empty where they cannot be forecast
/// @param notes what the planner should know, and why there is no forecast
public record SeriesOutlook(String id, Unit unit, Seasonality seasons, Optional<Days> days, List<Message> notes) {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int PATHS = 500;
    private static final int LEAST_DAYS = 2;

    /// The highest value of each day.
    ///
    /// @param soFar of the days so far
    /// @param peak of the days to come
    /// @param growthPerMonth how it grew, a ratio a month
    public record Days(Rollup soFar, Forecast peak, Optional<Estimate> growthPerMonth) {}

    /// How series are forecast.
    ///
    /// @param choices the horizon, the holidays and what was decided about each series
    /// @param asOf what is known; empty: all samples
    public record Asked(ForecastChoices choices, Optional<Instant> asOf, ZoneId zone, long seed) {
        /// As a workbook says.
        public static Asked of(Workbook workbook) {
            return new Asked(workbook.forecast(), workbook.asOf(), workbook.zone(), workbook.seed());
        }
    }

    /// Copies the notes.
    public SeriesOutlook {
        notes = List.copyOf(notes);
    }

    /// A series that could not be forecast.
    public static SeriesOutlook without(SeriesEntry entry, Message why) {
        return new SeriesOutlook(
                entry.series().id().toString(),
                entry.unit(),
                new Seasonality(DAY_MILLIS, List.of()),
                Optional.empty(),
                List.of(why));
    }

    /// Forecasts a series by the day. A counter becomes a rate first.
    ///
    /// @param shown the unit in which values of a unit are shown
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public static SeriesOutlook of(SeriesEntry entry, UnaryOperator<Unit> shown, Asked asked, Progress progress) {
        TimeSeries whole = read(entry);
        TimeSeries known =
                asked.asOf().map(time -> RegularSeries.before(whole, time)).orElse(whole);
        Optional<Message> trouble = known.samples().size() < 2
                ? Optional.of(Message.of("analysis.short-series", LEAST_DAYS))
                : RegularSeries.trouble(known, DAY_MILLIS);
        if (trouble.isPresent()) {
            return without(entry, trouble.get());
        }
        Rollup fine = SeriesStudy.grid(known);
        Seasonality seasons = SeasonalityDetection.detect(fine.means(), fine.stepMillis());
        progress.check();
        Unit unit = shown.apply(known.unit());
        RegularSeries days = days(known, unit, asked);
        ForecastOptions options = new ForecastOptions(
                7 * asked.choices().horizonWeeks(), ForecastOptions.USUAL_LEVELS, asked.zone(), asked.seed(), PATHS);
        String id = entry.series().id().toString();
        DemandForecast learned = DayForecasting.learned(days, options, choices(id, asked), progress);
        boolean share = unit == Unit.PERCENT && Arrays.stream(days.values()).noneMatch(value -> value > 100);
        Forecast peak = share ? learned.dailyPeak().atMost(100) : learned.dailyPeak();
        Set<Message> notes = new LinkedHashSet<>(learned.notes());
        notes.addAll(peak.notes());
        return new SeriesOutlook(
                id,
                unit,
                seasons,
                peak.horizon() == 0
                        ? Optional.empty()
                        : Optional.of(new Days(learned.dailyPeakHistory(), peak, learned.growthPerMonth())),
                List.copyOf(notes));
    }

    private static TimeSeries read(SeriesEntry entry) {
        boolean counts = entry.kind() == Kind.COUNTER || entry.kind() == Kind.INTERVAL_COUNT;
        TimeSeries rate = counts ? Rates.toRate(entry.asRead()) : entry.asRead();
        return rate.samples().size() == 0 ? entry.asRead() : rate;
    }

    private static RegularSeries days(TimeSeries known, Unit unit, Asked asked) {
        RegularSeries own = RegularSeries.every(known, DAY_MILLIS, RegularSeries.Statistic.MAX, asked.zone());
        RegularSeries days = asked.asOf().map(own::waitingUntil).orElse(own);
        boolean same = unit.dimension() != known.unit().dimension() || unit == known.unit();
        double factor = same ? 1 : known.unit().factorTo(unit);
        double[] values =
                Arrays.stream(days.values()).map(value -> value * factor).toArray();
        return new RegularSeries(values, days.startMillis(), days.stepMillis(), days.nextStampMillis());
    }

    /// Holidays and markers are those of the workbook; method, driver and events are about the demand.
    private static DemandChoices choices(String id, Asked asked) {
        return new DemandChoices(
                Optional.empty(),
                asked.choices().holidays(),
                asked.choices().about(Optional.of(id)),
                List.of(),
                Optional.empty());
    }

    /// The highest value of the days to come at a level of its distribution; NaN without a forecast.
    public double highest(double level) {
        return days().map(known -> known.peak().horizonPeak().getOrDefault(level, Double.NaN))
                .orElse(Double.NaN);
    }

    /// The highest value of the last days that were measured; NaN without a forecast.
    public double highestOfLast(int count) {
        double highest = Double.NaN;
        if (days().isPresent()) {
            Rollup soFar = days().get().soFar();
            for (int i = Math.max(0, soFar.size() - count); i < soFar.size(); i++) {
                highest = soFar.count(i) == 0 || highest > soFar.max(i) ? highest : soFar.max(i);
            }
        }
        return highest;
    }
}
