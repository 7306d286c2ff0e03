package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.IterationResult.Verdict;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Real measurements of a small chain, a database and a web server on a shared machine, and published tables.
class StoriesTest {
    @Test
    void theDatabaseLimitsTheFirstChainAndAuthenticationComesNext() {
        CapacityResult result = analyse(chain(), Optional.of("it0_baseline"));
        assertEquals(Optional.of("database only (query, connection per transaction)"), result.bottleneck());
        assertEquals(Optional.of("app only (auth handler)"), result.next());
        assertEquals(611, capacity(result, "app only (auth handler)").value(), 1);
        assertWithin(45, 72, result.path().capacityRps().orElseThrow().value());
        assertTrue(result.path().saturated());
    }

    @Test
    void passwordHashingLimitsTheThird() {
        CapacityResult result = analyse(chain(), Optional.of("it2_keepalive_pool"));
        assertEquals(Optional.of("app only (auth handler)"), result.bottleneck());
        assertWithin(585, 717, result.path().capacityRps().orElseThrow().value());
        assertTrue(has(result, "imbalance"));
    }

    @Test
    void theLadderOfIterationsIsClimbedAndItsLastRungIsNoGain() {
        List<LoadTest> sweeps = sweeps();
        CapacityResult result = analyse(sweeps, Optional.empty());
        double[] medians = {48, 97, 663, 6578, 6791};
        Verdict[] verdicts = {
            Verdict.BASELINE, Verdict.BETTER, Verdict.BETTER, Verdict.BETTER, Verdict.NOT_DISTINGUISHABLE
        };
        for (int i = 0; i < medians.length; i++) {
            IterationResult rung = result.iterations().get(i);
            Estimate capacity = rung.capacityRps().orElseThrow();
            assertEquals(
                    medians[i],
                    capacity.value(),
                    0.06 * medians[i],
                    rung.iteration().id());
            assertTrue(capacity.low() < medians[i] && medians[i] < capacity.high(), capacity.toString());
            assertEquals(verdicts[i], rung.verdict(), rung.iteration().id());
        }
        Finding balance = finding(result, "balance-fixed");
        assertEquals(Optional.of("app"), balance.component());
        assertEquals(0.45, (double) balance.explanation().arguments().get(1), 0.03);
        assertEquals(0.03, (double) balance.explanation().arguments().get(2), 0.03);
    }

    @Test
    void aReconnectingClientHidesMostOfItsWaiting() {
        CapacityResult result = analyseFile("pgbench_select_reconnect_s10");
        Finding finding = finding(result, "latency-incomplete");
        assertEquals(0.46, (double) finding.summary().arguments().getFirst(), 0.01);
        assertEquals(0.226, (double) finding.explanation().arguments().get(0), 0.002);
        assertEquals(0.503, (double) finding.explanation().arguments().get(1), 0.002);
        double kept = analyseFile("pgbench_select_s10")
                .path()
                .capacityRps()
                .orElseThrow()
                .value();
        double ratio = kept / result.path().capacityRps().orElseThrow().value();
        assertWithin(50, 300, ratio);
    }

    @Test
    void backFilledLatenciesAreNotBelieved() {
        Finding finding = finding(analyseFile("nginx_static_keepalive"), "latency-too-long");
        assertEquals(9.48, (double) finding.summary().arguments().getFirst(), 0.01);
    }

    @Test
    void neighboursAreFlaggedAndScalingIsRetrogradePastEightToSixteenClients() {
        CapacityResult result = analyseFile("pgbench_select_s10");
        long disturbed = SharedFiles.rows("capacity-data/open/pgbench_select_s10.csv").stream()
                .filter(row -> SharedFiles.number(row, "foreign_cores").orElse(0) > 0.25)
                .count();
        assertEquals(
                disturbed, finding(result, "foreign-cpu").summary().arguments().getFirst());
        Measurement measured = TestCapacity.of(steps("pgbench_select_s10"), Optional.empty(), 0.001);
        assertTrue(measured.retrograde());
        assertWithin(4, 8, measured.bestFrom());
        assertWithin(8, 16, measured.bestTo());
        assertTrue(has(result, "retrograde"));
        assertWithin(23_000, 25_500, result.path().capacityRps().orElseThrow().value());
        assertEquals(
                List.of("system"),
                result.components().stream().map(ComponentCapacity::name).toList());
    }

