package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Access logs become demand, errors, bytes and response times.
class AccessLogTest {
    @ParameterizedTest
    @CsvSource({
        "nginx-access-log/access_timed_run-cpu-limit.log.gz,7,44607",
        "nginx-access-log/access_timed_first_6000_lines.log,7,6000",
        "nginx-access-log/access_combined_first_40_with_502.log,3,40",
        "elb-access-log/classic_elb_http.log,7,5",
    })
    void realLogsLoseNoLine(String file, int series, double lines) {
        Reading reading = new Reading(RealExportsTest.read(SharedFixtures.fixture(file)));
        assertEquals(series, reading.ids().size());
        assertEquals(
                lines,
                values(reading, "requests").stream().mapToDouble(value -> value).sum());
    }

    @Test
    void anAccessLogBecomesDemandErrorsBytesAndResponseTimes() {
        String line =
                "10.0.0.%d - - [22/Nov/2026:08:00:%s +0100] \"GET /a\\\"b HTTP/1.1\" %s 10 \"-\" \"curl\" 0.100 0.250\n";
        Reading reading =
                Reading.of(line.replace("%d", "1").replaceFirst("%s", "20").replaceFirst("%s", "200")
                        + line.replace("%d", "2").replaceFirst("%s", "20").replaceFirst("%s", "502")
                        + "no line of a log\n"
                        + line.replace("%d", "3").replaceFirst("%s", "22").replaceFirst("%s", "200"));
        assertEquals("nginx-access-log", reading.format());
        assertEquals(List.of(2.0, 0.0, 1.0), values(reading, "requests"));
        assertEquals(List.of(1.0, 0.0, 0.0), values(reading, "errors"));
        assertEquals(List.of(20.0, 0.0, 10.0), values(reading, "bytes_sent"));
        assertEquals(
                0.25,
                values(reading, "response_time_seconds{quantile=\"0.99\"}").getFirst(),
                0.005);
        assertEquals(
                Instant.parse("2026-11-22T07:00:20Z").toEpochMilli(), Reading.stamps(reading.series("requests"))[0]);
        assertEquals(3, reading.note("import.lines-not-read").line());
    }

    private static List<Double> values(Reading reading, String id) {
        return java.util.Arrays.stream(Reading.values(reading.series(id)))
                .boxed()
                .toList();
    }

    @Test
    void aLoadBalancerThatWasNotAnsweredFailed() {
        String rest = " 0 612 \"GET http://a:80/ HTTP/1.1\" \"curl\" - -\n";
        Reading reading = Reading.of("2019-10-14T12:00:20.694172Z lb 1.2.3.4:54106 10.0.1.185:80 0.1 0.2 0.1 200 200"
                + rest + "https 2019-10-14T12:00:20.8Z lb 1.2.3.4:54106 - -1 -1 -1 504 -" + rest);
        assertEquals("elb-access-log", reading.format());
        assertEquals(List.of(2.0), values(reading, "requests"));
        assertEquals(List.of(1.0), values(reading, "errors"));
        assertEquals(
                0.4, values(reading, "response_time_seconds{quantile=\"0.5\"}").getFirst(), 0.008);
    }

    @Test
    void aTimeOfAnotherCenturyCostsNoMemory() {
        String line = "1.1.1.1 - - [22/Nov/%s:08:00:20 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\"\n";
        Reading reading = Reading.of(line.replace("%s", "1971") + line.replace("%s", "9999"));
        assertTrue(values(reading, "requests").size() <= 100_001);
    }
}
