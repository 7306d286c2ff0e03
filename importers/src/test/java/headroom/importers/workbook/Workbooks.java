package headroom.importers.workbook;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.Component;
import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.capacity.ResponseObjective;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.GrowthShape;
import headroom.model.forecast.PlannedEvent;
import headroom.model.forecast.PlannedLoad;
import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.Scenario;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.CurrentValue;
import headroom.model.series.DecimalSign;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.SeriesSum;
import headroom.model.series.Source;
import headroom.model.series.Stamp;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.series.TimeFormat;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import headroom.model.workbook.Assumption;
import headroom.model.workbook.Commitment;
import headroom.model.workbook.FixedCost;
import headroom.model.workbook.Folding;
import headroom.model.workbook.ForecastChoices;
import headroom.model.workbook.Merging;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Workbooks to save and to open.
final class Workbooks {
    private static final Instant START = Instant.parse("2026-08-03T00:00:00Z");
    private static final Instant FROZEN = Instant.parse("2026-11-01T10:15:30.123456789Z");

    private Workbooks() {}

    /// A workbook in which nothing is left out: every part filled, every alternative used.
    static Workbook full() {
        return withMadeSeries(ofOneFileEach());
    }

    /// The same workbook before there were series that are made of others.
    static Workbook ofOneFileEach() {
        Workbook empty = Workbook.empty("auth-api", ZoneId.of("Europe/Berlin"));
        return empty.edit(draft -> {
            draft.asOf = Optional.of(FROZEN);
            draft.sources = List.of(source());
            draft.series = List.of(series("demand", 500), series("näme \"quoted\"\n", 1), series("none", 0));
            draft.tests = List.of(test());
            draft.path = path();
            draft.iterations = iterations();
            draft.production = Optional.of("1");
            draft.objective = Optional.of(objective());
            draft.policy = new HeadroomPolicy(0.1, 0.2, 0.002);
            draft.forecast = new ForecastChoices(
                    13,
                    Optional.of(1.08),
                    Optional.of(demandPlan()),
                    Optional.of("regression"),
                    Optional.of("DE-BY"),
                    Optional.of("customers"),
                    List.of(marker()));
            draft.scenarios = scenarios();
            draft.fixedCosts = List.of(new FixedCost("support", money("250.50")));
            draft.currency = CurrencyUnit.EUR;
            draft.assumptions = List.of(new Assumption("cache stays warm", "platform", "5,000 rps", "test 3"));
            draft.commitments = List.of(commitment());
            draft.seed = -7;
        });
    }

    private static Workbook withMadeSeries(Workbook workbook) {
        SeriesEntry first = load("a", 0, "");
        SeriesEntry second = load("a", 8, "november.csv");
        Workbook more = workbook.edit(draft -> {
            draft.sources = List.of(
                    workbook.sources().getFirst(),
                    new Source("def", "in/november.csv", "csv", 99, Optional.empty(), List.of()));
            draft.series = Stream.concat(workbook.series().stream(), Stream.of(first, second, load("b", 0, "")))
                    .toList();
        });
        Workbook merged = Merging.together(
                more, first.series().id(), List.of(second.series().id()));
        List<SeriesEntry> family = Folding.family(merged, merged.series().getLast());
        return Folding.fold(merged, family, List.of("app"), SeriesSum.Fold.MEAN, "load of all zones");
    }

