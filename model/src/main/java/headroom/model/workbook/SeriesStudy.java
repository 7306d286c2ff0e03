package headroom.model.workbook;

import headroom.model.Progress;
import headroom.model.forecast.Markers;
import headroom.model.season.Decomposition;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import headroom.model.season.Mstl;
import headroom.model.season.PeriodProfile;
import headroom.model.season.PeriodProfiles;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import headroom.model.season.WeekProfile;
import headroom.model.season.WeekProfiles;
import headroom.model.series.Resampling;
import headroom.model.series.Rollup;
import headroom.model.series.TimeSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What repeats in a series, and when it becomes different.
///
/// @param grid the series by the hour, or on its own step where that is longer: the grid of `parts`
/// @param seasons the periods
/// @param parts the series taken apart; empty where nothing repeats often enough
/// @param week the usual week; empty for less than two days
/// @param profiles the usual cycle of each period, in the order of the periods
/// @param markers the days on which it becomes different
public record SeriesStudy(
        Rollup grid,
        Seasonality seasons,
        Optional<Decomposition> parts,
        Optional<WeekProfile> week,
        List<PeriodProfile> profiles,
        List<Marker> markers) {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    /// Two days show hours of the day; less shows nothing usual.
    private static final long LEAST_WEEK_MILLIS = 48 * HOUR_MILLIS;
    /// A day counts when at least this share of its steps was measured.
    private static final double ENOUGH = 0.83;
    /// On more steps than this a season is looked for on a coarser grid.
    private static final int MOST_STEPS = 1_500_000;

    /// Copies the lists.
    public SeriesStudy {
        profiles = List.copyOf(profiles);
        markers = List.copyOf(markers);
    }

    /// The grid on which a series is studied: its own step, a longer one where it is very long.
    ///
    /// @param series a rate or a level
    /// @throws IllegalArgumentException if it holds no sample
    public static Rollup grid(TimeSeries series) {
        long step = SeriesReading.stepMillis(series);
        long span = series.endMillis() - series.startMillis();
        long kept = span / step > MOST_STEPS ? Math.max(HOUR_MILLIS, span / MOST_STEPS) : step;
        return Resampling.roll(series, kept, 0);
    }

    /// Studies a series on a grid.
    ///
    /// @param decisions what the planner decided about it
    public static SeriesStudy of(Rollup fine, ZoneId zone, List<MarkerDecision> decisions, Progress progress) {
        Seasonality seasons = SeasonalityDetection.detect(fine.means(), fine.stepMillis());
        progress.check();
        Rollup grid = hourly(fine);
        Optional<Decomposition> parts = parts(grid, seasons);
        progress.check();
        List<PeriodProfile> profiles = seasons.periods().stream()
                .map(period -> PeriodProfiles.of(fine, period.periodMillis(), zone))
                .toList();
        progress.check();
        LocalDate first = day(fine.startMillis(), zone);
        return new SeriesStudy(
                grid,
                seasons,
                parts,
                Optional.of(grid)
                        .filter(known -> known.size() * known.stepMillis() >= LEAST_WEEK_MILLIS
                                && known.stepMillis() <= HOUR_MILLIS)
                        .map(known -> WeekProfiles.of(known, zone)),
                profiles,
                Markers.of(dailyPeaks(fine, zone), first, decisions));
    }

    /// The demand, or any grid, by the hour where its step is finer.
    static Rollup hourly(Rollup fine) {
        boolean finer = fine.stepMillis() < HOUR_MILLIS && HOUR_MILLIS % fine.stepMillis() == 0;
        return finer ? fine.coarsened(HOUR_MILLIS) : fine;
    }

    /// A grid taken apart by the periods that it holds two cycles of.
    static Optional<Decomposition> parts(Rollup grid, Seasonality seasons) {
        int[] periods = seasons.periods().stream()
                .filter(period -> period.periodMillis() % grid.stepMillis() == 0)
                .mapToInt(period -> (int) (period.periodMillis() / grid.stepMillis()))
                .filter(period -> period >= 2 && 2L * period <= grid.size())
                .distinct()
                .sorted()
                .toArray();
        return periods.length == 0 ? Optional.empty() : Optional.of(Mstl.decompose(grid.means(), periods));
    }

    /// The highest value of each day of the zone that was measured nearly whole.
    private static double[] dailyPeaks(Rollup fine, ZoneId zone) {
        LocalDate first = day(fine.startMillis(), zone);
        LocalDate last = day(fine.startMillis(fine.size() - 1), zone);
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        double[] peaks = new double[days];
        int[] count = new int[days];
        Arrays.fill(peaks, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < fine.size(); i++) {
            if (fine.count(i) > 0 && Double.isFinite(fine.max(i))) {
                int day = (int) ChronoUnit.DAYS.between(first, day(fine.startMillis(i), zone));
                peaks[day] = Math.max(peaks[day], fine.max(i));
                count[day]++;
            }
        }
        double full = Math.max(1, (double) DAY_MILLIS / fine.stepMillis());
        for (int d = 0; d < days; d++) {
            peaks[d] = count[d] >= ENOUGH * full ? peaks[d] : Double.NaN;
        }
        return peaks;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }
}
