package headroom.importers.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.capacity.LoadStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reports of wrk, hey and ApacheBench made up after what the tools print.
class ReportsTest {
    private static final String WRK = """
            Running 10s test @ http://shop.example/
              2 threads and 40 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   900.00us  100.00us   2.00s    99.00%
                Req/Sec     5.00k     1.08k    6.50k    72.79%
              Latency Distribution
                 50%  850.00us
                 99%    1.20m
              100 requests in 10.00s, 1.15MB read
              Socket errors: connect 0, read 10, write 0, timeout 15
              Non-2xx or 3xx responses: 75
            Requests/sec:     10.00
            Transfer/sec:     47.19KB
            """;

    private static List<LoadStep> steps(Reading reading) {
        return reading.imported().tests().getFirst().steps();
    }

    @Test
    void unitsChangeFromLineToLineAndPercentagesOfSpreadAreNoPercentiles() {
        LoadStep step = steps(Reading.of(WRK)).getFirst();
        assertEquals(0.0009, step.meanSeconds().orElseThrow(), 1e-12);
        assertEquals(List.of(50.0, 99.0), List.copyOf(step.quantileSeconds().keySet()));
        assertEquals(0.00085, step.quantileSeconds().getOrDefault(50.0, 0.0), 1e-12);
        assertEquals(72, step.quantileSeconds().getOrDefault(99.0, 0.0), 1e-12);
    }

    @Test
    void refusedAndUnansweredRequestsAreErrors() {
        Reading reading = Reading.of(WRK);
        assertEquals(0.8, steps(reading).getFirst().errorRatio().orElseThrow(), 1e-12);
        assertTrue(reading.notes().contains("import.load-errors-in-times"));
        assertTrue(reading.notes().contains("import.load-closed-loop"));
    }

    @Test
    void runsOfALoopInOneFileAreStepsOfOneTest() {
        String twice = WRK + WRK.replace("40 connections", "80 connections") + WRK;
        List<LoadStep> steps = steps(Reading.of(twice));
        assertEquals(
                List.of(40.0, 80.0, 40.0),
                steps.stream().map(step -> step.concurrency().orElseThrow()).toList());
        assertEquals(List.of(1, 1, 2), steps.stream().map(LoadStep::repeat).toList());
    }

    @Test
    void aReportWithoutItsEndIsLeftOutWithItsLine() {
        String cut = WRK + WRK.substring(0, WRK.indexOf("100 requests"));
        Reading reading = Reading.of(cut);
        assertEquals(1, steps(reading).size());
        assertEquals(14, reading.note("import.load-report-cut-off").line());
        Reading nothing = Reading.of("Running 30s test @ http://localhost/\n  2 threads and 10 connections\n");
        assertEquals("wrk", nothing.format());
        assertEquals(List.of("import.load-report-cut-off"), nothing.notes());
    }

    @Test
    void anOpenLoopHasAsManyAtOnceAsItsTimesSay() {
        String open = WRK.replace("  Thread Stats", "  Thread calibration: mean lat.: 9 usec, rate\n  Thread Stats");
        Reading reading = Reading.of(open);
        assertEquals(10 * 0.0009, steps(reading).getFirst().concurrency().orElseThrow(), 1e-12);
        assertTrue(reading.notes().contains("import.load-open-loop"));
    }

    @Test
    void heyCountsRefusedAnswersAndErrors() {
        LoadStep step = steps(Reading.of("""

                Summary:
                  Total:	2.0000 secs
                  Slowest:	0.2035 secs
                  Fastest:	0.0614 secs
                  Average:	0.1000 secs
                  Requests/sec:	50.0000

                Response time histogram:
                  0.061 [1]	|
                Latency distribution:
                  50% in 0.0900 secs
                Status code distribution:
                  [200]	60 responses
                  [503]	30 responses

                Error distribution:
                  [10]	Get "http://127.0.0.1": context deadline exceeded
                """)).getFirst();
        assertEquals(0.4, step.errorRatio().orElseThrow(), 1e-12);
        assertEquals(5, step.concurrency().orElseThrow(), 1e-12);
        assertEquals(0.09, step.quantileSeconds().getOrDefault(50.0, 0.0));
    }

    @Test
    void requestsOfHeyThatFailedCountInTheThroughputButNotInTheTimes() {
        Reading reading = Reading.of("""
                response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset
                1.0000,0,0,0,0,0,200,0.0000
                0.0010,0,0,0,0,0,503,1.5000
                oops,0,0
                1.0000,0,0,0,0,0,200,3.0000
                """);
        LoadStep step = steps(reading).getFirst();
        assertEquals(3 / 4.0, step.throughputRps(), 1e-9);
        assertEquals(1 / 3.0, step.errorRatio().orElseThrow(), 1e-9);
        assertEquals(1, step.meanSeconds().orElseThrow(), 1e-9);
        assertEquals(1, step.quantileSeconds().getOrDefault(50.0, 0.0), 1e-9);
        assertEquals(4, reading.note("import.load-unusable-records").line());
    }

    @Test
    void answersOfAnotherLengthAreNoFailuresOfApacheBench() {
        Reading reading = Reading.of("""
                This is ApacheBench, Version 2.3 <$Revision$>
                Concurrency Level:      20
                Time taken for tests:   10.000 seconds
                Complete requests:      1000
                Failed requests:        110
                   (Connect: 0, Receive: 10, Length: 100, Exceptions: 0)
                Non-2xx responses:      40
                Requests per second:    100.00 [#/sec] (mean)
                Time per request:       200.000 [ms] (mean)
                Time per request:       10.000 [ms] (mean, across all concurrent requests)
                Percentage of the requests served within a certain time (ms)
                  50%    190
                 100%   1965 (longest request)
                """);
        LoadStep step = steps(reading).getFirst();
        assertEquals(0.05, step.errorRatio().orElseThrow(), 1e-12);
        assertEquals(0.2, step.meanSeconds().orElseThrow(), 1e-12);
        assertEquals(List.of(50.0), List.copyOf(step.quantileSeconds().keySet()));
        assertTrue(reading.notes().contains("import.load-other-length"));
    }

    @Test
    void hostileNumbersAreNoFigures() {
        Reading reading = Reading.of("""
                This is ApacheBench, Version 2.3
                Concurrency Level:      99999999999999999999999999999999999999999999999
                Requests per second:    1e999 [#/sec] (mean)
                """);
        assertEquals(List.of("import.load-report-cut-off"), reading.notes());
        Reading table = Reading.of("starttime\tseconds\tctime\tdtime\tttime\twait\nx\t-1\t0\t0\tNaN\t0\n");
        assertTrue(table.notes().contains("import.load-no-requests"));
    }
}
