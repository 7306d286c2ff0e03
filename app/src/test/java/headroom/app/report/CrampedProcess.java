package headroom.app.report;

import headroom.app.words.Words;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Progress;
import headroom.model.figure.Figure;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Makes everything that can be exported ready, waits until it is told to go on, writes it, and says of each export
/// whether it was written.
final class CrampedProcess {
    private CrampedProcess() {}

    /// Exports what a workbook gives.
    ///
    /// @param args the workbook to export, and the folder to export to
    public static void main(String[] args) throws IOException {
        Workbook workbook = WorkbookFile.read(Path.of(args[0]));
        Path folder = Path.of(args[1]);
        Analysis analysis = new Analyses().of(workbook, Progress.none());
        Words words = Words.english(workbook.zone());
        Report report = new Report(analysis, Audience.INTERNAL, words, "1", "abc");
        report.html();
        report.pdf();
        Figure figure = new ReportCharts(analysis).all().getFirst();
        LocalDate day = LocalDate.of(2026, 11, 22);
        ChartFile charts = new ChartFile(words, new Origin("workbook", Optional.of(day), day, "1"));
        for (ChartFormat format : ChartFormat.values()) {
            charts.bytes(figure, format);
        }
        System.out.println("ready");
        System.in.read();
        export("workbook", () -> WorkbookFile.write(workbook, folder.resolve("workbook.headroom")));
        export("report", () -> report.write(folder, Progress.none()));
        for (ChartFormat format : ChartFormat.values()) {
            String name = "chart." + format.ending();
            export(name, () -> WholeFile.write(folder.resolve(name), charts.bytes(figure, format)));
        }
    }

    /// Something that writes files.
    @FunctionalInterface
    private interface Export {
        void write() throws IOException;
    }

    private static void export(String what, Export export) {
        try {
            export.write();
            System.out.println(String.format(Locale.ROOT, "%s was written", what));
        } catch (IOException failed) {
            System.out.println(String.format(Locale.ROOT, "%s failed: %s", what, failed.getMessage()));
        }
    }
}
