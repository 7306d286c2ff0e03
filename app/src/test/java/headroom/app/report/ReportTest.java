package headroom.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Progress;
import headroom.model.series.Source;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commitment of the sample, for both audiences.
class ReportTest {
    private static final Path SAMPLE = Path.of("..", "sample-data", "auth-service", "auth-service.headroom");

    private final Analysis analysis = sample();
    private final Words words = Words.english(analysis.workbook().zone());

    @Test
    void internalReportPromisesWithPdfPageChartsAndTables(@TempDir Path folder) throws IOException {
        List<Path> written = report(Audience.INTERNAL).write(folder, Progress.none());
        assertTrue(Files.exists(folder.resolve("charts/demand-against-capacity.svg")));
        assertTrue(Files.exists(folder.resolve("charts/demand-against-capacity.png")));
        assertTrue(Files.exists(folder.resolve("tables/components.csv")));
        List<String> forecast = Files.readAllLines(folder.resolve("tables/forecast.csv"));
        assertTrue(forecast.getFirst().contains("requests/s"), forecast.getFirst());
        String day = "2026-11-2[2-9],\\d+\\.\\d,\\d+\\.\\d,\\d+\\.\\d,\\d+\\.\\d,\\d+\\.\\d,Europe/Vienna";
        assertTrue(forecast.get(1).matches(day), forecast.get(1));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(written.size(), files.filter(Files::isRegularFile).count(), "nothing half written stays");
        }
        String html = Files.readString(folder.resolve("commitment.html"));
        assertFalse(html.contains("<script"));
        assertFalse(html.replace("http://www.w3.org/", "").contains("http://"), "the page needs another file");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("commitment.pdf").toFile())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String text = first.getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("auth-api will serve 3,500 requests a second"), text);
            assertTrue(text.contains("Not promised"), text);
            assertTrue(text.contains("mongo limits today, at 1,5"), text);
            assertTrue(text.contains("With 6 mongo nodes, 4 app and 3 auth instances added, app limits"), text);
            assertTrue(text.contains("1 of " + pdf.getNumberOfPages()), text);
        }
    }

    @Test
    void tablesAreReadByPrograms(@TempDir Path folder) throws IOException {
        report(Audience.INTERNAL).write(folder, Progress.none());
        Map<String, String> mongo = record(folder.resolve("tables/components.csv"), "mongo");
        double capacity = Double.parseDouble(mongo.get("Capacity, rps"));
        assertTrue(capacity > Double.parseDouble(mongo.get("Capacity, rps, lower end")));
        assertTrue(capacity < Double.parseDouble(mongo.get("Capacity, rps, upper end")));
        Map<String, String> elb = record(folder.resolve("tables/components.csv"), "elb");
        assertEquals("22000", elb.get("Capacity, rps"));
        Map<String, String> addition = record(folder.resolve("tables/additions.csv"), "mongo");
        assertTrue(LocalDate.parse(addition.get("Order by")).isBefore(LocalDate.parse(addition.get("In place by"))));
        assertTrue(Double.parseDouble(addition.get("A month, USD")) > 0);
        Map<String, String> now =
                records(folder.resolve("tables/scenarios.csv")).getFirst();
        double share = Double.parseDouble(now.get("Holds, probability"));
        assertTrue(share >= 0 && share <= 1);
        assertTrue(Double.parseDouble(now.get("Per million, USD")) > 0);
        for (Map<String, String> file : records(folder.resolve("tables/sources.csv"))) {
            assertTrue(Long.parseLong(file.get("Bytes")) > 0);
        }
    }

    private static Map<String, String> record(Path csv, String first) throws IOException {
        return records(csv).stream()
                .filter(record -> record.values().iterator().next().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> records(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    @Test
    void customerSeesNoCostNoHostNoPathAndNoAlternative(@TempDir Path folder) throws IOException {
        report(Audience.CUSTOMER).write(folder, Progress.none());
        String text = everyWord(folder);
        assertFalse(text.contains("$"), "a cost shows");
        assertFalse(text.contains("mongo-1"), "a host shows");
        for (Source source : analysis.workbook().sources()) {
            assertFalse(text.contains(source.fileName()), source.fileName() + " shows");
            assertTrue(text.contains(source.sha256()), "the fingerprint of " + source.fileName() + " is missing");
        }
        analysis.workbook()
                .scenarios()
                .forEach(scenario -> assertFalse(text.contains(scenario.name()), scenario.name() + " shows"));
    }

    private static String everyWord(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".html") || name.endsWith(".csv") || name.endsWith(".svg")) {
                    all.append(Files.readString(file).replaceAll("base64,[^)]*", ""));
                }
            }
        }
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("commitment.pdf").toFile())) {
            all.append(new PDFTextStripper().getText(pdf));
        }
        return all.toString();
    }

    @Test
    void sameWorkbookPrintsTheSameFigures() {
        assertEquals(PrintedFigures.of(analysis, words), PrintedFigures.of(sample(), words));
    }

    private Report report(Audience audience) {
        return new Report(analysis, audience, words, "test", "fingerprint");
    }

    private static Analysis sample() {
        try {
            Workbook workbook = WorkbookFile.read(SAMPLE);
            return new Analyses().of(workbook, Progress.none());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
