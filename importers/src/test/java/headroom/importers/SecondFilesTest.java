package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.LoadStep;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Files of known formats as the next person sends them: written by another version, another tool, another locale.
class SecondFilesTest {
    private static final long START = 1_795_334_400L;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void columnsOfADatadogGraphAreToldApartByTheirGroup() {
        Reading read = Reading.of("\"time\",\"avg:system.cpu.user{env:prod} by {host} host:web-1\","
                + "\"avg:system.cpu.user{env:prod} by {host} host:web-2\"\n"
                + lines(5, i -> "2026-11-22 08:0" + i + ":00," + (10 + i) + "," + (20 + i)));
        assertEquals(
                List.of("system.cpu.user{env=\"prod\",host=\"web-1\"}", "system.cpu.user{env=\"prod\",host=\"web-2\"}"),
                read.ids());
    }

    @Test
    void columnsOfOneNameStayTwoSeries() {
        Reading read = Reading.of(
                "time,up{job=\"a\"},\"up{job=\"\"a\"\"}\"\n".replace("up{job=\"a\"}", "\"up{job=\"\"a\"\"}\"")
                        + lines(5, i -> "2026-11-22 08:0" + i + ":00,1,2"));
        assertEquals(2, read.ids().size(), read.ids().toString());
        assertArrayEquals(
                new double[] {1, 1, 1, 1, 1},
                Reading.values(read.series(read.ids().getFirst())));
    }

    @Test
    void aColumnOfUnitsTellsTheUnitOfEachMetric() {
        String[] metrics = {"mem_rss,1000000000,bytes", "lat,12,ms", "hits,7,request/second", "odd,1,furlongs"};
        Reading read = Reading.of("host,ts,metric,value,unit\n"
                + lines(24, i -> "web1," + (START + 60L * (i / 4)) + "," + metrics[i % 4]));
        assertEquals(Unit.BYTES, read.series("mem_rss{host=\"web1\"}").unit());
        assertEquals(Unit.MILLISECONDS, read.series("lat{host=\"web1\"}").unit());
        assertEquals(
                Unit.REQUESTS_PER_SECOND, read.series("hits{host=\"web1\"}").unit());
        assertTrue(
                read.ids().contains("odd{host=\"web1\",unit=\"furlongs\"}"),
                read.ids().toString());
    }

    @Test
    void aGroupOfDatadogIsItsTags() {
        Reading read = Reading.of("timestamp,group,value,metric\n"
                + lines(
                        12,
                        i -> (START + 20L * (i / 2)) * 1000 + ",\"host:web-" + i % 2 + ",env:prod\"," + i
                                + ",nginx.net.conn"));
        assertEquals(
                List.of("nginx.net.conn{env=\"prod\",host=\"web-0\"}", "nginx.net.conn{env=\"prod\",host=\"web-1\"}"),
                read.ids());
    }

    @Test
    void aQuantileOfRequestsIsNoNumberOfRequests() {
        Reading read = Reading.of("Time,p95:trace.http.request\n" + lines(5, i -> "2026-11-22 08:0" + i + ":00,0.1"));
        assertEquals(Kind.QUANTILE, read.only().kind());
        assertEquals(Unit.UNKNOWN, read.only().unit());
        assertEquals(Role.RESPONSE_TIME, read.only().role());
    }

    private static String request(int i, String behind) {
        return String.format(
                Locale.ROOT,
                "10.0.0.1 - - [22/Nov/2026:08:%02d:%02d +0000] \"GET /a?b=\\\"x\\\" HTTP/1.1\" 200 512 \"-\" \"curl/8.123 (x; \\\"y\\\")\"%s",
                i / 300,
                i / 5 % 60,
                behind);
    }

    private static void assertTimed(Reading read, double seconds) {
        SeriesEntry median = read.series("response_time_seconds{quantile=\"0.5\"}");
        assertEquals(seconds, Reading.values(median)[0], seconds * 0.03);
    }

    @Test
    void responseTimesOfAnAccessLogMayStandInQuotesOrBehindTheirNames() {
        assertTimed(Reading.of(lines(50, i -> request(i, " 0.250 \"0.002, 0.150\""))), 0.25);
        assertTimed(
                Reading.of(lines(50, i -> request(i, " rt=0.250 uct=\"0.000\" uht=\"0.005\" urt=\"0.200\""))), 0.25);
        Reading none = Reading.of(lines(50, i -> request(i, "")));
        assertEquals(List.of("requests", "errors", "bytes_sent"), none.ids(), "the number of a browser is no time");
    }

