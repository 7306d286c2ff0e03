package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Severity;
import headroom.model.series.Source.Note;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What no series comes from is told by its name, with a way to something that is read. The openings are made up after
/// the tools' documentation; binary ones are written as hexadecimal digits before text.
class RefusalsTest {
    private static Arguments refused(String format, String key, String opening) {
        return Arguments.of(format, key, opening.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments binary(String format, String key, String hex, String text) {
        byte[] first = HexFormat.of().parseHex(hex);
        byte[] then = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + then.length + 64];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return Arguments.of(format, key, all);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(answers(), platforms(), loadTests(), machines(), packings())
                .flatMap(List::stream);
    }

    private static List<Arguments> answers() {
        return List.of(
                refused(
                        "prometheus-api-json",
                        "prometheus-error",
                        "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"exceeded maximum resolution of 11,000 points\"}"),
                refused(
                        "prometheus-api-json",
                        "prometheus-scalar",
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"string\",\"result\":[1795334420,\"text\"]}}"),
                refused("datadog-api-json", "datadog-error", "{\"errors\":[\"Forbidden\"]}"),
                refused("datadog-api-json", "datadog-error", "{\"status\":\"error\",\"error\":\"unable to parse\"}"),
                refused("influxdb", "server-error", "{\"results\":[{\"statement_id\":0,\"error\":\"not found: x\"}]}"),
                refused(
                        "influxdb",
                        "server-error",
                        "#datatype,string,long\n#group,true,true\n#default,,\n,error,reference\n,failed to parse,897\n"),
                refused(
                        "zabbix-json",
                        "server-error",
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32602,\"message\":\"Invalid params.\"},\"id\":1}"),
                refused(
                        "cloudwatch-json",
                        "not-read",
                        "{\"__type\":\"InvalidParameterCombination\",\"message\":\"You have requested up to 1,441 points\"}"),
                refused(
                        "newrelic-json",
                        "no-time-buckets",
                        "{\"data\":{\"actor\":{\"account\":{\"nrql\":{\"results\":[{\"count\":12}]}}}}}"),
                refused(
                        "elasticsearch-json",
                        "no-time-buckets",
                        "{\"aggregations\":{\"hosts\":{\"buckets\":[{\"key\":\"a\",\"doc_count\":5}]}}}"),
                refused(
                        "elasticsearch-json",
                        "not-read",
                        "{\"took\":1,\"hits\":{\"hits\":[{\"_index\":\"x\",\"_source\":{\"v\":1}}]}}"));
    }

    private static List<Arguments> platforms() {
        return List.of(
                refused(
                        "grafana-json",
                        "not-read",
                        "{\"panels\":[{\"targets\":[{\"expr\":\"up\"}],\"gridPos\":{\"h\":8}}],\"title\":\"x\"}"),
                refused(
                        "grafana-json",
                        "not-read",
                        "{\"dashboard\":{\"panels\":[{\"type\":\"row\",\"panels\":[{\"targets\":[{\"expr\":\"up\"}]}]}]}}"),
                refused(
                        "grafana-json",
                        "not-read",
                        "{\"id\":1,\"gridPos\":{\"h\":8},\"targets\":[{\"expr\":\"up\"}],\"fieldConfig\":{\"defaults\":{}}}"),
                binary("victoriametrics", "not-read", "0000000000000000000003440c26405e0000001e", "\0\0http_requests"),
                binary("victoriametrics", "not-read", "000003440c1fd280000003440c26405e0000001e", "\0\0http_requests"),
                binary("prometheus-tsdb", "not-read", "85bd40dd01000000", "\u0091\u00c8"),
                binary("prometheus-tsdb", "not-read", "baaad70002", "\u0091\u00c8"),
                refused("datadog-csv", "not-read", "Date,Host,Service,Message\n2026-11-20T10:00:00Z,web-1,shop,GET\n"),
                refused(
                        "datadog-csv",
                        "not-read",
                        "month,public_id,org_name,infra_host_usage,team\n2026-10-01,abc,o,12.5,web\n"),
                refused(
                        "datadog-api-json",
                        "not-read",
                        "{\"data\":[{\"type\":\"cost_by_org\",\"attributes\":{\"charges\":[{\"cost\":12.5}]}}]}"),
                refused(
                        "kibana-csv",
                        "times-without-date",
                        "\"timestamp per 30 seconds\",\"Count of records\"\n\"02:30:00\",120\n\"02:30:30\",130\n"),
                binary("graphite", "not-read", "8002", "]q\u0001}q\u0002(U\u0004nameq\u0003U\u0005a.b.c"),
                binary("graphite", "not-read", "80049550", "]}(\u008c\u0004name\u008c\u0005a.b.c\u008c\u0006values"),
                refused(
                        "influxdb",
                        "not-read",
                        "name: cpu\ntime                usage\n----                -----\n1795334400000000000 12.5\n"),
                binary("rrdtool", "not-read", "52524400", "0003"));
    }

    private static List<Arguments> loadTests() {
        return List.of(
                binary("gatling", "not-read", "0000000006", "3.12.1\0\0\0\u0010sim.Basic"),
                binary("gatling", "not-read", "0000000006", "3.13.5\0\0\0\u0010sim.Basic"),
                refused("locust", "not-read", "Method,Name,Error,Occurrences\nGET,/,timeout,3\n"),
                refused("locust", "not-read", "Count,Message,Traceback,Nodes\n3,x,y,local\n"),
                refused(
                        "jmeter-jtl",
                        "not-read",
                        "Label,# Samples,Average,Median,90% Line,Min,Max,Error %,Throughput\nGET,9,12,11,20,3,90,0.00%,99\n"),
                refused(
                        "jmeter-jtl",
                        "load-no-requests",
                        "<?xml version=\"1.0\"?>\n<testResults version=\"1.2\">\n<httpSample t=\"12\" lb=\"x\"/>\n</testResults>\n"),
                refused("fortio", "not-read", "{\"ActualQPS\":99.5,\"DurationHistogram\":{\"Count\":100}}"),
                binary(
                        "vegeta",
                        "not-read",
                        "7fff81030101",
                        "\u0006Result\u0001\u00ff\u0082\0\u0001\n\u0001\u0006Attack"));
    }

    private static List<Arguments> machines() {
        return List.of(
                refused(
                        "mongodb",
                        "not-read",
                        "{\n\t\"host\" : \"db1\",\n\t\"uptime\" : 12,\n\t\"opcounters\" : {\n\t\t\"insert\" : NumberLong(28)\n\t}\n}\n"),
                refused(
                        "mongodb",
                        "not-read",
                        "insert query update delete getmore command dirty  used\n    *0    *0     *0     *0       0     2|0  0.0% 12.0%\n"),
                refused(
                        "os-tools",
                        "not-read",
                        "procs -----------memory----------\n r  b   swpd   free\n 1  0      0 123456\n"),
                refused(
                        "os-tools",
                        "not-read",
                        "Linux 6.1.0 (web-1) \t11/22/26 \t_x86_64_\t(2 CPU)\n\navg-cpu:  %user   %nice %system   %idle\n           1.00    0.00    2.00   96.90\n"),
                binary("sysstat", "not-read", "96d57521", "\u0001\u0002"),
                binary("jfr", "not-read", "464c520000020000", "\u0001\u0002"),
                refused(
                        "nginx-status",
                        "not-read",
                        "{\"hostName\":\"a\",\"connections\":{\"active\":1},\"serverZones\":{\"_\":{\"requestCounter\":10}}}"));
    }

    private static List<Arguments> packings() {
        return List.of(
                binary("unknown", "packing-damaged", "50415231", "\u0015\u0004"),
                binary("unknown", "unknown-data-platform", "4152524f57310000", "\u0001"),
                binary("unknown", "unknown-data-platform", "4f626a01", "\u0004"),
                binary("unknown", "unknown-spreadsheet-old", "d0cf11e0a1b11ae1", "\0\0"),
                binary("unknown", "unknown-packed", "377abcaf271c", "\0\u0004"),
                binary("unknown", "unknown-packed", "526172211a0700", "\0"),
                binary("unknown", "unknown-packed", "425a683931415926", "\0"),
                binary("unknown", "unknown-packed", "fd377a585a00", "\0"),
                binary("unknown", "unknown-packed", "6578706f72742e637376", "\0".repeat(247) + "ustar\0"),
                binary("unknown", "unknown-database", "53514c69746520666f726d6174203300", "\0"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatNoSeriesComesFromIsToldByNameWithAWayOn(String format, String key, byte[] bytes) {
        Reading reading = Reading.of(bytes, "export", ZoneId.of("UTC"));
        assertEquals(format, reading.format());
        Note note = reading.note("import." + key);
        assertEquals(Severity.DANGER, note.severity());
        assertTrue(note.action().key().endsWith(".action"), note.action().key());
        assertTrue(reading.imported().nothing(), reading.ids().toString());
    }

    static Stream<Arguments> snapshots() {
        return Stream.of(
                refused(
                        "prometheus-api-json",
                        "prometheus-instant",
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{\"__name__\":\"up\"},\"value\":[1795334420,\"1\"]}]}}"),
                refused("prometheus-text", "snapshot", "# HELP up x\n# TYPE up gauge\nup 1\n"),
                refused(
                        "datadog-api-json",
                        "datadog-scalar",
                        "{\"data\":{\"type\":\"scalar_response\",\"attributes\":{\"columns\":[{\"name\":\"avg\",\"type\":\"number\",\"values\":[1.5]}]}}}"),
                refused(
                        "hdrhistogram",
                        "percentiles-no-unit",
                        "       Value     Percentile TotalCount 1/(1-Percentile)\n\n       0.098 0.000000000000          1           1.00\n       0.167 0.500000000000          9           2.00\n"));
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void whatShowsOneMomentIsListedAndNoSeries(String format, String key, byte[] bytes) {
        Reading reading = Reading.of(bytes, "export", ZoneId.of("UTC"));
        assertEquals(format, reading.format());
        assertFalse(reading.imported().snapshots().isEmpty());
        assertEquals(List.of(), reading.ids());
        assertTrue(reading.note("import." + key).action().key().endsWith(".action"));
    }
}
