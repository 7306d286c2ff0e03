package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.ObservedComponent;
import headroom.model.capacity.ResponseObjective;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gathers what production shows of each component from the roles of the series.
final class Observation {
    private final Workbook workbook;
    private final Optional<DemandSelection> demand;

    Observation(Workbook workbook, Optional<DemandSelection> demand) {
        this.workbook = workbook;
        this.demand = demand;
    }

    /// One entry for each component of the path, or for each component that a series names where there is no path.
    List<ObservedComponent> components() {
        List<ObservedComponent> observed = new ArrayList<>();
        for (Component component : workbook.path().components()) {
            observed.add(component(component.name(), component.visits()));
        }
        if (observed.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            workbook.series().forEach(entry -> entry.component().ifPresent(names::add));
            names.forEach(name -> observed.add(component(name, 1)));
        }
        return observed;
    }

    private ObservedComponent component(String name, double visits) {
        Optional<TimeSeries> utilisation = fullest(name);
        Optional<TimeSeries> throughput = sum(name, Role.THROUGHPUT);
        Optional<Rollup> rps = throughput
                .map(series -> roll(series, coarser(series, utilisation), 1))
                .or(() -> demand.map(known -> known.rps().times(visits)));
        if (throughput.isEmpty() && utilisation.isPresent() && demand.isPresent()) {
            long step = DemandSelection.step(utilisation.get());
            rps = rps.map(rollup -> step > rollup.stepMillis() ? rollup.coarsened(step) : rollup);
        }
        return new ObservedComponent(
                name,
                rps,
                utilisation.map(series -> roll(series, factor(series, Unit.RATIO))),
                response(name).map(series -> roll(series, factor(series, Unit.SECONDS))),
                errors(name, rps),
                sum(name, Role.CONCURRENCY).map(series -> roll(series, 1)),
                sum(name, Role.QUEUE).map(series -> roll(series, 1)));
    }

    private List<TimeSeries> series(String component, Role role) {
        return workbook.series().stream()
                .filter(entry -> entry.role() == role
                        && entry.component().equals(Optional.of(component))
                        && entry.series().samples().size() >= 2)
                .map(SeriesEntry::asRead)
                .toList();
    }

    /// All series of a role added up; of several metrics the first.
    private Optional<TimeSeries> sum(String component, Role role) {
        List<TimeSeries> all = series(component, role);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String metric = all.getFirst().id().metric();
        List<TimeSeries> same = all.stream()
                .filter(series -> series.id().metric().equals(metric))
                .toList();
        boolean summable = same.stream().noneMatch(series -> series.kind() == headroom.model.series.Kind.QUANTILE);
        return same.size() == 1 || !summable
                ? Optional.of(Rates.toRate(same.getFirst()))
                : Optional.of(SeriesSum.of(same).series());
    }

    /// The use of the fullest resource: the series with the highest mean.
    private Optional<TimeSeries> fullest(String component) {
        return series(component, Role.UTILISATION).stream()
                .filter(series -> series.unit().dimension() == Dimension.SHARE)
                .max(Comparator.comparingDouble(
                        series -> mean(series) * series.unit().factorTo(Unit.RATIO)));
    }

    private static double mean(TimeSeries series) {
        double sum = 0;
        for (int i = 0; i < series.samples().size(); i++) {
            sum += series.samples().value(i);
        }
        return sum / series.samples().size();
    }

    /// The response times whose percentile is nearest to the objective's.
    private Optional<TimeSeries> response(String component) {
        double wanted = workbook.objective()
                .flatMap(objective -> objective.response())
                .map(ResponseObjective::percentile)
                .orElse(99.0);
        return series(component, Role.RESPONSE_TIME).stream()
                .filter(series -> series.unit().dimension() == Dimension.TIME)
                .min(Comparator.comparingDouble(series -> Math.abs(percentile(series) - wanted)));
    }

    /// The percentile that the name or labels of a series tell; 50 where they tell none.
    static double percentile(TimeSeries series) {
        String quantile = series.id().labels().get("quantile");
        if (quantile != null && quantile.matches("0?\\.\\d+")) {
            return 100 * Double.parseDouble(quantile);
        }
        java.util.regex.Matcher name = java.util.regex.Pattern.compile(
                        "(?<![a-z0-9])p(\\d{2})(\\d?)(?!\\d)|(\\d{2})(?:p|th)(?![a-z])|(\\d{2})percentile")
                .matcher(series.id().toString().toLowerCase(java.util.Locale.ROOT));
        if (!name.find()) {
            return 50;
        }
        for (int group : new int[] {1, 3, 4}) {
            if (name.group(group) != null) {
                return Double.parseDouble(name.group(group));
            }
        }
        return 50;
    }

    private Optional<Rollup> errors(String component, Optional<Rollup> rps) {
        Optional<TimeSeries> errors = sum(component, Role.ERRORS);
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        if (errors.get().unit().dimension() == Dimension.SHARE) {
            return Optional.of(roll(errors.get(), factor(errors.get(), Unit.RATIO)));
        }
        Rollup failed = roll(errors.get(), 1);
        return rps.map(served -> failed.over(served));
    }

    private static double factor(TimeSeries series, Unit unit) {
        return series.unit().dimension() == unit.dimension() ? series.unit().factorTo(unit) : 1;
    }

    private static long coarser(TimeSeries one, Optional<TimeSeries> other) {
        long step = DemandSelection.step(one);
        return other.map(series -> Math.max(step, DemandSelection.step(series))).orElse(step);
    }

    private static Rollup roll(TimeSeries series, double factor) {
        return roll(series, DemandSelection.step(series), factor);
    }

    private static Rollup roll(TimeSeries series, long step, double factor) {
        Rollup rollup = Resampling.roll(series, step, 0);
        return factor == 1 ? rollup : rollup.times(factor);
    }
}
