package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.ObservedComponent;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.Objective;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.Resampling;
import headroom.model.series.Role;
import headroom.model.series.Rollup;
import headroom.model.series.SeriesSum;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Gathers what production shows of each component from the roles of the series.
final class Observation {
    /// The one component of files that name none.
    private static final String SYSTEM = "system";

    private static final double USUAL_PERCENTILE = 99;

    private final Workbook workbook;
    private final Optional<Rollup> demand;

    /// @param demand demand at the entry, user requests/s
    Observation(Workbook workbook, Optional<Rollup> demand) {
        this.workbook = workbook;
        this.demand = demand;
    }

    /// One entry for each component of the path, or for each component that a series names where there is no path, or
    /// for the system as one.
    List<ObservedComponent> components() {
        List<ObservedComponent> observed = new ArrayList<>();
        for (Component component : workbook.path().components()) {
            observed.add(observed(component.name(), Optional.of(component.name()), component.visits()));
        }
        if (observed.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            workbook.series().forEach(entry -> entry.component().ifPresent(names::add));
            names.forEach(name -> observed.add(observed(name, Optional.of(name), 1)));
        }
        if (observed.isEmpty() && !workbook.series().isEmpty()) {
            observed.add(wholePath());
        }
        return observed;
    }

    /// What the series say that belong to no component.
    ObservedComponent wholePath() {
        return observed(SYSTEM, Optional.empty(), 1);
    }

    private ObservedComponent observed(String name, Optional<String> component, double visits) {
        List<Level> use = utilisation(component);
        Optional<TimeSeries> throughput = summedRate(component, Role.THROUGHPUT);
        long step = use.stream().mapToLong(Level::stepMillis).max().orElse(0);
        Optional<Rollup> rps = throughput
                .map(series -> Resampling.roll(series, Math.max(step, SeriesReading.stepMillis(series)), 0))
                .or(() -> demand.map(known -> known.times(visits)).map(known -> atLeast(known, step)));
        long grid = rps.map(Rollup::stepMillis).orElse(step);
        return new ObservedComponent(
                name,
                rps,
                fullest(use, grid),
                response(component, grid),
                errors(component, rps),
                level(component, Role.CONCURRENCY, grid),
                level(component, Role.QUEUE, grid));
    }

    private static Rollup atLeast(Rollup rollup, long stepMillis) {
        return stepMillis > rollup.stepMillis() ? rollup.coarsened(stepMillis) : rollup;
    }

    private List<TimeSeries> series(Optional<String> component, Role role) {
        return SeriesReading.entries(workbook, role, entry -> entry.component().equals(component)).stream()
                .map(SeriesEntry::asRead)
                .map(Rates::toRate)
                .filter(series -> series.samples().size() >= 2)
                .toList();
    }

    /// The parts of the first metric of a role as one rate.
    private Optional<TimeSeries> summedRate(Optional<String> component, Role role) {
        List<TimeSeries> rates = new ArrayList<>();
        for (SeriesEntry entry :
                SeriesReading.entries(workbook, role, one -> one.component().equals(component))) {
            SeriesReading.rate(entry).ifPresent(rates::add);
        }
        return ofFirstMetric(rates)
                .map(same ->
                        same.size() == 1 ? same.getFirst() : SeriesSum.of(same).series());
    }

    private static Optional<List<TimeSeries>> ofFirstMetric(List<TimeSeries> all) {
        return all.stream()
                .findFirst()
                .map(first -> all.stream()
                        .filter(series -> series.id().metric().equals(first.id().metric())
                                && series.unit().dimension() == first.unit().dimension())
                        .toList());
    }

    /// A use of resources and what turns it into a ratio.
    private record Level(TimeSeries series, double factor) {
        long stepMillis() {
            return SeriesReading.stepMillis(series);
        }

        Rollup roll(long stepMillis) {
            return Resampling.roll(series, Math.max(stepMillis, stepMillis()), 0)
                    .times(factor);
        }
    }

