package headroom.model.capacity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/// Reads the measured and reference tables that lie beside the project, where they are there.
final class SharedFiles {
    private static final Path SHARED = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("../shared")
            .normalize();

    private SharedFiles() {}

    /// The rows of a table, by column; the test is skipped when the file is not there.
    static List<Map<String, String>> rows(String file) {
        Path path = SHARED.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not beside the project");
        try {
            List<String> lines = Files.readAllLines(path);
            List<String> header = cells(lines.getFirst());
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + path, broken);
        }
    }

    /// The steps of a sweep in the columns that the measured sweeps share.
    static List<LoadStep> sweep(List<Map<String, String>> rows) {
        List<LoadStep> steps = new ArrayList<>();
        for (Map<String, String> row : rows) {
            double requests = number(row, "requests").orElse(0);
            OptionalDouble errors = number(row, "errors");
            TreeMap<Double, Double> quantiles = new TreeMap<>();
            quantile(row, "lat_p50_ms", 50, quantiles);
            quantile(row, "lat_p90_ms", 90, quantiles);
            quantile(row, "lat_p95_ms", 95, quantiles);
            quantile(row, "lat_p99_ms", 99, quantiles);
            TreeMap<String, Double> cores = new TreeMap<>();
            TreeMap<String, Double> use = new TreeMap<>();
            row.forEach((column, value) -> {
                if (column.endsWith("_cores") && !value.isEmpty() && !column.matches("cpu_.*|foreign.*|io.*|steal.*")) {
                    cores.put(column.replace("_cores", ""), Double.parseDouble(value));
                }
                if (column.matches("cpu\\d_busy") && !value.isEmpty()) {
                    use.put(column.replace("_busy", ""), Double.parseDouble(value));
                }
            });
            OptionalDouble mean = number(row, "lat_mean_ms");
            steps.add(new LoadStep(
                    (int) number(row, "rep").orElse(1),
                    first(number(row, "concurrency"), number(row, "clients")),
                    OptionalDouble.empty(),
                    first(number(row, "throughput_rps"), number(row, "tps")).getAsDouble(),
                    errors.isPresent() && requests > 0
                            ? OptionalDouble.of(errors.getAsDouble() / requests)
                            : OptionalDouble.empty(),
                    mean.isPresent() ? OptionalDouble.of(mean.getAsDouble() / 1000) : mean,
                    quantiles,
                    use,
                    cores,
                    number(row, "foreign_cores"),
                    Optional.empty()));
        }
        return steps;
    }

    /// The cell of a column; empty where the row has none.
    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    static OptionalDouble number(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }

    private static OptionalDouble first(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() ? one : other;
    }

    private static void quantile(Map<String, String> row, String column, double p, Map<Double, Double> into) {
        number(row, column).ifPresent(ms -> into.put(p, ms / 1000));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
