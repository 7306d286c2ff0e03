package headroom.importers.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedImporterTest {
    private static Instant first(Reading reading) {
        return Instant.ofEpochMilli(Reading.stamps(reading.imported().series().getFirst())[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyDelimiterDoes(String delimiter) {
        Reading reading = Reading.of("""
                time,rps,cpu_percent
                2026-01-01T00:00:00Z,1.5,20
                2026-01-01T00:01:00Z,2.5,30
                """.replace(",", delimiter));
        assertEquals("csv", reading.format());
        assertEquals(List.of("rps", "cpu_percent"), reading.ids());
        assertArrayEquals(new double[] {1.5, 2.5}, Reading.values(reading.series("rps")));
        assertEquals(Stamp.START, reading.series("rps").series().coverage().stamp());
        assertEquals(List.of(), reading.notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1767225600|1767225660",
                "1767225600.0|1767225660.5",
                "1767225600000|1767225660000",
                "1767225600000.0|1767225660000.0",
                "1767225600000000|1767225660000000",
                "1767225600000000000|1767225660000000001",
                "2026-01-01T00:00:00Z|2026-01-01T00:01:00Z",
                "2026-01-01T00:00:00.000000000Z|2026-01-01T00:01:00.000000000Z",
                "2026-01-01T01:00:00+01:00|2026-01-01T01:01:00+01:00",
                "2026-01-01T05:45:00+0545|2026-01-01T05:46:00+0545",
                "2025-12-31 19:00:00-05|2025-12-31 19:01:00-05",
                "2026-01-01 00:00:00|2026-01-01 00:01:00",
                "2026-01-01 00:00|2026-01-01 00:01",
                "2026/01/01 00:00:00|2026/01/01 00:01:00",
                "20260101T000000Z|20260101T000100Z",
                "01.01.2026 00:00:00|01.01.2026 00:01:00",
                "01.01.26 00:00|01.01.26 00:01",
                "1/1/2026 12:00:00 AM|1/1/2026 12:01:00 AM",
                "1/1/2026 12:00 a.m.|1/1/2026 12:01 a.m.",
                "1 Jan 2026 00:00:00|1 Jan 2026 00:01:00",
                "01-Jan-2026 00:00:00|01-Jan-2026 00:01:00",
                "Jan 1, 2026 @ 00:00:00.000|Jan 1, 2026 @ 00:01:00.000",
                "01/Jan/2026:00:00:00 +0000|01/Jan/2026:00:01:00 +0000",
                "2026-01-01 00:00:00 UTC|2026-01-01 00:01:00 UTC",
                "2026-01-01T00:00Z[Etc/UTC]|2026-01-01T00:01Z[Etc/UTC]",
                "46023.0|46023.00069444",
            })
    void anyTimeFormatDoes(String one, String other) {
        Reading reading = Reading.of("timestamp;a\n" + one + ";1\n" + other + ";2\n");
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), first(reading), one);
        assertEquals(2, reading.only().series().samples().size());
    }

    @Test
    void nanosecondsSince1970DoNotLoseTheirMilliseconds() {
        Reading reading = Reading.of("ts,a\n1795334420078000001,1\n1795334420079999999,2\n");
        assertArrayEquals(new long[] {1795334420078L, 1795334420079L}, Reading.stamps(reading.only()));
    }

    @Test
    void dayOrMonthIsDecidedOverTheWholeColumn() {
        String dayFirst = "date,a\n01/02/2026 00:00,1\n02/02/2026 00:00,2\n13/02/2026 00:00,3\n";
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), first(Reading.of(dayFirst)));
        String monthFirst = "date,a\n02/01/2026 00:00,1\n02/02/2026 00:00,2\n02/13/2026 00:00,3\n";
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), first(Reading.of(monthFirst)));
    }

    @Test
    void aDateThatDecidesLateInALongFileCounts() {
        StringBuilder text = new StringBuilder("date,a\n");
        for (int minute = 0; minute < 60 * 24 * 3; minute++) {
            text.append("0%d/02/2026 %02d:%02d,1\n".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60));
        }
        text.append("13/02/2026 00:00,1\n");
        assertTrue(text.length() > 80_000, "longer than the opening");
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), first(Reading.of(text.toString())));
    }

    @Test
    void whereNothingDecidesTheOrderThatRunsEvenlyDoes() {
        Reading reading = Reading.of("date,a\n01/03/2026,1\n02/03/2026,2\n03/03/2026,3\n04/03/2026,4\n");
        assertEquals(Instant.parse("2026-03-01T00:00:00Z"), first(reading));
        Reading undecided = Reading.of("date,a\n01/01/2026,1\n02/02/2026,2\n");
        assertTrue(
                undecided.notes().contains("import.month-first"),
                undecided.notes().toString());
    }

    @Test
    void dateAndTimeMayStandInTwoColumns() {
        Reading reading = Reading.of("""
                Datum;Uhrzeit;Anfragen/s
                22.11.2026;09:00:08;1,5
                22.11.2026;09:00:13;2,5
                """);
        assertEquals(Instant.parse("2026-11-22T09:00:08Z"), first(reading));
        assertArrayEquals(new double[] {1.5, 2.5}, Reading.values(reading.only()));
    }

    @Test
    void timesWithoutAZoneAreReadInTheZoneThatIsGiven() {
        Reading reading = Reading.in("Europe/Berlin", "time,a\n2026-07-01 12:00:00,1\n2026-07-01 12:01:00,2\n");
        assertEquals(Instant.parse("2026-07-01T10:00:00Z"), first(reading));
        assertEquals(
                List.of("Europe/Berlin"),
                reading.note("import.no-zone").message().arguments());
    }

    @ParameterizedTest
    @CsvSource({
        "Time (Europe/Berlin), 2026-07-01T10:00:00Z",
        "Zeit [UTC+2],         2026-07-01T10:00:00Z",
        "time (+05:45),        2026-07-01T06:15:00Z",
        "timestamp (UTC),      2026-07-01T12:00:00Z",
    })
    void aZoneThatTheHeaderNamesIsThatOfTheTimes(String header, Instant moment) {
        Reading reading = Reading.in("America/New_York", header + ",a\n2026-07-01 12:00:00,1\n2026-07-01 12:01:00,2\n");
        assertEquals(moment, first(reading));
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void aUnitOrAnUnknownPlaceInTheHeaderIsNoZone() {
        for (String header : List.of("time (ms)", "time (Europe/Atlantis)", "time (local)")) {
            Reading reading =
                    Reading.in("Europe/Berlin", header + ",a\n2026-07-01 12:00:00,1\n2026-07-01 12:01:00,2\n");
            assertEquals(Instant.parse("2026-07-01T10:00:00Z"), first(reading));
            assertEquals(List.of("import.no-zone"), reading.notes());
        }
    }

    @Test
    void theHourThatClocksRepeatIsReadTwice() {
        Reading reading = Reading.in("Europe/Berlin", """
                time,a
                2026-10-25 01:30:00,1
                2026-10-25 02:00:00,2
                2026-10-25 02:30:00,3
                2026-10-25 02:00:00,4
                2026-10-25 02:30:00,5
                2026-10-25 03:00:00,6
                """);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, Reading.values(reading.only()));
        long[] stamps = Reading.stamps(reading.only());
        for (int i = 1; i < stamps.length; i++) {
            assertEquals(1_800_000, stamps[i] - stamps[i - 1]);
        }
    }

    @Test
    void anHourThatRepeatsInAZoneWithoutChangeIsSaid() {
        StringBuilder text = new StringBuilder("time,a\n");
        for (int i : new int[] {0, 10, 20, 30, 40, 50, 0, 10, 20, 30, 40, 50}) {
            text.append("2026-10-25 02:%02d:00,%d\n".formatted(i, i));
        }
        Reading reading = Reading.of(text + "2026-10-25 03:00:00,1\n");
        assertTrue(
                reading.notes().contains("import.hour-repeated"),
                reading.notes().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "1,234.5|1234.5|;",
                "1.234,5|1234.5|;",
                "1 234,5|1234.5|;",
                "1\u00A0234,5|1234.5|;",
                "1\u202F234,5|1234.5|;",
                "1'234.5|1234.5|;",
                "0,5|0.5|;",
                "1e-05|0.00001|;",
                "1.2E+03|1200|;",
                "+4|4|;",
                ".5|0.5|;",
                "-7.25|-7.25|;",
                "\u22123|-3|;",
                "1.234.567,8|1234567.8|;",
                "1,234,567|1234567|;",
                "12345678901234567890|12345678901234567890|;",
                "0.1|0.1|;",
                "123456.789012|123456.789012|;",
            })
    void anyNumberFormatDoes(String cell, double number, String delimiter) {
        Reading reading = Reading.of("time;a\n2026-01-01T00:00:00Z;" + cell + "\n2026-01-01T00:01:00Z;" + cell + "\n");
        assertEquals(number, Reading.values(reading.only())[0], cell + delimiter);
    }

    @Test
    void aColumnThatCannotTellItsDecimalMarkFollowsTheOthers() {
        Reading comma = Reading.of("time;a;b\n2026-01-01;1,234;0,5\n2026-01-02;2,345;0,25\n");
        assertArrayEquals(new double[] {1.234, 2.345}, Reading.values(comma.series("a")));
        Reading point = Reading.of("time;a;b\n2026-01-01;1,234;0.5\n2026-01-02;2,345;0.25\n");
        assertArrayEquals(new double[] {1234, 2345}, Reading.values(point.series("a")));
        Reading alone = Reading.of("time;a\n2026-01-01;1,234\n2026-01-02;2,345\n");
        assertArrayEquals(new double[] {1.234, 2.345}, Reading.values(alone.only()), "semicolons keep commas free");
        Reading quoted = Reading.of("time,a\n2026-01-01,\"1,234\"\n2026-01-02,\"2,345\"\n");
        assertArrayEquals(new double[] {1234, 2345}, Reading.values(quoted.only()));
    }

    @Test
    void missingIsNeitherZeroNorNan() {
        Reading reading = Reading.of("time;a\n"
                + rows(
                        "",
                        "0",
                        "NaN",
                        "null",
                        "N/A",
                        "-",
                        "--",
                        "#N/A",
                        "undefined",
                        "\\N",
                        "No data",
                        "None",
                        "Inf",
                        "\u221E",
                        "5"));
        assertArrayEquals(new double[] {0, 5}, Reading.values(reading.only()));
        assertFalse(
                reading.notes().contains("import.unreadable-cells"),
                reading.notes().toString());
    }

    @Test
    void aCellThatIsNoNumberIsToldWithItsLine() {
        Reading reading = Reading.of("time;a\n" + rows("1", "2", "3", "4", "5", "oops", "7", "8", "9", "10"));
        assertEquals(9, reading.only().series().samples().size());
        assertEquals(7, reading.note("import.unreadable-cells").line());
        assertEquals(
                List.of(1L, "oops", "a"),
                reading.note("import.unreadable-cells").message().arguments());
    }

    private static String rows(String... cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            rows.append("2026-01-01T00:%02d:00Z;%s\n".formatted(i, cells[i]));
        }
        return rows.toString();
    }

    @Test
    void unitsBehindNumbersAreReadRowByRow() {
        Reading reading = Reading.of("""
                time;p95;load;size;share
                2026-01-01T00:00:00Z;950 ms;1.2 K req/s;1.5 GiB;2.0%
                2026-01-01T00:01:00Z;1.2 s;850 req/s;512 MiB;40%
                2026-01-01T00:02:00Z;1.5 mins;2.5M req/s;0 B;0.5%
                """);
        SeriesEntry p95 = reading.series("p95");
        assertEquals(Unit.SECONDS, p95.unit());
        assertArrayEquals(new double[] {0.95, 1.2, 90}, Reading.values(p95), 1e-12);
        assertEquals(Unit.REQUESTS_PER_SECOND, reading.series("load").unit());
        assertArrayEquals(new double[] {1200, 850, 2_500_000}, Reading.values(reading.series("load")), 1e-9);
        assertEquals(Unit.BYTES, reading.series("size").unit());
        assertArrayEquals(new double[] {1.5 * (1 << 30), 1 << 29, 0}, Reading.values(reading.series("size")), 1e-6);
        assertEquals(Unit.PERCENT, reading.series("share").unit());
        assertArrayEquals(new double[] {2, 40, 0.5}, Reading.values(reading.series("share")));
    }

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

    @Test
    void anyEncodingDoes() {
        String text = "Zeit;Auslastung M\u00FCnchen %\n2026-01-01 00:00:00;1,5\n2026-01-01 00:01:00;2,5\n";
        for (String charset : new String[] {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"}) {
            Reading reading = Reading.encoded(text, Charset.forName(charset));
            assertEquals(List.of("Auslastung M\u00FCnchen %"), reading.ids(), charset);
        }
    }

    @Test
    void gzipIsUnpackedWhateverTheFileIsCalled() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("time,a\n1767225600,1\n1767225660,2\n".getBytes(StandardCharsets.UTF_8));
        }
        Reading reading = Reading.of(packed.toByteArray(), "export.csv", ZoneId.of("UTC"));
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
    }

    @Test
    void unsortedAndRepeatedRowsArePutInOrder() {
        Reading reading = Reading.of("time,a\n1767225720,3\n1767225600,1\n1767225660,2\n1767225660,2\n1767225720,5\n");
        assertArrayEquals(new double[] {1, 2, 4}, Reading.values(reading.only()));
        assertEquals(List.of("import.unsorted", "import.repeated", "import.conflicting"), reading.notes());
        assertEquals(List.of(2L), reading.note("import.conflicting").message().arguments());
    }

    @Test
    void titlesCommentsTotalsAndRaggedRowsDoNotHurt() {
        Reading reading = Reading.of("""
                sep=;
                # made by hand
                Report of the week

                time;a;b
                1767225600;1;2
                1767225630;3
                1767225660;5;6;;
                Summe;9;8
                (end of report)
                """);
        assertArrayEquals(new double[] {1, 3, 5}, Reading.values(reading.series("a")));
        assertArrayEquals(new double[] {2, 6}, Reading.values(reading.series("b")));
        assertEquals(List.of("import.summary-rows"), reading.notes());
    }

    @Test
    void namesOfColumnsAreMadeUpAndKeptApart() {
        Reading reading = Reading.of("time,value,value,\n1767225600,1,2,3\n1767225660,4,5,6\n");
        assertEquals(List.of("value", "value (2)", "column 4"), reading.ids());
        Reading bare = Reading.of("1767225600,1,2\n1767225660,4,5\n1767225720,4,5\n");
        assertEquals(List.of("column 2", "column 3"), bare.ids());
        assertEquals(3, bare.series("column 2").series().samples().size(), "the first row is data");
    }

    @Test
    void anIndexAndColumnsOfTextAreLeftOut() {
        Reading reading =
                Reading.of(",time,a,remark\n0,1767225600,1,first\n1,1767225660,2,second\n2,1767225720,3,third\n");
        assertEquals(List.of("a"), reading.ids());
        assertEquals(
                List.of("remark"), reading.note("import.text-columns").message().arguments());
    }

    @Test
    void quotedCellsMayHoldDelimitersQuotesAndLineEnds() {
        Reading reading = Reading.of("time,\"a, \"\"b\"\"\",note\n1767225600,1,\"two\nlines\"\n1767225660,2,\"x\"\n");
        assertEquals(List.of("a, \"b\""), reading.ids());
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsNoRow() {
        Reading reading = Reading.of("time,a,b\n1767225600,1,2\n1767225660,\"3,4\n1767225720,5,6\n1767225780,7,8\n");
        assertArrayEquals(new double[] {1, 3, 5, 7}, Reading.values(reading.series("a")));
        assertArrayEquals(new double[] {2, 4, 6, 8}, Reading.values(reading.series("b")));
        assertEquals(List.of("import.stray-quotes"), reading.notes());
    }

    @Test
    void timesFromTheStartOfARunAreCountedFrom1970AndSaid() {
        Reading reading = Reading.of("t_s,heap_mb\n0.5,10\n1.0,11\n1.5,12\n");
        assertArrayEquals(new long[] {500, 1000, 1500}, Reading.stamps(reading.only()));
        assertEquals(List.of("import.times-from-start"), reading.notes());
    }

    @Test
    void aTableWithoutTimesIsNamedWithItsColumns() {
        Reading reading = Reading.of("city,people\nA,1\nB,2\n");
        assertEquals("csv", reading.format());
        assertEquals(
                List.of("city, people"),
                reading.note("import.table-without-time").message().arguments());
        assertEquals(
                List.of("import.table-without-rows"), Reading.of("time,a,b\n").notes());
    }

    @Test
    void throughputsThatLookLikeDatesOfASpreadsheetAreNone() {
        Reading reading = Reading.of("n,x\n1,26000.5\n2,31000.5\n4,45000.5\n");
        assertTrue(reading.imported().series().isEmpty());
        assertEquals(1, reading.imported().tests().size());
    }

    @Test
    void numbersAreReadAsExactlyAsTheyAreWritten() {
        double[] values = {
            0.1, 1234.5678, 1e-7, 91.4583840476142, 0.019999999999999796, 4.35, 1e22, 123456789012345680.0
        };
        StringBuilder text = new StringBuilder("time,a\n");
        for (int i = 0; i < values.length; i++) {
            text.append(1767225600 + i).append(',').append(values[i]).append('\n');
        }
        assertArrayEquals(values, Reading.values(Reading.of(text.toString()).only()));
        assertEquals(values.length, Arrays.stream(values).distinct().count());
    }
}
