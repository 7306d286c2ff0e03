package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Small documents of the tools around Prometheus and Datadog, each with what is easily read wrong in it.
class NeighboursTest {
    @Test
    void aPageWithoutTimesIsNoSeries() {
        Reading read = Reading.of("# TYPE up gauge\nup{job=\"a\"} 1\nup{job=\"b\"} 0\n");
        assertEquals("prometheus-text", read.format());
        assertEquals(List.of(), read.ids());
        assertEquals(2L, read.note("import.snapshot").message().arguments().getFirst());
    }

    @Test
    void pagesCountMillisecondsAndOpenMetricsSeconds() {
        Reading page = Reading.of("# TYPE up gauge\nup 1 1795334420078\nup 0 1795334421078\n");
        assertArrayEquals(new long[] {1795334420078L, 1795334421078L}, Reading.stamps(page.only()));
        Reading metrics = Reading.of("# TYPE up gauge\nup 1 1795334420.078\nup 0 1795334421.078\n# EOF\n");
        assertArrayEquals(new long[] {1795334420078L, 1795334421078L}, Reading.stamps(metrics.only()));
        Reading whole = Reading.of("# TYPE up gauge\nup 1 1795334420\nup 0 1795334421\n# EOF\n");
        assertArrayEquals(new long[] {1795334420000L, 1795334421000L}, Reading.stamps(whole.only()));
    }

    @Test
    void typesOfFamiliesAndBracesInLabelsAreUnderstood() {
        Reading read = Reading.of("""
                # TYPE hits counter
                hits_total{path="/a}b \\"c\\""} 5 1000000
                # TYPE lat summary
                lat{quantile="0.5"} 0.2 1000000
                nonsense here
                """);
        assertEquals(List.of("hits_total{path=\"/a}b \\\"c\\\"\"}", "lat{quantile=\"0.5\"}"), read.ids());
        assertEquals(Kind.COUNTER, read.series(read.ids().getFirst()).kind());
        assertEquals(Kind.QUANTILE, read.series(read.ids().getLast()).kind());
        assertEquals(5, read.note("import.lines-not-read").line());
    }

    @Test
    void staleMarkersOfADumpAreGaps() {
        Reading read = Reading.of("{__name__=\"up\", job=\"a\"} 1 1000\n{__name__=\"up\", job=\"a\"} NaN 2000\n");
        assertEquals("promtool", read.format());
        assertArrayEquals(new long[] {1000}, Reading.stamps(read.only()));
    }

    @Test
    void blocksOfOneSeriesAreJoinedWhereverTheyStand() {
        Reading read = Reading.of("""
                {"metric":{"__name__":"a"},"values":[3,null],"timestamps":[3000,4000]}
                {"metric":{"__name__":"b"},"values":[9],"timestamps":[1000]}
                {"metric":{"__name__":"a"},"values":[1,2],"timestamps":[1000,2000,2500]}
                """);
        assertArrayEquals(new double[] {1, 2, 3}, Reading.values(read.series("a")));
        assertEquals(
                1L,
                read.note("import.arrays-of-different-length")
                        .message()
                        .arguments()
                        .getFirst());
    }

    @Test
    void anExportThatIsCutOffKeepsItsWholeBlocks() {
        Reading read = Reading.of("{\"metric\":{\"__name__\":\"a\"},\"values\":[1,2],\"timestamps\":[1000,2000]}\n"
                + "{\"metric\":{\"__name__\":\"a\"},\"values\":[3,4],\"timestamps\":[3000,40");
        assertArrayEquals(new double[] {1, 2, 3}, Reading.values(read.only()));
        assertTrue(read.notes().contains("import.json-cut-off"));
    }

    @Test
    void columnsOfTextInAFrameAreLabels() {
        Reading read = Reading.of("[{\"schema\":{\"fields\":[{\"name\":\"Time\",\"type\":\"time\"},"
                + "{\"name\":\"host\",\"type\":\"string\"},{\"name\":\"p95\",\"type\":\"number\",\"config\":{\"unit\":\"ms\"}}]},"
                + "\"data\":{\"values\":[[1000,1000,2000],[\"a\",\"b\",\"a\"],[1,2,null]]}}]");
        assertEquals("grafana-json", read.format());
        assertEquals(List.of("p95{host=\"a\"}", "p95{host=\"b\"}"), read.ids());
        assertEquals(Unit.MILLISECONDS, read.series("p95{host=\"a\"}").unit());
    }

    @Test
    void graphiteWritesTheValueFirst() {
        Reading read =
                Reading.of("[{\"target\":\"a.b\",\"datapoints\":[[5,1795334400],[null,1795334410],[6,1795334420]]}]");
        assertArrayEquals(new double[] {5, 6}, Reading.values(read.only()));
        Reading raw = Reading.of("a.b,1795334400,1795334430,10|5,None,6\n");
        assertArrayEquals(Reading.stamps(read.only()), Reading.stamps(raw.only()));
    }

