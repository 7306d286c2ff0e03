package headroom.model.workbook;

import headroom.model.capacity.ObservedComponent;
import headroom.model.capacity.Saturation;
import headroom.model.plan.Objective;
import headroom.model.season.Decomposition;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import headroom.model.season.WeekProfile;
import headroom.model.season.WeekProfiles;
import headroom.model.series.Rollup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is read from the series alone.
///
/// @param demand which series the demand is read from
/// @param peakFactor how much higher one-minute peaks are, where the files tell
/// @param observed what production shows of each component
/// @param hourly demand by the hour
/// @param seasons periods of the demand
/// @param parts the demand taken apart
/// @param week the usual week; empty for less than two days of demand
/// @param clipped which steps of the demand were cut off by saturation
record Measured(
        Optional<DemandSelection> demand,
        Optional<LearnedPeakFactor> peakFactor,
        List<ObservedComponent> observed,
        Optional<Rollup> hourly,
        Optional<Seasonality> seasons,
        Optional<Decomposition> parts,
        Optional<WeekProfile> week,
        boolean[] clipped) {
    private static final long HOUR_MILLIS = 3_600_000;
    /// Two days show hours of the day; less shows nothing usual.
    private static final long LEAST_WEEK_MILLIS = 48 * HOUR_MILLIS;

    /// What it is read from.
    static Object key(Workbook workbook) {
        List<Object> visits = new ArrayList<>();
        workbook.path().components().forEach(component -> {
            visits.add(component.name());
            visits.add(component.visits());
        });
        Optional<Double> percentile =
                workbook.objective().flatMap(Objective::response).map(response -> response.percentile());
        List<Object> entries = new ArrayList<>();
        for (SeriesEntry entry : workbook.series()) {
            entries.add(List.of(new Same(entry.series()), entry.unit(), entry.kind(), entry.role(), entry.component()));
        }
        return List.of(entries, visits, workbook.zone(), percentile);
    }

    static Measured of(Workbook workbook) {
        Optional<DemandSelection> demand = DemandSelection.of(workbook);
        Optional<Rollup> rps = demand.map(DemandSelection::rps);
        Observation observation = new Observation(workbook, rps);
        List<ObservedComponent> observed = observation.components();
        List<ObservedComponent> witnesses = new ArrayList<>(observed);
        witnesses.add(observation.wholePath());
        Optional<Rollup> hourly = rps.map(SeriesStudy::hourly);
        Optional<Seasonality> seasons =
                rps.map(known -> SeasonalityDetection.detect(known.means(), known.stepMillis()));
        return new Measured(
                demand,
                demand.flatMap(known -> LearnedPeakFactor.of(known, workbook.zone())),
                observed,
                hourly,
                seasons,
                hourly.flatMap(grid -> seasons.flatMap(found -> SeriesStudy.parts(grid, found))),
                hourly.filter(grid -> grid.size() * grid.stepMillis() >= LEAST_WEEK_MILLIS)
                        .map(grid -> WeekProfiles.of(grid, workbook.zone())),
                rps.map(known -> clipped(known, witnesses)).orElse(new boolean[0]));
    }

    /// A step is clipped where any component, or the path as a whole, shows it.
    private static boolean[] clipped(Rollup demand, List<ObservedComponent> witnesses) {
        boolean[] clipped = new boolean[demand.size()];
        for (ObservedComponent component : witnesses) {
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
}