    @Test
    void accessLogsOfJsonBecomeTheSameSeries() {
        Reading nginx = Reading.of(lines(
                100,
                i -> String.format(
                        Locale.ROOT,
                        "{\"msec\":\"%d.%d\",\"request\":\"GET / HTTP/1.1\",\"status\":\"%d\",\"body_bytes_sent\":\"100\",\"request_time\":\"0.250\"}",
                        START + i / 5,
                        i % 5,
                        i % 10 == 0 ? 503 : 200)));
        assertEquals("json-access-log", nginx.format());
        assertTimed(nginx, 0.25);
        assertEquals(5, Reading.values(nginx.series("requests"))[0]);
        assertEquals(1, Reading.values(nginx.series("errors"))[0]);
        Reading caddy = Reading.of(lines(
                100,
                i -> "{\"level\":\"info\",\"ts\":" + (START + i / 5)
                        + ".25,\"request\":{\"method\":\"GET\",\"uri\":\"/\"},"
                        + "\"duration\":0.25,\"size\":9,\"status\":200}"));
        assertTimed(caddy, 0.25);
        Reading traefik = Reading.of(lines(
                100,
                i -> "{\"StartUTC\":\"2026-11-22T08:00:" + (10 + i / 5) + ".5Z\",\"RequestPath\":\"/\","
                        + "\"DownstreamStatus\":200,\"Duration\":250000000,\"DownstreamContentSize\":9}"));
        assertTimed(traefik, 0.25);
    }

    @Test
    void requestsOfCloudWatchThatRiseAreNoCounter() {
        String times = IntStream.range(0, 12)
                .mapToObj(i -> "\"2026-11-22T08:" + (10 + i) + ":00Z\"")
                .collect(Collectors.joining(","));
        String values = IntStream.range(0, 12).mapToObj(i -> "" + (3000 + i)).collect(Collectors.joining(","));
        Reading read =
                Reading.of("{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"app/lb/5 RequestCount\",\"Timestamps\":["
                        + times + "],\"Values\":[" + values + "],\"StatusCode\":\"Complete\"}]}");
        assertEquals(Kind.INTERVAL_COUNT, read.only().kind());
    }

    @Test
    void resultsOfJmeterWithoutNamesOfColumnsHaveTheirLevels() {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>();
        for (int second = 0; second < 120; second++) {
            int users = second < 60 ? 5 : 10;
            for (int i = 0; i < users * 2; i++) {
                rows.add(((START + second) * 1000 + i * 40L) + ",30,GET /,200,OK,Users 1-1,text,true,,1024,120," + users
                        + "," + users + ",http://x/,29,0,1");
            }
        }
        Collections.shuffle(rows, random);
        List<LoadStep> steps = Reading.of(String.join("\n", rows) + "\n")
                .imported()
                .tests()
                .getFirst()
                .steps();
        assertEquals(
                List.of(5.0, 10.0),
                steps.stream().map(step -> step.concurrency().orElseThrow()).toList());
        assertEquals(10, steps.getFirst().throughputRps(), 0.2);
    }

    @Test
    void tablesOfFluxNeedNoAnnotations() {
        Reading read = Reading.of(",result,table,_start,_stop,_time,_value,_field,_measurement,host\n"
                + lines(
                        5,
                        i -> ",,0,2026-11-22T08:00:00Z,2026-11-22T09:00:00Z,2026-11-22T08:0" + i
                                + ":00Z,12.5,usage_user,cpu,a"));
        assertEquals("influxdb", read.format());
        assertEquals(List.of("cpu_usage_user{host=\"a\"}"), read.ids());
        Reading wide = Reading.of(",result,table,_time,usage_idle,usage_user,host\n"
                + lines(5, i -> ",,0,2026-11-22T08:0" + i + ":00Z,80,20,a"));
        assertEquals(List.of("usage_idle{host=\"a\"}", "usage_user{host=\"a\"}"), wide.ids());
    }