    @Test
    void pointsOfGraphiteMayNameTimeAndValue() {
        Reading read = Reading.of(
                "[{\"target\":\"a.b\",\"datapoints\":[{\"x\":1795334400,\"y\":1},{\"x\":1795334460,\"y\":null}]}]");
        assertArrayEquals(new long[] {1795334400000L}, Reading.stamps(read.only()));
        assertArrayEquals(new double[] {1}, Reading.values(read.only()));
    }

    @Test
    void aSnapshotOfADashboardHoldsItsData() {
        Reading read = Reading.of("""
                {"dashboard":{"panels":[{"type":"row","panels":[{"targets":[],"snapshotData":[{"name":"up","fields":[
                 {"name":"Time","type":"time","values":[1795334420000,1795334480000]},
                 {"name":"Value","type":"number","labels":{"job":"a"},"config":{"unit":"reqps"},"values":[1,2]}]}]}]}]},"meta":{}}
                """);
        assertEquals("grafana-json", read.format());
        assertEquals(List.of("{job=\"a\"}"), read.ids());
        assertEquals(Unit.REQUESTS_PER_SECOND, read.only().unit());
        assertArrayEquals(new double[] {1, 2}, Reading.values(read.only()));
    }

    @Test
    void itemsOfZabbixAreToldByNumberAndTrendsCoverAnHour() {
        Reading history = Reading.of("""
                {"jsonrpc":"2.0","result":[{"itemid":"23296","clock":"1795334400","value":"0.085","ns":"563157632"},
                {"itemid":"23297","clock":"1795334460","value":"7","ns":"0"}],"id":1}
                """);
        assertEquals("zabbix-json", history.format());
        assertEquals(List.of("zabbix_item{itemid=\"23296\"}", "zabbix_item{itemid=\"23297\"}"), history.ids());
        assertArrayEquals(
                new long[] {1795334400563L},
                Reading.stamps(history.series(history.ids().getFirst())));
        Reading trend = Reading.of("""
                {"jsonrpc":"2.0","result":[{"itemid":"5","clock":"1795334400","num":"60","value_min":"1","value_avg":"2","value_max":"9"}],"id":1}
                """);
        TimeSeries highest =
                trend.series("zabbix_item{itemid=\"5\",statistic=\"max\"}").series();
        assertEquals(Aggregator.MAX, highest.aggregator());
        assertEquals(3_600_000, highest.coverage().intervalMillis());
        assertEquals(3, trend.ids().size());
    }

    @Test
    void annotatedTablesMayFollowOneAnother() {
        Reading read = Reading.of("""
                #datatype,string,long,dateTime:RFC3339,double,string,string,string
                #group,false,false,false,false,true,true,true
                #default,_result,,,,,,
                ,result,table,_time,_value,_field,_measurement,host
                ,,0,2026-11-22T10:00:00.5Z,1.5,usage,cpu,a

                #datatype,string,long,string,double,dateTime:RFC3339,string
                #group,false,false,true,false,false,true
                #default,_result,,,,,
                ,result,table,_field,_value,_time,_measurement
                ,,1,usage,2.5,2026-11-22T10:00:00Z,mem
                """);
        assertEquals(List.of("cpu_usage{host=\"a\"}", "mem_usage"), read.ids());
    }

    @Test
    void lineProtocolEscapesBlanksAndCommas() {
        Reading read = Reading.of(
                "weather\\ now,city=New\\ York,x=a\\,b temp=82,count=3i,ok=t,text=\"a b,c=d\" 1556813561098000000\n");
        assertEquals(
                List.of("weather now_temp{city=\"New York\",x=\"a,b\"}", "weather now{city=\"New York\",x=\"a,b\"}"),
                read.ids());
        assertArrayEquals(
                new long[] {1556813561098L},
                Reading.stamps(read.series(read.ids().getFirst())));
    }

    @Test
    void sumsOfCloudWatchAreCountsOfAPeriod() {
        Reading read = Reading.of("{\"Label\":\"RequestCount\",\"Datapoints\":["
                + "{\"Timestamp\":\"2026-11-22T10:01:00+00:00\",\"Sum\":120.0,\"Unit\":\"Count\"},"
                + "{\"Timestamp\":\"2026-11-22T10:00:00+00:00\",\"Sum\":60.0,\"Unit\":\"Count\"}]}");
        assertEquals(Kind.INTERVAL_COUNT, read.only().kind());
        assertArrayEquals(new double[] {60, 120}, Reading.values(read.only()));
        Reading data = Reading.of(
                "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"cpu\",\"Timestamps\":"
                        + "[\"2026-11-22T10:05:00Z\",\"2026-11-22T10:00:00Z\"],\"Values\":[2,1],\"StatusCode\":\"PartialData\"}]}");
        assertArrayEquals(new double[] {1, 2}, Reading.values(data.only()));
        assertTrue(data.notes().contains("import.more-pages"));
    }

