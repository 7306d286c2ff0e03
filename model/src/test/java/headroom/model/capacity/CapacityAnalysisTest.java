package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.Iteration.Bench;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// Which evidence wins, where the path chokes, and what is safe.
class CapacityAnalysisTest {
    /// The path bends into 1,500 requests/s, where the database is full.
    private static final LoadCurve.Plateau PATH = new LoadCurve.Plateau(0.02, 1 / 1500.0, 4);

    private static final Map<String, Double> CEILINGS = Map.of("web", 9000.0, "app", 2800.0, "db", 1500.0);

    @Test
    void theComponentWhoseUseSaturatesLimitsAndTheNextIsCarriedOn() {
        int held = 0;
        for (int seed = 0; seed < 20; seed++) {
            CapacityResult result = analyse(path(), List.of(pathTest("1", seed)), Optional.of("1"));
            assertEquals(Optional.of("db"), result.bottleneck());
            assertEquals(Optional.of("app"), result.next());
            assertEquals(Evidence.MEASURED, result.component("db").orElseThrow().evidence());
            ComponentCapacity app = result.component("app").orElseThrow();
            assertEquals(Evidence.EXTRAPOLATED, app.evidence());
            Estimate ceiling = app.ceilingRps().orElseThrow();
            held += ceiling.low() <= 2800 && 2800 <= ceiling.high() ? 1 : 0;
            assertTrue(ceiling.relativeHalfWidth() < 0.2, ceiling.toString());
        }
        assertTrue(held >= 17, "the ceiling of app lies in " + held + " of 20 intervals");
    }

    @Test
    void safeIsWhatTheWeakestComponentKeepsAfterItsLoss() {
        CapacityResult result = analyse(path(), List.of(pathTest("1", 3)), Optional.of("1"));
        Estimate capacity = result.component("db").orElseThrow().capacityRps().orElseThrow();
        Estimate safe = result.component("db").orElseThrow().safeRps().orElseThrow();
        assertEquals(capacity.value() * 2 / 3, safe.value(), 1e-6 * safe.value());
        assertEquals(safe.value(), result.path().safeRps().orElseThrow().value(), 1e-6 * safe.value());
    }

    @Test
    void aTestBedTakesItsDiscount() {
        List<LoadTest> tests = List.of(pathTest("1", 3));
        double production = safe(analyse(path(), tests, Optional.of("1")));
        List<Iteration> onBed = List.of(iteration("1", Bench.TEST_BED));
        CapacityResult result = CapacityAnalysis.analyse(
                path(), tests, onBed, Optional.empty(), List.of(), Optional.empty(), HeadroomPolicy.USUAL);
        assertEquals(0.85 * production, safe(result), 1e-6 * production);
    }

    @Test
    void onlyTheIterationInProductionCounts() {
        List<LoadTest> tests = List.of(pathTest("1", 3), scaled(pathTest("2", 4), 4));
        CapacityResult result = analyse(path(), tests, Optional.of("1"));
        assertEquals(1500, result.path().capacityRps().orElseThrow().value(), 75);
        assertEquals(IterationResult.Verdict.BETTER, result.iterations().get(1).verdict());
        Estimate ratio = result.iterations().get(1).ratio().orElseThrow();
        assertTrue(ratio.low() < 4 && 4 < ratio.high(), ratio.toString());
    }

    @Test
    void aComponentTestedAloneCountsInUserRequests() {
        List<LoadStep> own = Simulated.closed(
                n -> 2 * new LoadCurve.Plateau(0.01, 1 / 4000.0, 4).rps(n), Simulated.LEVELS, 2.5, 0.02, 3, 9);
        LoadTest alone = new LoadTest("alone", Optional.of("1"), Optional.of("app"), own, "file");
        CapacityResult result = analyse(path(), List.of(alone), Optional.of("1"));
        ComponentCapacity app = result.component("app").orElseThrow();
        // two visits a request: its own 8,000 are 4,000 user requests
        assertEquals(Evidence.ISOLATED, app.evidence());
        assertEquals(4000, app.capacityRps().orElseThrow().value(), 120);
        assertEquals(CapacityMethod.WEAKEST_COMPONENT, result.path().model());
        assertEquals(
                List.of("web", "db"), result.path().explanation().arguments().get(1));
    }

    @Test
    void anAssumptionIsUsedOnlyWhereNothingWasMeasured() {
        Component assumed = new Component("cache", 1, resource("nodes", 2, 0), OptionalDouble.of(5000));
        Component measured = new Component("db", 1, resource("nodes", 3, 1), OptionalDouble.of(99));
        CapacityResult result =
                analyse(new RequestPath(List.of(assumed, measured)), List.of(pathTest("1", 3)), Optional.of("1"));
        assertEquals(Evidence.ASSUMED, result.component("cache").orElseThrow().evidence());
        assertEquals(
                Estimate.exactly(5000),
                result.component("cache").orElseThrow().capacityRps().orElseThrow());
        assertEquals(Evidence.MEASURED, result.component("db").orElseThrow().evidence());
        assertEquals(
                "capacity.rather-than",
                result.component("db").orElseThrow().explanation().key());
    }

