package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.Measurement.Limit;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// Recovery of known truth, and the cases that decide what may be said.
class TestCapacityTest {
    private static final int SEEDS = 20;
    /// A path that bends into a plateau of 1,500 requests/s; p99 is 2.5 times the mean.
    private static final LoadCurve.Plateau PLATEAU = new LoadCurve.Plateau(0.02, 1 / 1500.0, 3);

    private static final UslCurve RETROGRADE = new UslCurve(50, 0.02, 1e-4);
    private static final double TAIL = 2.5;
    private static final Optional<ResponseObjective> NONE = Optional.empty();

    @Test
    void aPlateauIsRecovered() {
        double truth = PLATEAU.rps(512);
        recovers(truth, NONE, seed -> Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.03, 3, seed));
        recovers(truth, NONE, seed -> Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.03, 1, seed));
        recovers(truth, NONE, seed -> Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.1, 3, seed));
    }

    @Test
    void aPeakIsRecovered() {
        double truth = RETROGRADE.limitRps();
        recovers(
                truth,
                NONE,
                seed -> Simulated.closed(RETROGRADE::throughputRps, Simulated.LEVELS, TAIL, 0.03, 3, seed));
    }

    @Test
    void theCornerOfAHardLimitIsRecovered() {
        recovers(
                1500,
                NONE,
                seed -> Simulated.closed(n -> Math.min(n / 0.02, 1500), Simulated.LEVELS, TAIL, 0.03, 3, seed));
    }

    @Test
    void theThroughputAtTheResponseTimeObjectiveIsRecovered() {
        // p99 = 2.5 N/X passes 75 ms where throughput is still rising
        double truth = throughputAtP99(PLATEAU, 0.075);
        assertTrue(truth < 0.95 * PLATEAU.rps(512), "the objective must bind: " + truth);
        recovers(
                truth,
                Optional.of(new ResponseObjective(0.075, 99)),
                seed -> Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.03, 3, seed));
    }

    @Test
    void theCeilingOfAnOpenTestIsRecoveredThroughItsErrors() {
        double[] offered = {200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800};
        recovers(1300, NONE, seed -> Simulated.open(1300, offered, 0.02, 3, seed));
    }

    @Test
    void aTestThatEndsBeforeTheKneeGivesABound() {
        double[] light = {1, 2, 4, 8, 16};
        List<LoadStep> steps = Simulated.closed(PLATEAU::rps, light, TAIL, 0.02, 3, 1);
        Measurement measured = TestCapacity.of(steps, NONE, 0.001);
        Estimate capacity = measured.capacityRps().orElseThrow();
        assertEquals(Limit.NOT_REACHED, measured.limit());
        assertTrue(capacity.atLeast());
        assertEquals(PLATEAU.rps(16), capacity.value(), 0.05 * capacity.value());
        assertTrue(Double.isInfinite(capacity.high()));
        assertFalse(measured.saturated());
    }

    @Test
    void anObjectiveThatIsAlwaysMissedLeavesNothingToPromise() {
        List<LoadStep> steps = Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.02, 3, 1);
        Measurement measured = TestCapacity.of(steps, Optional.of(new ResponseObjective(0.01, 99)), 0.001);
        assertTrue(measured.capacityRps().isEmpty());
        assertEquals("capacity.objective-missed-always", measured.explanation().key());
    }

    @Test
    void failedRequestsAreNotServed() {
        List<LoadStep> steps = new ArrayList<>();
        for (int level : new int[] {100, 200, 300, 400}) {
            double failed = level > 300 ? 0.5 : 0;
            steps.add(Simulated.step(
                    1, OptionalDouble.empty(), OptionalDouble.of(level), level, failed, 0.01, 0.02, new TreeMap<>()));
        }
        Measurement measured = TestCapacity.of(steps, NONE, 0.001);
        assertTrue(measured.ceilingRps().orElseThrow().low() <= 300.5, measured.toString());
        assertTrue(measured.capacityRps().orElseThrow().value() <= 301, measured.toString());
    }

    @Test
    void oneLevelBoundsFromBelow() {
        Measurement measured = TestCapacity.of(List.of(LoadStep.of(16, 65)), NONE, 0.001);
        assertTrue(measured.capacityRps().orElseThrow().atLeast());
        assertEquals(65, measured.capacityRps().orElseThrow().value(), 1e-9);
    }

    @Test
    void nothingServedIsNothingKnown() {
        assertTrue(TestCapacity.of(List.of(), NONE, 0.001).capacityRps().isEmpty());
        assertTrue(TestCapacity.of(List.of(LoadStep.of(4, 0)), NONE, 0.001)
                .capacityRps()
                .isEmpty());
    }

    @Test
    void manyReadingsOfOneLevelAreAFewRuns() {
        List<LoadStep> seconds = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            // throughput wanders slowly by five percent: a hundred thousand readings, a handful of swings
            seconds.add(LoadStep.of(64, 1000 * (1 + 0.05 * Math.sin(i / 8000.0))));
        }
        seconds.add(LoadStep.of(1, 50));
        seconds.add(LoadStep.of(8, 400));
        seconds.add(LoadStep.of(200, 1000));
        Estimate capacity = TestCapacity.of(seconds, NONE, 0.001).capacityRps().orElseThrow();
        assertTrue(capacity.low() < 995 && 1005 < capacity.high(), capacity.toString());
    }

    @Test
    void theUnitOfThroughputChangesNothing() {
        List<LoadStep> steps = Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.03, 3, 4);
        List<LoadStep> scaled = Simulated.closed(n -> 1000 * PLATEAU.rps(n), Simulated.LEVELS, TAIL, 0.03, 3, 4);
        Estimate small = TestCapacity.of(steps, NONE, 0.001).capacityRps().orElseThrow();
        Estimate large = TestCapacity.of(scaled, NONE, 0.001).capacityRps().orElseThrow();
        assertEquals(1000 * small.value(), large.value(), 1e-6 * large.value());
        assertEquals(1000 * small.low(), large.low(), 1e-6 * large.low());
    }

    @Test
    void theSameStepsGiveTheSameFigures() {
        List<LoadStep> steps = Simulated.closed(PLATEAU::rps, Simulated.LEVELS, TAIL, 0.03, 3, 4);
        assertEquals(
                TestCapacity.of(steps, NONE, 0.001).capacityRps(),
                TestCapacity.of(steps, NONE, 0.001).capacityRps());
    }

    private static void recovers(
            double truth, Optional<ResponseObjective> objective, LongFunction<List<LoadStep>> test) {
        int inside = 0;
        double widest = 0;
        StringBuilder misses = new StringBuilder();
        for (long seed = 0; seed < SEEDS; seed++) {
            Estimate capacity = TestCapacity.of(test.apply(seed), objective, 0.001)
                    .capacityRps()
                    .orElseThrow();
            boolean in = capacity.low() <= truth && truth <= capacity.high();
            inside += in ? 1 : 0;
            widest = Math.max(widest, capacity.relativeHalfWidth());
            misses.append(in ? "" : " " + capacity);
        }
        assertTrue(inside >= 0.85 * SEEDS, inside + " of " + SEEDS + " hold " + truth + "; not:" + misses);
        assertTrue(widest < 0.25, "an interval this wide says nothing: ±" + widest);
    }

    private static double throughputAtP99(LoadCurve curve, double seconds) {
        double low = 1;
        double high = 5000;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (TAIL * middle / curve.rps(middle) > seconds) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return curve.rps(low);
    }
}