    private List<Level> utilisation(Optional<String> component) {
        List<Level> levels = new ArrayList<>();
        double cores = limit(component);
        for (TimeSeries series : series(component, Role.UTILISATION)) {
            boolean busy = series.unit().dimension() == Dimension.CORES && cores > 0;
            Optional<Double> factor = busy
                    ? Optional.of(series.unit().factorTo(Unit.CORES) / cores)
                    : SeriesReading.factorToRatio(series);
            factor.ifPresent(known -> levels.add(new Level(series, known)));
        }
        return levels;
    }

    /// How many cores one instance may use, where a series says so; 0 where none does.
    private double limit(Optional<String> component) {
        return series(component, Role.LIMIT).stream()
                .filter(series -> series.unit().dimension() == Dimension.CORES)
                .mapToDouble(series -> series.samples().value(series.samples().size() - 1)
                        * series.unit().factorTo(Unit.CORES))
                .max()
                .orElse(0);
    }

    /// The use of the fullest resource. The series of one metric are instances of one resource and are pooled: their
    /// mean, and the fullest of them as the highest value. Of several metrics the one with the highest mean counts.
    private static Optional<Rollup> fullest(List<Level> levels, long stepMillis) {
        Map<String, List<Rollup>> byMetric = new LinkedHashMap<>();
        for (Level level : levels) {
            byMetric.computeIfAbsent(level.series().id().metric(), _ -> new ArrayList<>())
                    .add(level.roll(stepMillis));
        }
        return byMetric.values().stream().map(Rollup::pooled).max(Comparator.comparingDouble(Observation::mean));
    }

    private static double mean(Rollup rollup) {
        double sum = 0;
        int steps = 0;
        for (int i = 0; i < rollup.size(); i++) {
            if (rollup.count(i) > 0) {
                sum += rollup.mean(i);
                steps++;
            }
        }
        return steps == 0 ? 0 : sum / steps;
    }

    /// The response times whose percentile is nearest to the objective's, seconds.
    private Optional<Rollup> response(Optional<String> component, long stepMillis) {
        double wanted = workbook.objective()
                .flatMap(Objective::response)
                .map(ResponseObjective::percentile)
                .orElse(USUAL_PERCENTILE);
        return series(component, Role.RESPONSE_TIME).stream()
                .filter(series -> series.unit().dimension() == Dimension.TIME)
                .min(Comparator.comparingDouble(series -> Math.abs(Percentiles.of(series.id()) - wanted)))
                .map(series -> roll(series, stepMillis, series.unit().factorTo(Unit.SECONDS)));
    }

    /// The share of failed requests.
    private Optional<Rollup> errors(Optional<String> component, Optional<Rollup> rps) {
        Optional<TimeSeries> share = series(component, Role.ERRORS).stream()
                .filter(series -> series.unit().dimension() == Dimension.SHARE)
                .findFirst();
        if (share.isPresent()) {
            return share.map(series -> roll(
                    series,
                    rps.map(Rollup::stepMillis).orElse(0L),
                    series.unit().factorTo(Unit.RATIO)));
        }
        return rps.flatMap(served -> summedRate(component, Role.ERRORS)
                .map(failed -> roll(failed, served.stepMillis(), 1).over(served)));
    }

    private Optional<Rollup> level(Optional<String> component, Role role, long stepMillis) {
        List<TimeSeries> levels = series(component, role).stream()
                .filter(series -> series.kind() != Kind.QUANTILE)
                .toList();
        Function<List<TimeSeries>, TimeSeries> sum =
                same -> same.size() == 1 ? same.getFirst() : SeriesSum.of(same).series();
        return ofFirstMetric(levels).map(sum).map(series -> roll(series, stepMillis, 1));
    }

    private static Rollup roll(TimeSeries series, long stepMillis, double factor) {
        long step = Math.max(stepMillis, SeriesReading.stepMillis(series));
        return Resampling.roll(series, step, 0).times(factor);
    }
}
