package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.CapacityAnalysis;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtCountsTest {
    private static final HeadroomPolicy POLICY = new HeadroomPolicy(0.1, 0.2, 0.001);
    private final Workbook workbook = Workbooks.system();

    /// Iteration 2 ran on a test bed; in the third case nothing is measured of the whole path.
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "none"})
    void givesWhatAnAnalysisWithTheResourcesGives(String iteration) {
        CapacityResult whole = analysed(workbook.path(), iteration);
        CapacityResult apart = AtCounts.of(analysed(AtCounts.bare(workbook.path()), iteration), workbook.path());
        assertEquals(whole.bottleneck(), apart.bottleneck());
        assertEquals(whole.findings(), apart.findings());
        assertEquals(whole.iterations(), apart.iterations());
        check(whole.path().safeRps(), apart.path().safeRps());
        for (int i = 0; i < whole.components().size(); i++) {
            check(whole.components().get(i).safeRps(), apart.components().get(i).safeRps());
            assertEquals(
                    whole.components().get(i).capacityRps(),
                    apart.components().get(i).capacityRps());
        }
    }

    @Test
    void carriesACapacityOnToAnotherCountThanItWasMeasuredWith() {
        Workbook more = PathEdits.setCount(PathEdits.setMeasuredCount(workbook, "db", 3), "db", 6);
        CapacityResult before = atCounts(workbook);
        CapacityResult after = atCounts(more);
        double measured = rps(before, "db");
        assertEquals(2 * measured, rps(after, "db"), 1e-6);
        ComponentCapacity db = after.component("db").orElseThrow();
        assertEquals(Evidence.EXTRAPOLATED, db.evidence());
        assertEquals(
                2 * measured * 5 / 6 * 0.9,
                db.safeRps().orElseThrow().value(),
                1e-6,
                "one of six lost, 10 % kept free");
        assertEquals(rps(before, "app"), rps(after, "app"));
        assertEquals(Optional.of("db"), after.bottleneck());
        assertEquals(2 * measured, after.path().capacityRps().orElseThrow().value(), 1e-6);
        assertTrue(after.findings().stream().anyMatch(finding -> finding.kind().equals("other-count")));
    }

    @Test
    void namesWhatLimitsOnceTheChokePointHasGrownPastIt() {
        Workbook more = PathEdits.setCount(PathEdits.setMeasuredCount(workbook, "db", 3), "db", 30);
        CapacityResult after = atCounts(more);
        assertEquals(Optional.of("app"), after.bottleneck());
        assertEquals(Optional.of("db"), after.next());
        assertEquals(rps(after, "app"), after.path().capacityRps().orElseThrow().value());
    }

    @Test
    void changesNothingWhereTheCountIsTheMeasuredOne() {
        assertEquals(
                atCounts(workbook).path(),
                atCounts(PathEdits.setMeasuredCount(workbook, "db", 3)).path());
    }

    @Test
    void takesNoMoreOfALimitThatNothingExplainsThanWasLeft() {
        Workbook unknown = workbook.edit(draft -> {
            draft.tests = draft.tests.stream().map(AtCountsTest::withoutUse).toList();
            draft.series = List.of();
        });
        Workbook fewer = PathEdits.setCount(PathEdits.setMeasuredCount(unknown, "db", 4), "db", 3);
        double whole = atCounts(unknown).path().capacityRps().orElseThrow().value();
        CapacityResult after = atCounts(fewer);
        assertEquals(Optional.empty(), after.bottleneck());
        assertEquals(0.75 * whole, after.path().capacityRps().orElseThrow().value(), 1e-6);
    }

    private static LoadTest withoutUse(LoadTest test) {
        List<LoadStep> steps = test.steps().stream()
                .map(step -> new LoadStep(
                        step.repeat(),
                        step.concurrency(),
                        step.offeredRps(),
                        step.throughputRps(),
                        step.errorRatio(),
                        step.meanSeconds(),
                        step.quantileSeconds(),
                        new TreeMap<>(),
                        step.busyCores(),
                        step.foreignCores(),
                        step.start()))
                .toList();
        return new LoadTest(test.id(), test.iteration(), test.component(), steps, test.sourceId());
    }

    private CapacityResult atCounts(Workbook asked) {
        CapacityResult bare = CapacityAnalysis.analyse(
                AtCounts.bare(asked.path()),
                asked.tests(),
                asked.iterations(),
                Optional.of("1"),
                new Observation(asked, DemandSelection.of(asked).map(DemandSelection::rps)).components(),
                Optional.empty(),
                POLICY);
        return AtCounts.of(bare, asked.path());
    }

    private static double rps(CapacityResult result, String component) {
        return result.component(component)
                .flatMap(ComponentCapacity::capacityRps)
                .orElseThrow()
                .value();
    }

    private CapacityResult analysed(RequestPath path, String iteration) {
        return CapacityAnalysis.analyse(
                path,
                workbook.tests(),
                workbook.iterations(),
                Optional.of(iteration),
                new Observation(workbook, DemandSelection.of(workbook).map(DemandSelection::rps)).components(),
                Optional.empty(),
                POLICY);
    }

    private static void check(Optional<Estimate> expected, Optional<Estimate> actual) {
        assertEquals(expected.isPresent(), actual.isPresent());
        expected.ifPresent(estimate -> assertEquals(
                List.of(rounded(estimate.low()), rounded(estimate.value()), rounded(estimate.high())),
                List.of(
                        rounded(actual.orElseThrow().low()),
                        rounded(actual.orElseThrow().value()),
                        rounded(actual.orElseThrow().high()))));
    }

    private static double rounded(double rps) {
        return Math.round(rps * 1e6) / 1e6;
    }
}
