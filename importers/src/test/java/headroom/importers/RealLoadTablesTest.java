package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads measured load tests; the expected figures were counted in the files by hand and with awk.
class RealLoadTablesTest {
    @ParameterizedTest
    @CsvSource({
        "ebook_cisco.csv,1,32",
        "ebook_handlersocket.csv,1,100",
        "ebook_nodejs.csv,2,10",
        "istio_sidecar_sweep.csv,7,82",
        "nginx_static_keepalive.csv,1,18",
        "nginx_static_no_keepalive.csv,1,18",
        "pgbench_select_s10.csv,1,24",
        "pgbench_tpcb_s10.csv,1,16",
        "pgbench_select_reconnect_s10.csv,1,16",
        "story_chain_sweep.csv,5,80",
    })
    void testsAndStepsAreThoseOfTheFile(String file, int tests, int steps) {
        List<LoadTest> read =
                RealExportsTest.read(SharedFixtures.capacity(file)).tests();
        assertEquals(tests, read.size());
        assertEquals(steps, read.stream().mapToInt(test -> test.steps().size()).sum());
    }

    @Test
    void aMeasuredStepHasAllThatItsRowHolds() {
        LoadStep step = RealExportsTest.read(SharedFixtures.capacity("nginx_static_keepalive.csv"))
                .tests()
                .getFirst()
                .steps()
                .getFirst();
        assertEquals(5044.33, step.throughputRps());
        assertEquals(0.000704, step.meanSeconds().orElseThrow());
        assertEquals(0.006759, step.quantileSeconds().getOrDefault(99.0, Double.NaN));
        assertEquals(Set.of("nginx", "client"), step.busyCores().keySet());
        assertEquals(1.5037, step.foreignCores().orElseThrow());
    }

    @Test
    void iterationsOfTheStoryAreKeptApartAndPartsTestedAloneAreNamed() {
        List<LoadTest> sweep = RealExportsTest.read(SharedFixtures.capacity("story_chain_sweep.csv"))
                .tests();
        assertEquals(Optional.of("it0_baseline"), sweep.getFirst().iteration());
        assertTrue(sweep.stream().allMatch(test -> test.component().isEmpty()), "all are of the whole path");
        List<LoadTest> alone = RealExportsTest.read(SharedFixtures.capacity("story_chain_isolation.csv"))
                .tests();
        assertTrue(alone.stream().allMatch(test -> test.component().isPresent()));
    }

    @Test
    void everyMeasuredFileIsReadOrRefusedInWords() {
        for (Path file : SharedFixtures.allCapacity()) {
            Imported imported = RealExportsTest.read(file);
            assertFalse(imported.nothing(), file + " gave nothing");
        }
    }
}
