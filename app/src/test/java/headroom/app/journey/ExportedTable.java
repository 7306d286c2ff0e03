package headroom.app.journey;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A table of an exported report.
final class ExportedTable {
    private ExportedTable() {}

    /// The rows beneath the header.
    static List<List<String>> rows(Path report, String table) throws IOException {
        Path file = report.resolve("tables").resolve(table + ".csv");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }
}
