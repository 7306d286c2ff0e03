package headroom.importers.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables with a row for each series and moment, and those that tools write, told by their header.
class LayoutsOfTablesTest {
    @Test
    void longLayoutGivesASeriesForEachNameAndTag() {
        Reading reading = Reading.of("""
                time,metric,host,value
                1767225600,cpu_percent,db-1,10
                1767225600,cpu_percent,db-2,20
                1767225600,rps,db-1,30
                1767225660,cpu_percent,db-1,11
                1767225660,cpu_percent,db-2,21
                1767225660,rps,db-1,31
                """);
        assertEquals(
                List.of("cpu_percent{host=\"db-1\"}", "cpu_percent{host=\"db-2\"}", "rps{host=\"db-1\"}"),
                reading.ids());
        assertArrayEquals(new double[] {20, 21}, Reading.values(reading.series("cpu_percent{host=\"db-2\"}")));
        assertEquals("db", reading.series("rps{host=\"db-1\"}").component().orElseThrow());
    }

    @Test
    void longLayoutWithStatusCodesKeepsThemAsTags() {
        Reading reading = Reading.of("""
                ts,code,requests
                1767225600,200,10
                1767225600,503,1
                1767225660,200,12
                1767225660,503,0
                """);
        assertEquals(List.of("requests{code=\"200\"}", "requests{code=\"503\"}"), reading.ids());
        assertEquals(Role.ERRORS, reading.series("requests{code=\"503\"}").role());
    }

    @Test
    void columnsNamedLikeSelectorsBecomeMetricsWithLabels() {
        Reading reading = Reading.of("""
                time,"http_requests_total{code=""200"",path=""/a""}","{le=""+Inf""}"
                1767225600,1,5
                1767225660,2,6
                """);
        assertEquals(List.of("http_requests_total{code=\"200\",path=\"/a\"}", "{le=\"+Inf\"}"), reading.ids());
        assertEquals(Kind.COUNTER, reading.imported().series().getFirst().kind());
    }

    @Test
    void datadogExpressionsInTheHeaderAreTaken() {
        Reading reading = Reading.of("""
                time,"avg:system.cpu.user{service:auth} by {host}","sum:trace.requests.hits{env:prod}.as_count()"
                2026-01-01T00:00:00Z,12.5,600
                2026-01-01T01:00:00Z,13.5,700
                """);
        assertEquals("datadog-csv", reading.format());
        SeriesEntry cpu = reading.series("system.cpu.user{service=\"auth\"}");
        assertEquals(Unit.PERCENT, cpu.unit());
        assertEquals(Role.UTILISATION, cpu.role());
        assertEquals(Aggregator.MEAN, cpu.series().aggregator());
        assertTrue(cpu.series().averaged(), "an hourly mean hides peaks");
        assertEquals(
                Kind.INTERVAL_COUNT,
                reading.series("trace.requests.hits{env=\"prod\"}").kind());
    }

    @Test
    void theArchivedExporterOfDatadogIsTold() {
        Reading reading = Reading.of("""
                ,date,metric,*,host:a
                0,2022-01-05 00:55:00,system.cpu.idle (None),91.5,80
                1,2022-01-05 01:00:00,system.cpu.idle (None),91.6,81
                """);
        assertEquals("datadog-csv", reading.format());
        assertEquals(
                List.of(
                        "system.cpu.idle",
                        "system.cpu.idle{host=\"a\"}",
                        "system.cpu.utilisation_ratio",
                        "system.cpu.utilisation_ratio{host=\"a\"}"),
                reading.ids());
        assertEquals(Role.OTHER, reading.series("system.cpu.idle").role(), "idle is the opposite of use");
        assertEquals(
                Role.UTILISATION, reading.series("system.cpu.utilisation_ratio").role(), "use follows from idle");
    }

    @Test
    void grafanasTablesAreToldByTheirHeader() {
        Reading reading = Reading.of("\"Time\",\"A-series\"\r\n1767225600000,undefined\r\n1767225605000,3");
        assertEquals("grafana-csv", reading.format());
        assertArrayEquals(new double[] {3}, Reading.values(reading.only()));
        byte[] excel = "\"Time\"\t\"A-series\"\r\n2026-01-01 00:00:00\t1.2 K req/s\r\n2026-01-01 00:00:05\t3 req/s"
                .getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = new byte[excel.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(excel, 0, marked, 2, excel.length);
        Reading utf16 = Reading.of(marked, "panel.csv", ZoneId.of("UTC"));
        assertEquals("grafana-csv", utf16.format());
        assertArrayEquals(new double[] {1200, 3}, Reading.values(utf16.only()));
    }
}
