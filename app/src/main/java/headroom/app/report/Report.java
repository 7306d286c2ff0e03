package headroom.app.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import de.siegmar.fastcsv.writer.CsvWriter;
import headroom.app.paint.Palette;
import headroom.app.paint.Typeface;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.figure.Figure;
import headroom.model.workbook.Analysis;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The commitment as files: `commitment.pdf`, `commitment.html`, `charts/` as PNG and SVG, `tables/` as CSV.
public final class Report {
    private final Analysis analysis;
    private final Audience audience;
    private final Words words;
    private final FigureFiles figures;
    private final String version;
    private final String fingerprint;

    /// A report of an analysis.
    ///
    /// @param version the version of Headroom, printed on every page
    /// @param fingerprint the workbook's own, printed on every page
    public Report(Analysis analysis, Audience audience, Words words, String version, String fingerprint) {
        this.analysis = analysis;
        this.audience = audience;
        this.words = words;
        this.figures = new FigureFiles(words, Palette.LIGHT);
        this.version = version;
        this.fingerprint = fingerprint;
    }

    /// Writes all files into a folder, which is made where it is missing. Each file appears whole or not at all.
    ///
    /// @return the files written
    /// @throws IOException if a file cannot be written
    public List<Path> write(Path folder, Progress progress) throws IOException {
        ReportCharts charts = new ReportCharts(analysis);
        List<Figure> pictures = charts.all();
        List<Table> tables = new ReportTables(analysis, audience, words).all();
        List<Path> written = new ArrayList<>();
        long total = 2L + 2L * pictures.size() + tables.size();
        Files.createDirectories(folder.resolve("charts"));
        Files.createDirectories(folder.resolve("tables"));
        written.add(WholeFile.write(folder.resolve("commitment.html"), html().getBytes(StandardCharsets.UTF_8)));
        progress.report(written.size(), total);
        written.add(WholeFile.write(folder.resolve("commitment.pdf"), pdf()));
        for (Figure picture : pictures) {
            progress.check();
            Path charted = folder.resolve("charts");
            byte[] svg = figures.svg(picture, foot()).getBytes(StandardCharsets.UTF_8);
            written.add(WholeFile.write(charted.resolve(picture.id() + ".svg"), svg));
            written.add(WholeFile.write(charted.resolve(picture.id() + ".png"), figures.png(picture, foot())));
            progress.report(written.size(), total);
        }
        for (Table table : tables) {
            byte[] csv = csv(table).getBytes(StandardCharsets.UTF_8);
            written.add(WholeFile.write(folder.resolve("tables").resolve(table.id() + ".csv"), csv));
        }
        progress.report(total, total);
        return written;
    }

    /// The report as one HTML page that needs no other file.
    public String html() throws IOException {
        return "<!DOCTYPE html>\n" + page(fontFaces());
    }

    /// The report as a PDF document.
    public byte[] pdf() throws IOException {
        return Paper.pdf(page(""));
    }

    private String page(String fontFaces) throws IOException {
        Template template =
                Mustache.compiler().withLoader(name -> open(name + ".html")).compile(open("commitment.html"));
        Map<String, Object> content =
                new HashMap<>(new CommitmentPage(analysis, audience, words, figures).content(version, fingerprint));
        content.put("fontFaces", fontFaces);
        content.put("t", (Mustache.Lambda) (fragment, out) -> out.write(words.say(Message.of(fragment.execute()))));
        return template.execute(content);
    }

    private String foot() {
        return analysis.answer()
                .map(answer ->
                        words.say(Message.of("report.foot", analysis.workbook().name(), answer.asOf())))
                .orElse(analysis.workbook().name());
    }

    private String csv(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(table.file().header().stream().map(words::say).toList());
            table.file().rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private static String fontFaces() throws IOException {
        StringBuilder faces = new StringBuilder();
        for (Map.Entry<String, String> face :
                List.of(Map.entry("400", "Inter-Regular.ttf"), Map.entry("600", "Inter-SemiBold.ttf"))) {
            try (InputStream bytes = Typeface.open(face.getValue())) {
                faces.append("@font-face { font-family: Inter; font-weight: ")
                        .append(face.getKey())
                        .append("; src: url(data:font/ttf;base64,")
                        .append(Base64.getEncoder().encodeToString(bytes.readAllBytes()))
                        .append("); }\n");
            }
        }
        return faces.toString();
    }

    private static Reader open(String name) {
        InputStream stream = Report.class.getResourceAsStream("/headroom/app/report/" + name);
        return stream == null ? new StringReader("") : new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
