package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.CapacityMethod;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.capacity.ResponseObjective;
import headroom.model.forecast.Backtest;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.PeakPaths;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A path under construction, and the story's.
final class Examples {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    static final LocalDate THROUGH = LocalDate.of(2027, 3, 31);
    private static final long DAY_MILLIS = 86_400_000L;

    private final List<Component> components = new ArrayList<>();
    private final List<ComponentCapacity> capacities = new ArrayList<>();
    LocalDate asOf = AS_OF;
    Objective objective = fixed(3_500);
    Optional<DemandForecast> demand = Optional.empty();
    List<Scenario> scenarios = List.of();
    Money fixedMonthly = dollars(0);
    SortedMap<String, CapacityResult> iterations = new TreeMap<>();
    SortedMap<String, Double> seenUpToRps = new TreeMap<>();
    long seed = 42;

    /// The identity provider of the story: mongo measured to its limit, app, auth and nginx carried on from
    /// their use of processors, the load balancer assumed. Intervals of app, auth and nginx are chosen: narrow
    /// for the first two, wide for nginx, which was seen up to 2,000 rps only.
    static Examples story() {
        Examples story = new Examples();
        story.add("ELB", new Resource("units", 1, 0, dollars(50), 0, 1), Estimate.exactly(11_000), Evidence.ASSUMED);
        story.add(
                "nginx",
                new Resource("instances", 4, 1, dollars(180), 3, 16),
                Estimate.between(4_550, 6_200, 8_400),
                Evidence.EXTRAPOLATED);
        story.add(
                "app",
                new Resource("instances", 8, 1, dollars(140), 3, 64),
                Estimate.between(2_710, 2_880, 3_060),
                Evidence.EXTRAPOLATED);
        story.add(
                "auth",
                new Resource("instances", 4, 1, dollars(140), 3, 64),
                Estimate.between(2_640, 2_800, 2_970),
                Evidence.EXTRAPOLATED);
        story.add(
                "mongo",
                new Resource("nodes", 3, 1, dollars(420), 14, 32),
                Estimate.between(1_420, 1_500, 1_560),
                Evidence.MEASURED);
        story.fixedMonthly = dollars(1_600);
        story.objective = new Objective(
                "auth-api",
                new DemandToHold.FixedRate(3_500, OptionalDouble.of(0.405)),
                Optional.of(new ResponseObjective(0.3, 99)),
                Optional.of(FROM),
                THROUGH,
                0.95);
        story.demand = Optional.of(forecast(AS_OF, 182, 2_000, 600, (path, day) -> 800 * Math.exp(0.002 * day)));
        for (String name : List.of("nginx", "app", "auth", "mongo")) {
            story.seenUpToRps.put(name, name.equals("nginx") ? 2_000.0 : 1_500.0);
        }
        return story;
    }

    /// One component with `count` resources of 10 dollars, two days of lead time and no tolerated loss.
    static Examples single(int count, Estimate capacityRps) {
        Examples one = new Examples();
        one.add("db", new Resource("nodes", count, 0, dollars(10), 2, 1_000), capacityRps, Evidence.MEASURED);
        return one;
    }

    Examples add(String name, Resource resource, Estimate capacityRps, Evidence evidence) {
        components.add(new Component(name, 1, resource, OptionalDouble.empty()));
        capacities.add(capacity(name, resource, capacityRps, evidence));
        return this;
    }

    /// A component of which nothing is known.
    Examples addUnknown(String name, Resource resource) {
        components.add(new Component(name, 1, resource, OptionalDouble.empty()));
        return this;
    }

    PlanInputs inputs() {
        return new PlanInputs(
                objective,
                asOf,
                ZoneOffset.UTC,
                new RequestPath(components),
                result(capacities),
                iterations,
                demand,
                0,
                scenarios,
                fixedMonthly,
                seenUpToRps,
                seed);
    }

    static ComponentCapacity capacity(String name, Resource resource, Estimate capacityRps, Evidence evidence) {
        return new ComponentCapacity(
                name,
                Optional.of(capacityRps),
                Optional.of(capacityRps),
                Optional.of(capacityRps.times(resource.shareAfterLoss(resource.count()))),
                CapacityMethod.UTILISATION_LAW,
                false,
                evidence,
                Message.literal("an example"),
                Optional.empty());
    }

    static CapacityResult result(List<ComponentCapacity> capacities) {
        ComponentCapacity path = new ComponentCapacity(
                ComponentCapacity.PATH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CapacityMethod.NONE,
                false,
                Evidence.NONE,
                Message.literal("an example"),
                Optional.empty());
        return new CapacityResult(
                capacities, path, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    static Objective fixed(double rps) {
        return new Objective(
                "auth-api", DemandToHold.FixedRate.of(rps), Optional.empty(), Optional.of(FROM), THROUGH, 0.95);
    }

    static Objective organic(LocalDate through, double confidence) {
        return new Objective(
                "auth-api", new DemandToHold.Organic(), Optional.empty(), Optional.empty(), through, confidence);
    }

    /// The highest demand on a day of a simulated future.
    interface Peak {
        double rps(int path, int day);
    }

    static DemandForecast forecast(LocalDate first, int days, int futures, double meanRps, Peak peak) {
        double[][] peaks = new double[futures][days];
        double[] median = new double[days];
        for (int path = 0; path < futures; path++) {
            for (int day = 0; day < days; day++) {
                peaks[path][day] = peak.rps(path, day);
                median[day] += peaks[path][day] / futures;
            }
        }
        long start = first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        double[] mean = new double[days];
        Arrays.fill(mean, meanRps);
        double[] history = new double[28];
        Arrays.fill(history, meanRps);
        Rollup past = Rollup.of(start - 28 * DAY_MILLIS, DAY_MILLIS, history);
        double[] past2 = new double[28];
        Arrays.fill(past2, 2 * meanRps);
        return new DemandForecast(
                past,
                new boolean[28],
                Rollup.of(start - 28 * DAY_MILLIS, DAY_MILLIS, past2),
                1,
                Message.literal("an example"),
                daily(start, mean),
                daily(start, median),
                new PeakPaths(first, peaks),
                Optional.empty(),
                List.of());
    }

    private static Forecast daily(long start, double[] values) {
        TreeMap<Double, double[]> quantiles = new TreeMap<>();
        quantiles.put(0.5, values);
        return new Forecast(
                start,
                DAY_MILLIS,
                "example",
                Message.literal("an example"),
                values,
                quantiles,
                new TreeMap<>(),
                values.length,
                Backtest.impossible(Message.literal("an example")),
                List.of());
    }

    static Money dollars(double amount) {
        return Money.of(CurrencyUnit.USD, BigDecimal.valueOf(amount));
    }
}