    private static SeriesEntry load(String zone, int from, String suffix) {
        long[] stamps = new long[10];
        double[] values = new double[10];
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = START.toEpochMilli() + (from + i) * 60_000L;
            values[i] = zone.length() + i + (from > 0 && i == 1 ? 7 : 0);
        }
        TimeSeries series = new TimeSeries(
                SeriesId.of("load", Map.of("zone", zone, "app", "auth")).withSuffix(suffix),
                Unit.RATIO,
                Kind.GAUGE,
                new Coverage(Stamp.START, 60_000),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                suffix.isEmpty() ? "abc" : "def");
        return new SeriesEntry(series, Unit.RATIO, Kind.GAUGE, Role.UTILISATION, Optional.of("auth"));
    }

    private static DemandPlan demandPlan() {
        return new DemandPlan(
                Optional.of(GrowthShape.SATURATING),
                Optional.of(0.04),
                List.of(new PlannedLoad("new customer", 3_500, LocalDate.of(2027, 3, 1))),
                List.of(new PlannedEvent(
                        "campaign", LocalDate.of(2026, 11, 27), 2, 0.4, Optional.of(LocalDate.of(2026, 8, 28)))));
    }

    private static MarkerDecision marker() {
        return new MarkerDecision(
                Optional.of("demand"),
                Marker.Kind.LEVEL,
                LocalDate.of(2026, 9, 3),
                Marker.Verdict.ACCEPTED,
                LocalDate.of(2026, 9, 5));
    }

    /// A series of so many samples: mostly regular, with a gap, with values of every size and sign.
    static SeriesEntry series(String name, int points) {
        long[] stamps = new long[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            stamps[i] = START.toEpochMilli() + i * 300_000L + (i > points / 2 ? 7_200_001L : 0);
            values[i] = i % 7 == 0 ? -0.0 : Math.scalb(1.0 / 3, i % 200 - 100) * (i % 2 == 0 ? 1 : -1);
        }
        TimeSeries series = new TimeSeries(
                SeriesId.of(name, Map.of("zone", "a", "app", "auth")).withSuffix("b.json"),
                Unit.REQUESTS,
                Kind.INTERVAL_COUNT,
                new Coverage(Stamp.END, 300_000),
                Aggregator.SUM,
                ArraySamples.of(stamps, values),
                "abc");
        return new SeriesEntry(series, Unit.REQUESTS_PER_SECOND, Kind.RATE, Role.RESPONSE_TIME, Optional.of("auth"));
    }

    private static Source source() {
        Message message = Message.of(
                "import.everything",
                "text",
                3,
                4_000_000_000L,
                1.0,
                Double.POSITIVE_INFINITY,
                true,
                LocalDate.of(2026, 12, 18),
                FROZEN,
                Duration.ofMinutes(5),
                money("1.66"),
                BigMoney.of(CurrencyUnit.EUR, 1.6612),
                Quantity.of(0.1, Unit.PERCENT),
                Estimate.atLeast(2000),
                Message.literal("nested"),
                List.of("a", 1.5));
        Source.Note note = new Source.Note(Severity.CAUTION, 12, -1, message, Message.of("import.none"));
        TextForm said = TextForm.RECOGNISED.withTimeFormat(TimeFormat.of(TimeFormat.Form.EPOCH_MILLIS));
        TextForm used = new TextForm(
                Optional.of("when"),
                said.timeFormat(),
                Optional.of(';'),
                Optional.of(DecimalSign.COMMA),
                Optional.of(ZoneId.of("Europe/Berlin")));
        TextReading reading = new TextReading(said, used, List.of("when", "rps"), List.of("1795342800000"), "0f");
        return new Source(
                "abc",
                "in/table.csv",
                "csv",
                12_345,
                Optional.of(START),
                List.of(note),
                Optional.of(reading),
                List.of(current()));
    }

    private static CurrentValue current() {
        return new CurrentValue(
                new SeriesId("nginx_connections_active", new TreeMap<>(Map.of("host", "a")), ""),
                43,
                Unit.CONNECTIONS,
                Kind.GAUGE,
                Role.CONCURRENCY,
                Optional.of("nginx"),
                Optional.of(START),
                "Active client connections");
    }

    private static LoadTest test() {
        LoadStep measured = new LoadStep(
                2,
                OptionalDouble.of(8),
                OptionalDouble.empty(),
                431.25,
                OptionalDouble.of(0.001),
                OptionalDouble.of(0.0185),
                new TreeMap<>(Map.of(50.0, 0.01, 99.9, 0.2)),
                new TreeMap<>(Map.of("mongo", 0.93)),
                new TreeMap<>(Map.of("app", 3.5)),
                OptionalDouble.of(0.2),
                Optional.of(START));
        return new LoadTest(
                "it1", Optional.of("1"), Optional.of("mongo"), List.of(measured, LoadStep.of(1, 60)), "abc");
    }

    private static RequestPath path() {
        Resource nodes = new Resource("nodes", 3, 1, money("310"), 28, 12);
        return new RequestPath(List.of(
                new Component("nginx", 1, nodes.withCount(2), OptionalDouble.of(20_000)),
                new Component("mongo", 2.5, nodes, OptionalDouble.empty(), OptionalInt.of(2))));
    }

    private static List<Iteration> iterations() {
        return List.of(
                new Iteration("0", "baseline", Optional.empty(), Optional.empty(), Iteration.Bench.TEST_BED, List.of()),
                new Iteration(
                        "1",
                        "storage engine",
                        Optional.of("mongo"),
                        Optional.of(LocalDate.of(2026, 9, 1)),
                        Iteration.Bench.PRODUCTION,
                        List.of("it1")));
    }

    private static Objective objective() {
        DemandToHold.DatedDemand contract =
                new DemandToHold.DatedDemand("contract", 2000, LocalDate.of(2027, 3, 1), OptionalDouble.of(0.4));
        return new Objective(
                "auth-api",
                new DemandToHold.OrganicPlus(List.of(contract)),
                Optional.of(new ResponseObjective(0.3, 99)),
                Optional.of(LocalDate.of(2027, 1, 1)),
                LocalDate.of(2027, 3, 31),
                0.95);
    }

    private static List<Scenario> scenarios() {
        return List.of(
                new Scenario(
                        "more mongo",
                        List.of(
                                new Change.SetCount("mongo", 9, Optional.empty()),
                                new Change.AdoptIteration("mongo", "4", LocalDate.of(2027, 1, 15), money("9000"))),
                        true),
                new Scenario("nothing", List.of(), false));
    }

    private static Commitment commitment() {
        Objective fixed = new Objective(
                "auth-api",
                DemandToHold.FixedRate.of(3500),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2027, 3, 31),
                0.9);
        return new Commitment(
                "first",
                FROZEN,
                "0.1.0",
                fixed,
                "Not yet (under 1 %).",
                new TreeMap<>(Map.of("plan.probability", "under 1 %")),
                new TreeMap<>(Map.of("datadog.json", "abc")));
    }

    private static Money money(String amount) {
        return Money.parse("EUR " + amount);
    }
}
