package headroom.app.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import headroom.model.unit.Unit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Row 38: exporting gives vector and data with title, units, method and date, and the workbook's name. Row 37: the
/// zone on screen stands in each row. Row 10: exports never leave a half file.
class Row38ChartFileTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final double HOUR = 3_600_000;
    /// An hour before the clocks went back in Vienna: 02:00 came twice.
    private static final double FROM =
            ZonedDateTime.of(2026, 10, 25, 1, 0, 0, 0, VIENNA).toInstant().toEpochMilli();

    private final Origin origin = new Origin(
            "Auth Service.headroom", Optional.of(LocalDate.of(2026, 11, 9)), LocalDate.of(2026, 11, 22), "9.9");
    private final ChartFile english = new ChartFile(new Words(Locale.ENGLISH, VIENNA), origin);
    private final ChartFile german = new ChartFile(new Words(Locale.GERMAN, VIENNA), origin);

    @Test
    void csvIsReadByProgramsAndTellsWhereItComesFrom() throws IOException {
        for (ChartFile file : List.of(english, german)) {
            List<String> lines = lines(file.bytes(figure(VIENNA), ChartFormat.CSV));
            List<String> comments =
                    lines.stream().filter(line -> line.startsWith("#")).toList();
            String said = String.join("\n", comments);
            assertTrue(said.contains("Demand"), said);
            assertTrue(said.contains("Means of each hour"), said);
            assertTrue(said.contains("Auth Service.headroom · as of") && said.contains("2026"), said);
            assertTrue(said.contains("level 12345.5"), said);
            List<String> table = lines.subList(comments.size(), lines.size());
            assertEquals("Time,busy (requests/s),idle (requests/s),Time zone", table.getFirst());
            assertEquals("2026-10-25T01:00:00+02:00,1234.5,,Europe/Vienna", table.get(1));
            // the same time of day twice, told apart by its offset
            assertEquals("2026-10-25T02:00:00+02:00,12345678.25,0.00001,Europe/Vienna", table.get(2));
            assertEquals("2026-10-25T02:00:00+01:00,-3,,Europe/Vienna", table.get(3));
            for (String row : table.subList(1, table.size())) {
                String[] cells = row.split(",", -1);
                assertNotNull(OffsetDateTime.parse(cells[0]));
                assertTrue(Double.isFinite(Double.parseDouble(cells[1])));
            }
        }
    }

    @Test
    void valuesFollowTheZoneOnScreen() throws IOException {
        List<String> lines = lines(english.bytes(figure(ZoneOffset.UTC), ChartFormat.CSV));
        assertTrue(lines.contains("2026-10-25T01:00:00Z,-3,,UTC"), () -> String.join("\n", lines));
    }

    @Test
    void copiedTableHasTheDecimalMarkThatTheReadersSpreadsheetReads() {
        assertTrue(english.tabbed(figure(VIENNA)).contains("2026-10-25 01:00:00\t1234.5\t\tEurope/Vienna +02:00\n"));
        assertTrue(german.tabbed(figure(VIENNA)).contains("2026-10-25 01:00:00\t1234,5\t\tEurope/Vienna +02:00\n"));
    }

    @Test
    void pointsAtOnePlaceKeepARowEach() throws IOException {
        Figure steps = new Figure(
                "steps",
                Message.literal("Steps"),
                Message.literal(""),
                new Axis.Numbers(0, 10, Unit.COUNT, Message.literal("users")),
                new Axis.Numbers(0, 100, Unit.MILLISECONDS, Message.literal("ms")),
                List.of(new Layer.Marks(
                        Message.literal("measured"),
                        Tone.DEMAND,
                        List.of(Layer.Mark.at(4, 30), Layer.Mark.at(2, 10), Layer.Mark.at(4, 20)))),
                Message.literal(""));
        List<String> lines = lines(english.bytes(steps, ChartFormat.CSV)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals(List.of("users,measured (ms)", "2,10", "4,30", "4,20"), lines);
    }

    @Test
    void svgStaysVectorAndWordsStayWords() throws IOException {
        String svg = new String(english.bytes(figure(VIENNA), ChartFormat.SVG), StandardCharsets.UTF_8);
        assertFalse(svg.contains("<image"));
        assertTrue(svg.contains("<polyline"));
        for (String words : List.of("Demand", "Means of each hour", "requests/s", "Europe/Vienna")) {
            assertTrue(svg.contains(words), words);
        }
        assertTrue(svg.contains(
                ">Auth Service.headroom · as of 9 November 2026 · saved 22 November 2026 · Headroom 9.9<"));
    }

    @Test
    void pdfStaysVectorAndIsFoundByItsWords() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(english.bytes(figure(VIENNA), ChartFormat.PDF))) {
            assertEquals(1, pdf.getNumberOfPages());
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String words :
                    List.of("Demand", "Means of each hour", "requests/s", "Auth Service.headroom", "2026")) {
                assertTrue(text.contains(words), () -> words + " is not in " + text);
            }
            assertEquals(List.of(), images(pdf.getPage(0).getResources()));
            assertEquals("Demand", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentInformation().getSubject().contains("Auth Service.headroom"));
        }
    }

    private static List<String> images(PDResources resources) throws IOException {
        List<String> images = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                images.add(name.getName());
            }
        }
        return images;
    }

    @Test
    void pngIsSharpAndHoldsItsOriginInWords() throws IOException {
        byte[] png = english.bytes(figure(VIENNA), ChartFormat.PNG);
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        assertEquals(2 * FigureFiles.WIDTH, picture.getWidth());
        String raw = new String(png, StandardCharsets.UTF_8);
        assertTrue(raw.contains("Auth Service.headroom · as of 9 November 2026"));
        assertTrue(raw.contains("Title") && raw.contains("Demand"));
    }

    @Test
    void theFileIsNamedAfterWorkbookChartAndDay() {
        assertEquals("auth-service-demand-2026-11-22.png", origin.fileName("demand", ChartFormat.PNG));
        Origin odd = new Origin("Größe: a/b \\ *?", Optional.empty(), LocalDate.of(2026, 1, 2), "9.9");
        assertEquals("große-a-b-throughput-app-2026-01-02.csv", odd.fileName("throughput-app", ChartFormat.CSV));
        Origin unnamed = new Origin("", Optional.empty(), LocalDate.of(2026, 1, 2), "9.9");
        assertEquals("series-2026-01-02.svg", unnamed.fileName("series", ChartFormat.SVG));
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("chart.csv");
        Files.writeString(file, "before");
        Path taken = Files.createDirectory(folder.resolve("chart.csv.part"));
        Files.createFile(taken.resolve("in-the-way"));
        assertThrows(IOException.class, () -> WholeFile.write(file, new byte[] {1, 2}));
        assertEquals("before", Files.readString(file));
        Files.delete(taken.resolve("in-the-way"));
        Files.deleteIfExists(taken);
        WholeFile.write(file, new byte[] {1, 2});
        assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static Figure figure(ZoneId zone) {
        double[] xs = {FROM, FROM + HOUR, FROM + 2 * HOUR, FROM + 3 * HOUR, FROM + 99 * HOUR};
        return new Figure(
                "demand",
                Message.literal("Demand"),
                Message.of("figure.part-subtitle", Message.of("figure.hours", 1L)),
                new Axis.Time(FROM, FROM + 3 * HOUR, zone),
                new Axis.Numbers(0, 2e7, Unit.REQUESTS_PER_SECOND, Message.literal("requests/s")),
                List.of(
                        new Layer.Line(
                                Message.literal("busy"),
                                Tone.SERIES_1,
                                Stroke.SOLID,
                                Curve.of(xs, new double[] {1234.5, 12_345_678.25, -3, Double.NaN, 5}),
                                Optional.empty(),
                                false),
                        new Layer.Line(
                                Message.literal("idle"),
                                Tone.SERIES_2,
                                Stroke.DASHED,
                                Curve.of(new double[] {FROM + HOUR}, new double[] {1e-5}),
                                Optional.empty(),
                                false),
                        new Layer.Threshold(
                                Message.literal("most"), Tone.TARGET, Stroke.SOLID, 12_345.5, Optional.empty())),
                Message.literal("Demand in words"));
    }
}