    @Test
    void termsAroundDatesAreLabels() {
        Reading read = Reading.of(
                "{\"aggregations\":{\"host\":{\"buckets\":[{\"key\":\"a\",\"doc_count\":5,\"time\":{\"buckets\":["
                        + "{\"key\":1570716000000,\"doc_count\":2,\"took\":{\"values\":{\"95.0\":7.5}}},"
                        + "{\"key\":1570719600000,\"doc_count\":3,\"took\":{\"values\":{\"95.0\":null}}}]}}]}}}");
        assertEquals(List.of("took{host=\"a\",percentile=\"95.0\"}", "doc_count{host=\"a\"}"), read.ids());
        assertArrayEquals(new double[] {2, 3}, Reading.values(read.series("doc_count{host=\"a\"}")));
    }

    @Test
    void bucketsOfOpenTelemetryAreSummedUp() {
        Reading read =
                Reading.of("{\"resourceMetrics\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":"
                        + "{\"stringValue\":\"shop\"}}]},\"scopeMetrics\":[{\"metrics\":[{\"name\":\"lat\",\"unit\":\"s\",\"histogram\":"
                        + "{\"aggregationTemporality\":2,\"dataPoints\":[{\"timeUnixNano\":\"1795334420078000000\",\"count\":\"6\","
                        + "\"sum\":3.5,\"bucketCounts\":[\"1\",\"2\",\"3\"],\"explicitBounds\":[0.1,0.5]}]}}]}]}]}");
        assertEquals(5, read.ids().size());
        assertArrayEquals(
                new double[] {6}, Reading.values(read.series("lat_bucket{le=\"+Inf\",service.name=\"shop\"}")));
        assertArrayEquals(
                new double[] {3}, Reading.values(read.series("lat_bucket{le=\"0.5\",service.name=\"shop\"}")));
        assertEquals(1795334420078L, Reading.stamps(read.imported().series().getFirst())[0]);
    }

    @Test
    void timesOfADayRunOnPastMidnight() {
        Reading read = Reading.of("{\"sysstat\":{\"hosts\":[{\"nodename\":\"vm\",\"date\":\"11/22/26\",\"statistics\":["
                + "{\"timestamp\":\"23:59:59\",\"cpu-load\":[{\"cpu\":\"all\",\"usr\":5}]},"
                + "{\"timestamp\":\"00:00:00\",\"cpu-load\":[{\"cpu\":\"all\",\"usr\":6}]}]}]}}");
        assertEquals("os-tools", read.format());
        assertArrayEquals(new long[] {1795391999000L, 1795392000000L}, Reading.stamps(read.only()));
        assertEquals(Unit.PERCENT, read.only().unit());
    }

    @Test
    void sectionsOfSadfMayDiffer() {
        Reading read = Reading.of("""
                # hostname;interval;timestamp;CPU;%user
                vm;60;2026-11-22 10:00:00 UTC;-1;5.5
                vm;-1;2026-11-22 10:00:30 UTC;LINUX-RESTART\t(2 CPU)
                # hostname;interval;timestamp;IFACE;rxkB/s
                vm;60;2026-11-22 10:00:00 UTC;eth0;7
                """);
        assertEquals(List.of("%user{CPU=\"all\",host=\"vm\"}", "rxkB/s{IFACE=\"eth0\",host=\"vm\"}"), read.ids());
        assertEquals(
                Unit.KILOBYTES_PER_SECOND, read.series(read.ids().getLast()).unit());
    }

    @Test
    void aDocumentOfAKnownShapeWithoutDataSaysSo() {
        for (String empty : List.of(
                "{\"resourceMetrics\":[{\"scopeMetrics\":[]}]}",
                "{\"resolution\":60,\"measurements\":{\"a\":[]}}",
                "{\"Label\":\"CPUUtilization\",\"Datapoints\":[{\"Average\":1}]}",
                "{\"start\":\"x\",\"intervals\":[\"x\"],\"groups\":[]}",
                "#datatype,string,long\n#group,false,false\n")) {
            assertEquals(List.of("import.nothing-found"), Reading.of(empty).notes(), empty);
        }
    }

    @Test
    void hostileDocumentsAreRefusedInWords() {
        String deep = "[".repeat(5000);
        for (String opening : List.of(
                "{\"resourceMetrics\":" + deep,
                "{\"aggregations\":{\"a\":{\"buckets\":" + deep,
                "{\"Datapoints\":" + deep,
                "{\"results\":[{\"statement_id\":0,\"series\":" + deep,
                "[{\"target\":\"a\",\"datapoints\":" + deep)) {
            assertTrue(Reading.of(opening).notes().contains("import.json-too-deep"), opening.substring(0, 30));
        }
        Reading longLine = Reading.of("# TYPE a gauge\na{x=\"" + "y".repeat(3 << 20) + "\"} 1 1000\na 2 1000\n");
        assertArrayEquals(new double[] {2}, Reading.values(longLine.only()));
        Reading zeros = Reading.of("up{job=\"a\"} 1 1000\n".repeat(8) + "up{job=\"\u0000\"} 1 2000\n\u0000\u0000\n");
        assertTrue(zeros.notes().contains("import.lines-not-read"), zeros.notes()::toString);
    }
}