    @Test
    void handlersocketIsAPlateauAndNotAFallingPeak() {
        List<LoadStep> steps = SharedFiles.rows("reference/capacity/usl_datasets.csv").stream()
                .filter(row -> SharedFiles.text(row, "dataset").equals("handlersocket"))
                .map(row -> LoadStep.of(
                        SharedFiles.number(row, "n").orElseThrow(),
                        SharedFiles.number(row, "x").orElseThrow()))
                .toList();
        Measurement measured = TestCapacity.of(steps, Optional.empty(), 0.001);
        assertEquals(CapacityMethod.PLATEAU, measured.method());
        assertFalse(measured.retrograde());
        assertWithin(102_000, 105_000, measured.capacityRps().orElseThrow().value());
        assertTrue(measured.saturated());
        assertWithin(20, 30, measured.bestFrom());
    }

    @Test
    void raytracerHasNoPeakAndNothingIsPredictedBeyondTwiceItsRange() {
        double[] n = {1, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64};
        double[] x = {20, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310};
        List<LoadStep> steps = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            steps.add(LoadStep.of(n[i], x[i]));
        }
        CapacityResult result = analyse(
                List.of(new LoadTest("raytracer", Optional.empty(), Optional.empty(), steps, "file")),
                Optional.empty());
        UslFit curve = result.path().curve().orElseThrow();
        assertTrue(curve.peakConcurrency().isEmpty());
        assertEquals(378, curve.peakRps().value(), 1);
        assertEquals(UslFit.Reach.MEASURED, curve.reach(64));
        assertEquals(UslFit.Reach.NEAR, curve.reach(96));
        assertEquals(UslFit.Reach.EXTRAPOLATED, curve.reach(128));
        assertEquals(UslFit.Reach.REFUSED, curve.reach(129));
        // the last point is 310 and still rising towards 378
        Estimate capacity = result.path().capacityRps().orElseThrow();
        assertTrue(capacity.low() < 310 && capacity.high() >= 370, capacity.toString());
    }

    private static List<LoadTest> sweeps() {
        SortedMap<String, List<Map<String, String>>> byIteration =
                SharedFiles.rows("capacity-data/open/story_chain_sweep.csv").stream()
                        .collect(Collectors.groupingBy(
                                row -> SharedFiles.text(row, "iteration"), TreeMap::new, Collectors.toList()));
        List<LoadTest> tests = new ArrayList<>();
        byIteration.forEach((iteration, rows) -> tests.add(new LoadTest(
                "sweep " + iteration, Optional.of(iteration), Optional.empty(), SharedFiles.sweep(rows), "sweep")));
        return tests;
    }

    private static List<LoadTest> chain() {
        List<LoadTest> tests = sweeps();
        for (Map<String, String> row : SharedFiles.rows("capacity-data/open/story_chain_isolation.csv")) {
            String component = SharedFiles.text(row, "component");
            String iteration = SharedFiles.text(row, "iteration");
            tests.add(new LoadTest(
                    iteration + " " + component,
                    Optional.of(iteration),
                    Optional.of(component),
                    SharedFiles.sweep(List.of(row)),
                    "isolation"));
        }
        return tests;
    }

    private static List<LoadStep> steps(String file) {
        return SharedFiles.sweep(SharedFiles.rows("capacity-data/open/" + file + ".csv"));
    }

    private static CapacityResult analyseFile(String file) {
        return analyse(
                List.of(new LoadTest(file, Optional.empty(), Optional.empty(), steps(file), file)), Optional.empty());
    }

    private static CapacityResult analyse(List<LoadTest> tests, Optional<String> production) {
        return CapacityAnalysis.analyse(
                new RequestPath(List.of()),
                tests,
                List.of(),
                production,
                List.of(),
                Optional.empty(),
                HeadroomPolicy.USUAL);
    }

    private static Estimate capacity(CapacityResult result, String component) {
        return result.component(component).orElseThrow().capacityRps().orElseThrow();
    }

    private static boolean has(CapacityResult result, String kind) {
        return result.findings().stream().anyMatch(finding -> finding.kind().equals(kind));
    }

    private static Finding finding(CapacityResult result, String kind) {
        return result.findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + kind));
    }

    private static void assertWithin(double low, double high, double value) {
        assertTrue(low <= value && value <= high, value + " is not within " + low + " and " + high);
    }
}
