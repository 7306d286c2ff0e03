package headroom.app.explore;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.figure.Figure;
import headroom.model.figure.SeasonFigures;
import headroom.model.figure.SeriesFigures;
import headroom.model.season.MarkerDecision;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.Rollup;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesStudy;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What was found in a series, with its pictures: made off the interface thread.
///
/// @param of what was studied
/// @param study what was found
/// @param parts the series and its components, one picture each
/// @param week the usual week
/// @param profiles the usual cycle of each period
record Studied(Target of, SeriesStudy study, List<Figure> parts, Optional<Figure> week, List<Figure> profiles) {
    /// What is to be studied.
    ///
    /// @param name what it is called
    /// @param series the id by which decisions about it are kept; empty: the demand
    /// @param entry the series; empty: `grid` holds the demand
    /// @param grid the demand on its own step; empty for another series
    /// @param decisions what the planner decided about it
    /// @param zone sets days and weeks
    record Target(
            Message name,
            Optional<String> series,
            Optional<SeriesEntry> entry,
            Optional<Rollup> grid,
            List<MarkerDecision> decisions,
            ZoneId zone) {
        /// Whether what was found in another holds for this one; large values are the same or else not compared.
        boolean same(Target other) {
            return sameSamples(other)
                    && decisions.equals(other.decisions)
                    && zone.equals(other.zone)
                    && series.equals(other.series);
        }

        @SuppressWarnings("ReferenceEquality")
        private boolean sameSamples(Target other) {
            return grid.orElse(null) == other.grid.orElse(null)
                    && entry.map(SeriesEntry::series).orElse(null)
                            == other.entry.map(SeriesEntry::series).orElse(null)
                    && entry.map(SeriesEntry::unit).equals(other.entry.map(SeriesEntry::unit))
                    && entry.map(SeriesEntry::kind).equals(other.entry.map(SeriesEntry::kind));
        }
    }

    static Studied of(Target target, Progress progress) {
        return target.grid()
                .map(grid -> of(target, grid, Unit.REQUESTS_PER_SECOND, progress))
                .orElseGet(() -> ofSeries(target, progress));
    }

    private static Studied ofSeries(Target target, Progress progress) {
        SeriesEntry entry = target.entry().orElseThrow();
        boolean counts = entry.kind() == Kind.COUNTER || entry.kind() == Kind.INTERVAL_COUNT;
        TimeSeries rate = counts ? Rates.toRate(entry.asRead()) : entry.asRead();
        TimeSeries read = rate.samples().size() == 0 ? entry.asRead() : rate;
        Unit unit = SeriesFigures.displayUnit(read.unit());
        Rollup grid = SeriesStudy.grid(read);
        boolean other = unit != read.unit() && unit.dimension() == read.unit().dimension();
        return of(target, other ? grid.times(read.unit().factorTo(unit)) : grid, unit, progress);
    }

    private static Studied of(Target target, Rollup grid, Unit unit, Progress progress) {
        SeriesStudy study = SeriesStudy.of(grid, target.zone(), target.decisions(), progress);
        progress.check();
        return new Studied(
                target,
                study,
                study.parts()
                        .map(parts ->
                                SeasonFigures.decomposition(study.grid(), parts, target.name(), unit, target.zone()))
                        .orElse(List.of()),
                study.week().map(week -> SeriesFigures.week(week, target.zone())),
                study.profiles().stream()
                        .map(profile -> SeasonFigures.profile(profile, unit))
                        .toList());
    }
}
