package headroom.model.season;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A table of reference numbers beside the project; tests that need it are skipped, visibly, where it is missing.
public record ReferenceTable(List<String> header, List<String[]> rows) {
    public static ReferenceTable read(String file) {
        Path path = Path.of(System.getProperty("headroom.root", ".."), "..", "shared", "reference", file);
        assumeTrue(Files.isReadable(path), () -> "reference file " + path + " is not there");
        return of(path);
    }

    public static ReferenceTable of(Path path) {
        try {
            List<String> lines = Files.readAllLines(path).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            List<String[]> rows =
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
            return new ReferenceTable(List.of(lines.getFirst().split(",", -1)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A column as numbers; what is no number is NaN.
    public double[] column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + header);
        }
        return rows.stream().mapToDouble(row -> number(row[index])).toArray();
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text.strip());
    }
}