    @Test
    void aLimitThatNoMeasuredResourceExplainsIsSaidToBeSo() {
        List<LoadStep> idle = Simulated.withUse(
                Simulated.closed(PATH::rps, Simulated.LEVELS, 2.5, 0.02, 3, 5),
                Map.of("web", 20_000.0, "app", 8_000.0, "db", 5_000.0),
                0.01,
                5);
        LoadTest test = new LoadTest("t", Optional.of("1"), Optional.empty(), idle, "file");
        CapacityResult result = analyse(path(), List.of(test), Optional.of("1"));
        assertTrue(result.path().saturated());
        assertTrue(result.bottleneck().isEmpty());
        assertEquals("capacity.limit-not-full", result.reason().orElseThrow().key());
        assertEquals("db", result.reason().orElseThrow().arguments().getFirst());
        assertTrue(kinds(result).contains("limit-not-explained"));
    }

    @Test
    void nothingMeasuredIsNothingPromised() {
        CapacityResult result = analyse(path(), List.of(), Optional.empty());
        assertTrue(result.path().capacityRps().isEmpty());
        assertTrue(result.bottleneck().isEmpty());
        assertEquals(
                "capacity.no-component-known", result.reason().orElseThrow().key());
        assertEquals(3, result.components().size());
    }

    @Test
    void filesThatNameNoComponentAreOneSystem() {
        List<LoadStep> steps = Simulated.closed(PATH::rps, Simulated.LEVELS, 2.5, 0.02, 3, 5);
        LoadTest test = new LoadTest("t", Optional.empty(), Optional.empty(), steps, "file");
        CapacityResult result = analyse(new RequestPath(List.of()), List.of(test), Optional.empty());
        assertEquals(
                List.of("system"),
                result.components().stream().map(ComponentCapacity::name).toList());
        assertEquals(Optional.of("system"), result.bottleneck());
    }

    @Test
    void testsOfSeveralSystemsInOneFileMakeNoPath() {
        List<LoadTest> tests = new ArrayList<>();
        for (String name : List.of("one", "other")) {
            tests.add(new LoadTest(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Simulated.closed(PATH::rps, Simulated.LEVELS, 2.5, 0.02, 1, name.length()),
                    "same file"));
        }
        CapacityResult result = analyse(new RequestPath(List.of()), tests, Optional.empty());
        assertEquals(2, result.components().size());
        assertTrue(result.path().capacityRps().isEmpty());
        assertEquals("capacity.tests-apart", result.reason().orElseThrow().key());
    }

    private static LoadTest pathTest(String iteration, long seed) {
        List<LoadStep> steps = Simulated.withUse(
                Simulated.closed(PATH::rps, Simulated.LEVELS, 2.5, 0.02, 3, seed), CEILINGS, 0.02, seed);
        return new LoadTest("path " + iteration, Optional.of(iteration), Optional.empty(), steps, "file");
    }

    private static LoadTest scaled(LoadTest test, double factor) {
        List<LoadStep> steps = test.steps().stream()
                .map(step -> Simulated.step(
                        step.repeat(),
                        step.concurrency(),
                        step.offeredRps(),
                        factor * step.throughputRps(),
                        0,
                        step.meanSeconds().orElseThrow() / factor,
                        step.quantileSeconds().getOrDefault(99.0, Double.NaN) / factor,
                        step.utilisation()))
                .toList();
        return new LoadTest(test.id(), test.iteration(), test.component(), steps, test.sourceId());
    }

    private static RequestPath path() {
        return new RequestPath(List.of(
                new Component("web", 1, resource("instances", 2, 1), OptionalDouble.empty()),
                new Component("app", 2, resource("instances", 6, 1), OptionalDouble.empty()),
                new Component("db", 1, resource("nodes", 3, 1), OptionalDouble.empty())));
    }

    private static Resource resource(String name, int count, int tolerated) {
        return new Resource(name, count, tolerated, Money.of(CurrencyUnit.USD, 100), 3, 20);
    }

    private static Iteration iteration(String id, Bench bench) {
        return new Iteration(
                id, "change " + id, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 1)), bench, List.of());
    }

    private static CapacityResult analyse(RequestPath path, List<LoadTest> tests, Optional<String> production) {
        List<Iteration> iterations = production.isEmpty()
                ? List.of()
                : List.of(iteration("1", Bench.PRODUCTION), iteration("2", Bench.TEST_BED));
        return CapacityAnalysis.analyse(
                path, tests, iterations, production, List.of(), Optional.empty(), HeadroomPolicy.USUAL);
    }

    private static double safe(CapacityResult result) {
        return result.path().safeRps().orElseThrow().value();
    }

    private static List<String> kinds(CapacityResult result) {
        return result.findings().stream().map(Finding::kind).toList();
    }
}
