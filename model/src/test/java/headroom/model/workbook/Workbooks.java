package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Workbooks to analyse.
final class Workbooks {
    static final Instant START = Instant.parse("2026-08-23T00:00:00Z");
    static final Instant END = Instant.parse("2026-11-22T00:00:00Z");
    static final long FIVE_MINUTES = 300_000;
    private static final long DAY = 86_400_000;

    private Workbooks() {}

    /// Daily and weekly seasons around 500 rps, a little growth and a little noise that depends on the moment alone.
    static double demandRps(long millis) {
        double days = (millis - START.toEpochMilli()) / (double) DAY;
        double day = 1 + 0.5 * Math.sin(2 * Math.PI * (days - 0.3));
        double week = (int) Math.floor(days) % 7 < 5 ? 1.05 : 0.85;
        double noise = new SplittableRandom(millis).nextDouble(0.98, 1.02);
        return 500 * day * week * Math.exp(0.001 * days) * noise;
    }

    /// A system of two components with 13 weeks of demand and use, two iterations and a question.
    static Workbook system() {
        List<SeriesEntry> series = List.of(
                entry(
                        "requests",
                        Map.of("host", "a"),
                        Role.DEMAND,
                        Unit.REQUESTS_PER_SECOND,
                        millis -> 0.4 * demandRps(millis)),
                entry(
                        "requests",
                        Map.of("host", "b"),
                        Role.DEMAND,
                        Unit.REQUESTS_PER_SECOND,
                        millis -> 0.6 * demandRps(millis)),
                of(
                        entry(
                                "cpu",
                                Map.of("of", "app"),
                                Role.UTILISATION,
                                Unit.PERCENT,
                                millis -> 2 + demandRps(millis) / 30),
                        "app"),
                of(
                        entry(
                                "cpu",
                                Map.of("of", "db"),
                                Role.UTILISATION,
                                Unit.PERCENT,
                                millis -> 1 + demandRps(millis) / 16),
                        "db"));
        Workbook empty = Workbook.empty("example", ZoneOffset.UTC);
        return empty.edit(draft -> {
            draft.sources = List.of(source());
            draft.series = series;
            draft.tests = List.of(test("t1", "1", 1_500), test("t2", "2", 6_000));
            draft.path = new RequestPath(List.of(component("app", 8, 140, 3), component("db", 3, 420, 14)));
            draft.iterations =
                    List.of(iteration("1", Iteration.Bench.PRODUCTION), iteration("2", Iteration.Bench.TEST_BED));
            draft.production = Optional.of("1");
            draft.objective = Optional.of(new Objective(
                    "api",
                    DemandToHold.FixedRate.of(1_900),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2027, 1, 1)),
                    LocalDate.of(2027, 3, 31),
                    0.95));
        });
    }

    static Source source() {
        return new Source("00", "example.csv", "csv-wide", 1, Optional.empty(), List.of());
    }

    static Component component(String name, int count, double price, int leadTimeDays) {
        Money cost = Money.of(CurrencyUnit.USD, BigDecimal.valueOf(price));
        return new Component(name, 1, new Resource("nodes", count, 1, cost, leadTimeDays, 99), OptionalDouble.empty());
    }

    static Iteration iteration(String id, Iteration.Bench bench) {
        return new Iteration(id, "change " + id, Optional.empty(), Optional.empty(), bench, List.of());
    }

    /// A test of the whole path that levels off at `rps`, at which the database is full.
    static LoadTest test(String id, String iteration, double rps) {
        List<LoadStep> steps = new ArrayList<>();
        for (int repeat = 1; repeat <= 3; repeat++) {
            for (int clients : new int[] {4, 8, 16, 32, 64, 128}) {
                double noise = new SplittableRandom(31L * clients + repeat).nextDouble(0.99, 1.01);
                double x = Math.min(rps, rps * clients / 40.0) * noise;
                TreeMap<String, Double> use = new TreeMap<>();
                use.put("app", Math.min(1, x / (2.2 * rps)));
                use.put("db", Math.min(1, x / rps));
                steps.add(new LoadStep(
                        repeat,
                        OptionalDouble.of(clients),
                        OptionalDouble.empty(),
                        x,
                        OptionalDouble.of(0),
                        OptionalDouble.of(clients / x),
                        new TreeMap<>(),
                        use,
                        new TreeMap<>(),
                        OptionalDouble.empty(),
                        Optional.empty()));
            }
        }
        return new LoadTest(id, Optional.of(iteration), Optional.empty(), steps, "00");
    }

    static SeriesEntry of(SeriesEntry entry, String component) {
        return new SeriesEntry(entry.series(), entry.unit(), entry.kind(), entry.role(), Optional.of(component));
    }

    /// A five-minute series over all 13 weeks.
    static SeriesEntry entry(
            String metric, Map<String, String> labels, Role role, Unit unit, LongToDoubleFunction value) {
        return entry(SeriesId.of(metric, labels), role, unit, Kind.RATE, FIVE_MINUTES, START, END, value);
    }

    static SeriesEntry entry(
            SeriesId id,
            Role role,
            Unit unit,
            Kind kind,
            long stepMillis,
            Instant from,
            Instant to,
            LongToDoubleFunction value) {
        int size = (int) ((to.toEpochMilli() - from.toEpochMilli()) / stepMillis);
        long[] stamps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            stamps[i] = from.toEpochMilli() + i * stepMillis;
            values[i] = value.applyAsDouble(stamps[i]);
        }
        TimeSeries series = new TimeSeries(
                id,
                unit,
                kind,
                new Coverage(Stamp.START, stepMillis),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                "00");
        return new SeriesEntry(series, unit, kind, role, Optional.empty());
    }
}
