package headroom.sampledata;

import headroom.importers.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the workbook of a sample anew, and for the synthetic one its files first:
/// `Generate sample-data/auth-service`. The same truth gives the same bytes.
public final class Generate {
    private Generate() {}

    /// Writes into the folder given. A folder with a `truth.json` is synthetic, any other is measured.
    ///
    /// @throws IOException if a file cannot be read or written
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (Files.exists(folder.resolve("truth.json"))) {
            Truth truth = Truth.read(folder.resolve("truth.json"));
            List<Path> files = new AuthServiceFiles(truth, truth.seed()).write(folder);
            WorkbookFile.write(new AuthServiceWorkbook(truth).of(files), folder.resolve("auth-service.headroom"));
        } else {
            WorkbookFile.write(MeasuredStackWorkbook.of(folder), folder.resolve("measured-stack.headroom"));
        }
    }
}
