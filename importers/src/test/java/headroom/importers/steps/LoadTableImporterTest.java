package headroom.importers.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTableImporterTest {
    private static LoadTest only(Reading reading) {
        assertEquals(1, reading.imported().tests().size(), reading.notes().toString());
        return reading.imported().tests().getFirst();
    }

    private static LoadStep first(Reading reading) {
        return only(reading).steps().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency,throughput_rps",
        "conc,tput",
        "clients,tps",
        "connections,req/s",
        "users,Requests/s",
        "N,X",
        "nodes,throughput",
        "threads,qps",
        "VUs,rps",
        "size,tput",
    })
    void levelsAndThroughputGoByManyNames(String level, String throughput) {
        Reading reading = Reading.of(level + "," + throughput + "\n1,100\n2,190.5\n4,350\n");
        LoadTest test = only(reading);
        assertEquals("csv", reading.format());
        assertEquals(3, test.steps().size());
        assertEquals(OptionalDouble.of(2), test.steps().get(1).concurrency());
        assertEquals(190.5, test.steps().get(1).throughputRps());
        assertTrue(reading.imported().series().isEmpty(), "a load test is no series");
    }

    @Test
    void everythingThatIsMeasuredInAStepIsTaken() {
        LoadStep step = first(Reading.of("""
                rep,order,start_epoch,concurrency,offered_rps,throughput_rps,errors,requests,lat_mean_ms,lat_p50_ms,lat_p999_ms,\
                lat_max_ms,nginx_utilisation,app_cpu_percent,db_cores,foreign_cores,cpu_user_cores
                2,1,1767225600.5,8,120,100,3,600,7.5,6,40,99,0.25,80,1.5,0.25,1.9
                """));
        assertEquals(2, step.repeat());
        assertEquals(OptionalDouble.of(8), step.concurrency());
        assertEquals(OptionalDouble.of(120), step.offeredRps());
        assertEquals(100, step.throughputRps());
        assertEquals(OptionalDouble.of(0.005), step.errorRatio());
        assertEquals(OptionalDouble.of(0.0075), step.meanSeconds());
        assertEquals(Map.of(50.0, 0.006, 99.9, 0.04), step.quantileSeconds());
        assertEquals(Map.of("nginx", 0.25, "app", 0.8), step.utilisation());
        assertEquals(Map.of("db", 1.5), step.busyCores(), "what the whole machine did is no component's");
        assertEquals(OptionalDouble.of(0.25), step.foreignCores());
        assertEquals(Optional.of(Instant.parse("2026-01-01T00:00:00.500Z")), step.start());
    }

    @Test
    void whatWasNotMeasuredIsEmptyAndNotZero() {
        Reading reading = Reading.of("users,rps,p99_ms,app_utilisation\n1,10,,\n2,20,5,0.5\n");
        LoadStep step = first(reading);
        assertEquals(Map.of(), step.quantileSeconds());
        assertEquals(Map.of(), step.utilisation());
        assertEquals(OptionalDouble.empty(), step.errorRatio());
        assertEquals(OptionalDouble.empty(), step.meanSeconds());
    }

    @Test
    void iterationsAndComponentsBecomeTestsOfTheirOwn() {
        Reading reading = Reading.named("loadtests.csv", """
                iteration,component,repeat,concurrency,throughput_rps
                0,path,1,1,100
                0,path,1,2,190
                1,path,1,1,300
                1,auth-service,1,1,900
                """);
        List<LoadTest> tests = reading.imported().tests();
        assertEquals(
                List.of("loadtests/0", "loadtests/1", "loadtests/1/auth-service"),
                tests.stream().map(LoadTest::id).toList());
        assertEquals(Optional.of("0"), tests.getFirst().iteration());
        assertEquals(Optional.empty(), tests.getFirst().component(), "the path is the whole");
        assertEquals(Optional.of("auth-service"), tests.get(2).component());
        assertEquals(2, tests.getFirst().steps().size());
    }

    @Test
    void aColumnOfNamesSplitsTheTable() {
        Reading reading = Reading.of("dataset,n,x\na,1,10\na,2,19\nb,1,5\n");
        assertEquals(
                List.of(Optional.of("a"), Optional.of("b")),
                reading.imported().tests().stream().map(LoadTest::component).toList());
    }

    @Test
    void systemsSideBySideBecomeOneTestEach() {
        Reading reading = Reading.of("conc,node,java\n1,3.3,1.8\n5,11.8,7.6\n25,25.5,\n");
        List<LoadTest> tests = reading.imported().tests();
        assertEquals(
                List.of(Optional.of("node"), Optional.of("java")),
                tests.stream().map(LoadTest::component).toList());
        assertEquals(2, tests.get(1).steps().size(), "an empty cell is no step");
        assertEquals(List.of("import.side-by-side"), reading.notes());
    }

    @Test
    void repeatsAreCountedWhereTheFileDoesNotCountThem() {
        LoadTest test = only(Reading.of("users,rps\n1,10\n2,20\n1,11\n2,21\n1,12\n"));
        assertEquals(
                List.of(1, 1, 2, 2, 3),
                test.steps().stream().map(LoadStep::repeat).toList());
    }

    @ParameterizedTest
    @CsvSource({"p99_ms,5", "p99_s,5000", "p99_us,0.005", "p99 (ms),5", "latency_p99_ns,0.000005", "p99 [µs],0.005"})
    void responseTimesAreConvertedByTheUnitOfTheirColumn(String column, double seconds) {
        LoadStep step = first(Reading.of("users,rps," + column + "\n1,10,5000\n2,20,5000\n"));
        assertEquals(Map.of(99.0, seconds), step.quantileSeconds());
    }

    @Test
    void withoutAUnitLittlesLawTellsIt() {
        Reading millis = Reading.of("users,rps,mean\n10,100,98\n20,150,130\n40,160,248\n");
        assertEquals(OptionalDouble.of(0.098), first(millis).meanSeconds());
        assertEquals(
                List.of("ms"), millis.note("import.response-unit").message().arguments());
        Reading micros = Reading.of("users,rps,mean\n10,100,98000\n20,150,130000\n40,160,248000\n");
        assertEquals(0.098, first(micros).meanSeconds().orElseThrow(), 1e-12);
        Reading seconds = Reading.of("users,rps,mean\n10,100,0.098\n20,150,0.130\n40,160,0.248\n");
        assertEquals(0.098, first(seconds).meanSeconds().orElseThrow(), 1e-12);
    }

    @Test
    void utilisationInPercentIsToldByNameOrByANumberThatNoShareReaches() {
        assertEquals(
                Map.of("app", 0.4),
                first(Reading.of("users,rps,app_cpu_percent\n1,10,40\n")).utilisation());
        assertEquals(
                Map.of("app", 0.4),
                first(Reading.of("users,rps,app_util\n1,10,40\n2,20,80\n")).utilisation());
        assertEquals(
                Map.of("app", 0.4),
                first(Reading.of("users,rps,app_util\n1,10,0.4\n2,20,0.8\n")).utilisation());
    }

    @Test
    void errorsInPercentBecomeAShare() {
        assertEquals(
                OptionalDouble.of(0.02),
                first(Reading.of("users,rps,error_percent\n1,10,2\n")).errorRatio());
        assertEquals(
                OptionalDouble.of(0.02),
                first(Reading.of("users,rps,error_ratio\n1,10,0.02\n")).errorRatio());
    }

    @Test
    void throughputMayBeCountedAsRequestsOverTime() {
        assertEquals(
                50,
                first(Reading.of("users,requests,duration_s\n1,500,10\n2,900,10\n"))
                        .throughputRps());
    }

    @Test
    void aTableWithAColumnOfTimesIsASeries() {
        Reading reading = Reading.of("""
                timestamp,connections,requests_per_second
                2026-01-01T00:00:00Z,4,100
                2026-01-01T00:01:00Z,5,110
                """);
        assertEquals(2, reading.imported().series().size());
        assertTrue(reading.imported().tests().isEmpty());
    }

    @Test
    void fortiosTablesAreInMicrosecondsAndNamedByTheirLabels() {
        Reading reading = Reading.of("""
                StartTime,ActualDuration,Labels,NumThreads,ActualQPS,p50,p99,cpu_mili_avg_proxy
                2026-01-01T00:00:00.5Z,240,ab12cd34_qps_1000_c_8_1024_baseline,8,999.5,2241,3363,277
                2026-01-01T00:05:00.5Z,240,ab12cd35_qps_2000_c_8_1024_both,8,1990,2500,4000,300
                """);
        assertEquals("fortio", reading.format());
        LoadTest test = reading.imported().tests().getFirst();
        assertEquals(Optional.of("baseline"), test.component());
        assertEquals(OptionalDouble.of(1000), test.steps().getFirst().offeredRps());
        assertEquals(
                Map.of(50.0, 0.002241, 99.0, 0.003363), test.steps().getFirst().quantileSeconds());
        assertEquals(Map.of("proxy", 0.277), test.steps().getFirst().busyCores());
    }

    @Test
    void rowsWithoutThroughputAreLeftOutAndSaid() {
        Reading reading = Reading.of("users,rps\n1,10\n2,\n3,abc\n4,40\n5,50\n6,60\n7,70\n8,80\n9,90\n10,95\n");
        assertEquals(8, only(reading).steps().size());
        assertEquals(3, reading.note("import.rows-without-throughput").line());
    }

    @Test
    void aTableOfRequestsBecomesOneStep() {
        StringBuilder text = new StringBuilder("arrival_s,response_ms\n");
        for (int i = 0; i <= 100; i++) {
            text.append(i * 0.1).append(',').append(i).append('\n');
        }
        LoadStep step = first(Reading.of(text.toString()));
        assertEquals(10, step.offeredRps().orElseThrow(), 1e-9);
        assertEquals(101 / 10.1, step.throughputRps(), 1e-9);
        assertEquals(0.05, step.meanSeconds().orElseThrow(), 1e-12);
        assertEquals(0.099, step.quantileSeconds().getOrDefault(99.0, Double.NaN), 1e-12);
    }
}
