package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.unit.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Workbooks of spreadsheets, made here part by part.
class SpreadsheetTest {
    private static final String HEAD = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
            + "<c r='D1' t='inlineStr'><is><t>CPU %</t></is></c></row>";

    private static Reading book(String property, String... sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            StringBuilder names = new StringBuilder();
            StringBuilder targets = new StringBuilder();
            for (int i = 0; i < sheets.length; i++) {
                names.append("<sheet name='S%d' id='r%d'/>".formatted(i, i));
                targets.append("<Relationship Id='r%d' Target='worksheets/s%d.xml'/>".formatted(i, i));
                part(
                        zip,
                        "xl/worksheets/s" + i + ".xml",
                        "<worksheet><sheetData>" + sheets[i] + "</sheetData></worksheet>");
            }
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook><workbookPr " + property + "/><sheets>" + names + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + targets + "</Relationships>");
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst><si><t>Time</t></si><si><r><t>Requests</t></r><r><t>/s</t></r></si></sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-407]dd\\.mm\\.yyyy hh:mm'/></numFmts>"
                            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='21'/></cellXfs></styleSheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reading.of(bytes.toByteArray(), "report.xlsx", ZoneId.of("UTC"));
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String rows(double day) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < 12; i++) {
            rows.append("<row><c s='1'><v>")
                    .append(day + i / 24.0)
                    .append("</v></c><c><f>1+1</f><v>")
                    .append(100 + i);
            rows.append("</v></c><c r='D")
                    .append(i + 2)
                    .append("' s='2'><v>0.2")
                    .append(i)
                    .append("</v></c></row>");
        }
        return rows.toString();
    }

    @Test
    void datesAndSharesAreReadByTheFormatOfTheirCells() {
        // Excel shows 46,000 as 9 December 2025
        Reading reading = book("", rows(46_000));
        var demand = reading.series("Requests/s");
        assertEquals(Instant.parse("2025-12-09T00:00:00Z").toEpochMilli(), Reading.stamps(demand)[0]);
        assertEquals(Instant.parse("2025-12-09T11:00:00Z").toEpochMilli(), Reading.stamps(demand)[11]);
        assertEquals(100, Reading.values(demand)[0]);
        var busy = reading.series("CPU %");
        assertEquals(Unit.PERCENT, busy.unit());
        assertEquals(20, Reading.values(busy)[0], 1e-12);
    }

    @Test
    void dateAndTimeOfDayMayStandInTwoColumns() {
        StringBuilder rows = new StringBuilder();
        for (String name : List.of("Date", "Time", "CPU")) {
            rows.append("<c t='inlineStr'><is><t>").append(name).append("</t></is></c>");
        }
        rows.insert(0, "<row>").append("</row>");
        for (int i = 0; i < 24; i++) {
            rows.append("<row><c s='3'><v>46000</v></c><c s='4'><v>")
                    .append(i / 24.0)
                    .append("</v></c><c s='2'><v>0.1")
                    .append(i)
                    .append("</v></c></row>");
        }
        Reading reading = book("", rows.toString());
        assertEquals(List.of("CPU"), reading.ids());
        assertEquals(Unit.PERCENT, reading.only().unit());
        assertEquals(Instant.parse("2025-12-09T00:00:00Z").toEpochMilli(), Reading.stamps(reading.only())[0]);
        assertEquals(Instant.parse("2025-12-09T23:00:00Z").toEpochMilli(), Reading.stamps(reading.only())[23]);
    }

    @Test
    void daysMayCountFrom1904() {
        Reading reading = book("date1904='1'", rows(46_000 - 1_462));
        assertEquals(
                Instant.parse("2025-12-09T00:00:00Z").toEpochMilli(), Reading.stamps(reading.series("Requests/s"))[0]);
    }

    @Test
    void everySheetThatIsATableIsRead() {
        Reading reading =
                book("", "<row><c t='inlineStr'><is><t>A note</t></is></c></row>", rows(46_000), rows(46_031));
        assertEquals("csv", reading.format());
        assertEquals(List.of("Requests/s", "CPU %", "Requests/s{sheet=\"S2\"}", "CPU %{sheet=\"S2\"}"), reading.ids());
        assertEquals(
                "S0",
                reading.note("import.sheet-not-read").message().arguments().getFirst());
    }

    @Test
    void entitiesAreNotExpanded() {
        Reading reading = book("", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + rows(46_000));
        assertArrayEquals(new String[0], reading.ids().toArray());
    }
}
