package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.capacity.CapacityAnalysis;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.RequestPath;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterLossTest {
    private static final HeadroomPolicy POLICY = new HeadroomPolicy(0.1, 0.2, 0.001);
    private final Workbook workbook = Workbooks.system();

    /// Iteration 2 ran on a test bed; in the third case nothing is measured of the whole path.
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "none"})
    void givesWhatAnAnalysisWithTheResourcesGives(String iteration) {
        CapacityResult whole = analysed(workbook.path(), iteration);
        CapacityResult apart = AfterLoss.of(analysed(AfterLoss.bare(workbook.path()), iteration), workbook.path());
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
