package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.capacity.LoadStep;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads what load generators really wrote. The expected figures are those that the reports print, or were counted in
/// the raw records with awk.
class RealLoadTestsTest {
    private static List<LoadStep> steps(String fixture) {
        Imported imported = RealExportsTest.read(SharedFixtures.fixture(fixture));
        assertEquals(1, imported.tests().size(), imported.source().notes().toString());
        return imported.tests().getFirst().steps();
    }

    private static LoadStep only(String fixture) {
        List<LoadStep> steps = steps(fixture);
        assertEquals(1, steps.size(), steps.toString());
        return steps.getFirst();
    }

    private static double quantile(LoadStep step, double percentile) {
        return step.quantileSeconds().getOrDefault(percentile, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "wrk/wrk_run-cpu-limit_c16.txt, 16, 130.87, 0.12195, 0.10789, 0.20418",
        "wrk/wrk_run-cpu-limit_c256.txt, 256, 361.37, 0.69761, 0.69199, 1.02",
        "wrk/wrk2_latency_percentile_spectrum.txt, 13.2018, 2000.28, 0.0066, 0.00667, 0.01118",
        "hey/hey.txt, 9.9050, 90.7054, 0.1092, 0.1078, 0.1794",
        "ab/ab.txt, 20, 172.51, 0.115935, 0.049, 0.553",
    })
    void reportsAreOneStepInSeconds(String fixture, double atOnce, double rps, double mean, double p50, double p99) {
        LoadStep step = only(fixture);
        assertEquals(atOnce, step.concurrency().orElseThrow(), 1e-4 * atOnce);
        assertEquals(rps, step.throughputRps());
        assertEquals(mean, step.meanSeconds().orElseThrow(), 1e-9);
        assertEquals(p50, quantile(step, 50), 1e-9);
        assertEquals(p99, quantile(step, 99), 1e-9);
        assertEquals(0, step.errorRatio().orElseThrow());
    }

    @Test
    void theTableOfHeyIsOneStepWithoutADate() {
        LoadStep step = only("hey/hey.csv");
        assertEquals(441.215, step.throughputRps(), 0.1);
        assertEquals(0.0672746, step.meanSeconds().orElseThrow(), 1e-6);
        assertEquals(30, step.concurrency().orElseThrow(), 0.5);
        assertEquals(0.0640, quantile(step, 50), 0.002 * 0.0640);
        assertEquals(0.1542, quantile(step, 99), 0.002 * 0.1542);
        assertTrue(step.start().isEmpty());
    }

    @Test
    void theTableOfApacheBenchAgreesWithItsReport() {
        LoadStep table = only("ab/ab_gnuplot.tsv");
        assertEquals(173.26, table.throughputRps(), 0.1);
        assertEquals(20, table.concurrency().orElseThrow(), 1.5);
        assertEquals(0.049, quantile(table, 50), 0.001);
        assertEquals(0.553, quantile(table, 99), 0.003);
    }

    @Test
    void aRampOfJmeterIsAStepForEachSecondUntilLevelsAreClose() {
        List<LoadStep> steps = steps("jmeter-jtl/jmeter_5.6.3_first_9000.jtl");
        LoadStep third = steps.get(2);
        assertEquals(3.5, third.concurrency().orElseThrow());
        assertEquals(87, third.throughputRps());
        assertEquals(0.0366207, third.meanSeconds().orElseThrow(), 1e-7);
        assertEquals(Instant.parse("2026-11-22T08:26:42Z"), third.start().orElseThrow());
        assertEquals(26, steps.size());
    }

    @Test
    void aSteadyRunOfJmeterIsOneStep() {
        LoadStep step = only("jmeter-jtl/HTMLReportTestFile.csv");
        assertEquals(1, step.concurrency().orElseThrow());
        assertEquals(255 / 60.185, step.throughputRps(), 1e-9);
        assertEquals(3 / 255.0, step.errorRatio().orElseThrow(), 1e-12);
    }

    @Test
    void xmlOfJmeterWithoutThreadsTellsItsLevelsByLittlesLaw() {
        List<LoadStep> steps = steps("jmeter-jtl/sample_log1.jtl");
        LoadStep first = steps.getFirst();
        // the ramp of the first seconds
        assertEquals(1.1, first.concurrency().orElseThrow(), 0.1);
        assertTrue(steps.stream().allMatch(step -> step.throughputRps() < 25));
    }