    @Test
    void quantilesOfAHistogramAreInTheUnitOfItsSum() {
        String points = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "{\"timeUnixNano\":\"" + (START + 60L * i) + "000000000\",\"count\":\"" + 10 * i
                        + "\",\"sum\":" + 500 * i + ",\"bucketCounts\":[\"" + 2 * i + "\",\"" + 6 * i + "\",\"" + 2 * i
                        + "\"],\"explicitBounds\":[10,100]}")
                .collect(Collectors.joining(","));
        String metric =
                "{\"name\":\"http.server.duration\",\"unit\":\"ms\",\"histogram\":{\"aggregationTemporality\":2,\"dataPoints\":["
                        + points + "]}}";
        String batch =
                "{\"resourceMetrics\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"shop\"}}]},"
                        + "\"scopeMetrics\":[{\"metrics\":[" + metric + "]}]}]}";
        Reading read = Reading.of("[" + batch + "]");
        SeriesEntry median = read.series("http.server.duration{quantile=\"0.5\",service.name=\"shop\"}");
        assertEquals(Unit.MILLISECONDS, median.unit());
        assertEquals(55, Reading.values(median)[0]);
        assertEquals("shop", median.component().orElseThrow());
    }

    @Test
    void aUseOfProcessorsIsNoNameOfOneThoughTimesRepeat() {
        Reading read = Reading.of(
                "Date,CPU,Requests\n" + lines(20, i -> "2026-11-22,1" + i % 10 + "." + i % 7 + "%," + (100 + i)));
        assertEquals(List.of("CPU", "Requests"), read.ids());
        Reading named =
                Reading.of("time,cpu,usr\n" + lines(20, i -> (START + 60L * (i / 2)) + "," + i % 2 + "," + i / 10.0));
        assertEquals(List.of("usr{cpu=\"0\"}", "usr{cpu=\"1\"}"), named.ids());
    }

    @Test
    void aRemarkBesideAPeakDoesNotTakeItOutOfItsSeries() {
        Reading read = Reading.of("Date,Time,Requests,Event\n"
                + lines(40, i -> "2026-11-22,08:" + (10 + i) + "," + (i == 7 ? "900,incident" : "100,")));
        assertEquals(List.of("Requests"), read.ids());
        assertEquals(900, Reading.values(read.only())[7]);
    }

    @Test
    void codesInAnExportWithoutNamesOfColumnsAreLabels() {
        Reading read = Reading.of(lines(
                24,
                i -> "http_requests_total,web-1," + (i % 2 == 0 ? 200 : 500) + "," + (START + 15L * (i / 2)) + ","
                        + i));
        assertEquals(2, read.ids().size(), read.ids().toString());
        assertArrayEquals(
                new double[] {0, 2, 4},
                Arrays.copyOf(Reading.values(read.series(read.ids().getFirst())), 3));
    }

    @Test
    void aTableOfGraphiteNamesItsTargets() {
        Reading read = Reading.of("servers.a.cpu,2026-11-22 08:00:00,1.5\r\nservers.a.cpu,2026-11-22 08:01:00,\r\n"
                + "servers.a.cpu,2026-11-22 08:02:00,2.5\r\n\"scale(servers.b.cpu, 2)\",2026-11-22 08:00:00,3.5\r\n"
                + "\"scale(servers.b.cpu, 2)\",2026-11-22 08:01:00,3.5\r\n");
        assertEquals("graphite", read.format());
        assertEquals(List.of("servers.a.cpu", "scale(servers.b.cpu, 2)"), read.ids());
    }

    @Test
    void errorsInTheReportOfALoadTestAreNoneOfDatadog() {
        Reading read = Reading.of("{\"latencies\":{\"mean\":12500000,\"50th\":11000000,\"99th\":40000000},"
                + "\"earliest\":\"2026-11-22T08:00:00Z\",\"latest\":\"2026-11-22T08:00:10Z\",\"end\":\"2026-11-22T08:00:10Z\",\"duration\":10000000000,\"wait\":1,\"requests\":1000,\"rate\":100.1,\"throughput\":95.5,\"success\":0.955,"
                + "\"status_codes\":{\"200\":955,\"0\":45},\"errors\":[\"connection refused\"]}");
        assertEquals("vegeta", read.format());
        assertEquals(
                0.045,
                read.imported()
                        .tests()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .errorRatio()
                        .orElseThrow(),
                1e-9);
    }

    @Test
    void namesOfUtf8AreNoLabels() {
        Reading read =
                Reading.of("# TYPE \"my.counter\" counter\n{\"my.counter\",\"http.method\"=\"GET\"} 5 1795334400.000\n"
                        + "{\"my.counter\",\"http.method\"=\"GET\"} 9 1795334415.000\n# EOF\n");
        assertEquals(List.of("my.counter{http.method=\"GET\"}"), read.ids());
        assertEquals(Kind.COUNTER, read.only().kind());
    }
}
