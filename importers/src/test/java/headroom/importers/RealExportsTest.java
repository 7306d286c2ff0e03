package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.series.SeriesSummary;
import headroom.model.series.Source.Note;
import headroom.model.workbook.SeriesEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads real exports and compares with tables of what is in them. `fixtures.csv` was counted by a separate
/// script (Python 3 with its json and csv modules), `meanings.csv` was written by hand.
class RealExportsTest {
    private static final List<String> READ = List.of(
            "prometheus-api-json", "datadog-api-json", "datadog-csv", "csv", "grafana-csv", "fortio", "promtool");

    @TestFactory
    Stream<DynamicTest> seriesPointsIntervalsAndEndsAreThoseOfTheFile() {
        return rows("fixtures.csv").map(row -> DynamicTest.dynamicTest(row[0], () -> check(row)));
    }

    private static void check(String[] row) {
        Imported imported = read(SharedFixtures.fixture(row[0]));
        int points = imported.series().stream()
                .mapToInt(entry -> entry.series().samples().size())
                .sum();
        assertAll(
                () -> assertEquals(row[1], imported.source().format()),
                () -> assertEquals(row[2], Integer.toString(imported.series().size()), "series"),
                () -> assertEquals(row[3], Integer.toString(points), "points"));
        if (row[4].isEmpty()) {
            assertFalse(imported.source().notes().isEmpty(), "says why there is nothing");
            return;
        }
        SeriesEntry first = imported.series().getFirst();
        SeriesSummary summary = SeriesSummary.of(first.series());
        String interval = summary.intervalMillis().isEmpty()
                ? ""
                : Double.toString(summary.intervalMillis().getAsLong() / 1000.0);
        assertAll(
                () -> assertEquals(row[4], first.series().id().toString()),
                () -> assertEquals(row[5], Integer.toString(summary.points())),
                () -> assertEquals(row[6].isEmpty() ? "" : Double.toString(Double.parseDouble(row[6])), interval),
                () -> assertEquals(row[7], Integer.toString(summary.gaps()), "gaps"),
                () -> assertEquals(row[8], Long.toString(summary.firstMillis())),
                () -> assertEquals(row[9], Long.toString(summary.lastMillis())),
                () -> assertEquals(
                        Double.parseDouble(row[10]), first.series().samples().value(0), "first value"),
                () -> assertEquals(
                        Double.parseDouble(row[11]),
                        first.series().samples().value(summary.points() - 1),
                        "last value"));
    }

    @TestFactory
    Stream<DynamicTest> seriesMeanWhatTheirNamesSay() {
        return rows("meanings.csv")
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> {
                    SeriesEntry entry = new Reading(read(SharedFixtures.fixture(row[0]))).series(row[1]);
                    assertAll(
                            () -> assertEquals(row[2], entry.unit().name()),
                            () -> assertEquals(row[3], entry.kind().name()),
                            () -> assertEquals(row[4], entry.role().name()),
                            () -> assertEquals(row[5], entry.component().orElse("")),
                            () -> assertEquals(
                                    row[6], entry.series().aggregator().name()));
                }));
    }

    @Test
    void everyRealExportIsReadOrRefusedInWords() {
        for (Path file : SharedFixtures.all()) {
            Imported imported = read(file);
            String folder =
                    Objects.requireNonNull(file.getParent()).getFileName().toString();
            String format = imported.source().format();
            if (imported.nothing()) {
                assertFalse(imported.source().notes().isEmpty(), file + " gave nothing and says nothing");
            } else {
                assertTrue(READ.contains(format) || format.equals(folder), file + " was read as " + format);
            }
            for (Note note : imported.source().notes()) {
                assertFalse(
                        note.message().key().isBlank() || note.action().key().isBlank(), file.toString());
            }
        }
    }

    @Test
    void formatsAreNamedAfterTheirTools() {
        for (Path file : SharedFixtures.all()) {
            String format = read(file).source().format();
            String folder =
                    Objects.requireNonNull(file.getParent()).getFileName().toString();
            boolean told = format.equals(folder) || folder.equals("run-cpu-limit");
            // the two columns of CloudWatch and the rows of Graphite and VictoriaMetrics look like any table
            boolean plain = format.equals("csv") && file.toString().endsWith(".csv");
            boolean api = format.equals("prometheus-api-json") && folder.equals("victoriametrics");
            assertTrue(told || plain || api, file + " was told as " + format);
        }
    }

    static Imported read(Path file) {
        try {
            return Importers.read(file, new ReadOptions(ZoneId.of("UTC")), Progress.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String[]> rows(String table) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RealExportsTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