    @Test
    void xmlOfJmeterWithoutTimesIsRefusedInWords() {
        Imported imported = RealExportsTest.read(SharedFixtures.fixture("jmeter-jtl/xml_JMS_TESTS.xml"));
        assertEquals("jmeter-jtl", imported.source().format());
        assertEquals(List.of("import.load-no-requests", "import.load-unusable-records"), new Reading(imported).notes());
    }

    @Test
    void samplesOfKSixAreMilliseconds() {
        assertEquals(
                0.221899, only("k6/docs_sample_16_columns.csv").meanSeconds().orElseThrow(), 1e-9);
        assertEquals(1, only("k6/docs_sample_16_columns.csv").concurrency().orElseThrow());
        assertEquals(0.000184, only("k6/points_excerpt.jsonl").meanSeconds().orElseThrow(), 1e-9);
    }

    @Test
    void theHistoryOfLocustIsDifferencesOfItsTotals() {
        List<LoadStep> steps = steps("locust/locust_stats_history.csv");
        LoadStep second = steps.get(1);
        assertEquals(4, second.concurrency().orElseThrow());
        assertEquals(71 - 22, second.throughputRps());
        assertEquals(
                (71 * 30.506214323946217 - 22 * 33.6381976363472) / 49 / 1000,
                second.meanSeconds().orElseThrow(),
                1e-9);
        assertTrue(second.quantileSeconds().isEmpty(), "the percentiles of a second are those of the seconds before");
        LoadStep last = steps.getLast();
        assertEquals(60, last.concurrency().orElseThrow(), 2.5);
        assertEquals(0.13, quantile(last, 50));
        assertEquals(0.41, quantile(last, 99));
    }

    @Test
    void theLogOfGatlingIsFoldedByUsers() {
        List<LoadStep> steps = steps("gatling/simulation_3.9.5_text.log");
        LoadStep fourth = steps.get(3);
        assertEquals(Instant.parse("2026-11-22T08:22:40Z"), fourth.start().orElseThrow());
        assertEquals(35, fourth.throughputRps());
        assertEquals(0.0451143, fourth.meanSeconds().orElseThrow(), 1e-7);
        assertEquals(6, fourth.concurrency().orElseThrow(), 1);
        assertTrue(steps.stream().allMatch(step -> step.errorRatio().orElseThrow() == 0));
    }

    @Test
    void reportsInJsonHaveTheirOwnUnits() {
        LoadStep vegeta = only("vegeta/report.json");
        assertEquals(101.01, vegeta.offeredRps().orElseThrow(), 0.001);
        assertEquals(0.002371194, vegeta.meanSeconds().orElseThrow(), 1e-12);
        assertEquals(0.00353, quantile(vegeta, 99), 1e-12);
        assertEquals(0, vegeta.errorRatio().orElseThrow());
        LoadStep autocannon = only("autocannon/autocannon.json");
        assertEquals(20, autocannon.concurrency().orElseThrow());
        assertEquals(3565 / 8.25, autocannon.throughputRps(), 1e-9);
        assertEquals(0.04461, autocannon.meanSeconds().orElseThrow(), 1e-12);
        assertEquals(0.087, quantile(autocannon, 97.5), 1e-12);
    }

    @Test
    void logsOfHistogramsAgreeWithThePercentilesThatTheirLibraryPrints() {
        String log = "hdrhistogram/run-cpu-limit_request_time.hlog";
        List<LoadStep> steps = steps(log);
        LoadStep first = steps.getFirst();
        // the log of the same run tells 8 requests of 0.108375 s in its first second
        assertEquals(8, first.throughputRps(), 1.5);
        assertEquals(1, first.concurrency().orElseThrow(), 0.2);
        assertEquals(0.104, quantile(first, 50), 0.001);
        Imported imported = RealExportsTest.read(SharedFixtures.fixture(log));
        Message folded = new Reading(imported).note("import.load-records").message();
        assertEquals(44_607L, folded.arguments().getFirst());
        assertEquals(
                "microseconds",
                new Reading(imported)
                        .note("import.load-histogram-unit")
                        .message()
                        .arguments()
                        .getFirst());
    }

    @Test
    void tagsOfALogOfHistogramsAreTestsOfTheirOwn() {
        Imported imported = RealExportsTest.read(SharedFixtures.fixture("hdrhistogram/tagged-Log.logV2.hlog"));
        assertEquals(2, imported.tests().size());
        assertTrue(imported.tests().getLast().id().endsWith("/A"));
        assertEquals(
                imported.tests().getFirst().steps().getFirst().throughputRps(),
                imported.tests().getLast().steps().getFirst().throughputRps());
    }
}
