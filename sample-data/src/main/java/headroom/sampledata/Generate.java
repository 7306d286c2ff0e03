package headroom.sampledata;

import headroom.importers.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes the synthetic sample anew: `Generate sample-data/auth-service`. The same truth gives the same bytes.
public final class Generate {
    private Generate() {}

    /// Reads `truth.json` in the folder given and writes files and workbook beside it.
    ///
    /// @throws IOException if a file cannot be read or written
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Truth truth = Truth.read(folder.resolve("truth.json"));
        List<Path> files = new AuthServiceFiles(truth, truth.seed()).write(folder);
        List<Path> named = files.stream().map(folder::relativize).toList();
        WorkbookFile.write(new AuthServiceWorkbook(truth).of(files), folder.resolve("auth-service.headroom"));
        named.forEach(file -> System.err.println("wrote " + file));
    }
}
