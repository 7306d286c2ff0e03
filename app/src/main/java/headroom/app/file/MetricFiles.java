package headroom.app.file;

import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.importers.Together;
import headroom.model.Progress;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Metric files on their way into a workbook.
///
/// @param settings the folder of the settings
public record MetricFiles(Path settings) {
    /// Reads a file by what the user's own table in the settings says of metrics, too.
    public Imported read(Path file, ReadOptions options, Progress progress) throws IOException {
        Path own = settings.resolve("metrics.txt");
        return Importers.read(file, options.with(List.of(own)), progress);
    }

    /// The workbook with some files more.
    public static Workbook intake(Workbook workbook, List<Imported> files) {
        List<Intake.Delivery> deliveries = files.stream()
                .map(file -> new Intake.Delivery(file.source(), file.series(), file.tests()))
                .toList();
        return Intake.addAll(workbook, Together.complete(workbook, deliveries));
    }
}
