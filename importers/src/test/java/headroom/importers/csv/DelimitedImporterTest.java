package headroom.importers.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Delimiters, numbers, encodings and rows out of the ordinary.
class DelimitedImporterTest {
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
