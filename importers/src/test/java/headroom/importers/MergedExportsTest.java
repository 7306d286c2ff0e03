package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.series.Samples;
import headroom.model.series.SpliceFindings;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.Intake;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Real exports cut into months, pieces that overlap and coarser ones become the series that they were cut from.
class MergedExportsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    /// A Prometheus server answers a long range in pieces.
    @Test
    void piecesOfAQueryRangeAreTheWholeRange() throws IOException {
        Path whole = SharedFixtures.fixture("prometheus-api-json/mimir_query_range.json");
        Workbook expected = read(whole);
        List<Path> pieces = new ArrayList<>();
        for (int piece = 0; piece < 3; piece++) {
            JsonNode answer = JSON.readTree(Files.readString(whole));
            for (JsonNode series : answer.at("/data/result")) {
                cut((ArrayNode) series.path("values"), piece, 3);
            }
            pieces.add(write("range-" + piece + ".json", answer.toString()));
        }
        assertSame(expected, read(pieces.get(2), pieces.get(0), pieces.get(1)), 3);
    }

    /// A Datadog graph exported day by day.
    @Test
    void daysOfADatadogGraphAreTheWholeGraph() throws IOException {
        Path whole = SharedFixtures.fixture("datadog-api-json/v1_query_system.cpu.idle_24h.json");
        Workbook expected = read(whole);
        List<Path> pieces = new ArrayList<>();
        for (int piece = 0; piece < 2; piece++) {
            JsonNode answer = JSON.readTree(Files.readString(whole));
            cut((ArrayNode) answer.at("/series/0/pointlist"), piece, 2);
            pieces.add(write("day-" + piece + ".json", answer.toString()));
        }
        assertSame(expected, read(pieces.get(1), pieces.get(0)), 2);
    }

    /// A Grafana panel downloaded month by month, with all its series in one file.
    @Test
    void monthsOfAGrafanaPanelAreTheWholePanel() throws IOException {
        Path whole = SharedFixtures.fixture("grafana-csv/series_joined_by_time_raw.csv");
        Workbook expected = read(whole);
        List<String> rows = Files.readString(whole).lines().toList();
        int half = rows.size() / 2;
        List<String> first = rows.subList(0, half + 5);
        List<String> second = new ArrayList<>(List.of(rows.getFirst()));
        second.addAll(rows.subList(half, rows.size()));
        Path november = write("Requests-data-2026-11-30 10_00_00.csv", String.join("\r\n", second));
        Path october = write("Requests-data-2026-10-31 10_00_00.csv", String.join("\r\n", first));
        assertSame(expected, read(november, october), 2);
    }

    @Test
    void exportsOfTwoHostsStayTwoSeries() throws IOException {
        Path one = write("web1.csv", csv("cpu.user", 0, 60, 20));
        Path other = write("web2.csv", csv("cpu.user", 0, 60, 70));
        assertEquals(2, read(one, other).series().size());
    }

    @Test
    void aCoarserExportFillsWhatTheFinerOneDoesNotHold() throws IOException {
        Path minutes = write("minutes.csv", csv("rps", 1440, 600, 20));
        StringBuilder hourly = new StringBuilder("time,rps\n");
        for (int hour = 0; hour < 48; hour++) {
            hourly.append(at(hour * 60)).append(',').append(20).append('\n');
        }
        Path hours = write("hours.csv", hourly.toString());
        Workbook merged = read(hours, minutes);
        assertEquals(1, merged.series().size());
        TimeSeries series = merged.series().getFirst().series();
        assertEquals(60_000, series.coverage().intervalMillis());
        assertEquals(3_600_000, series.longestIntervalMillis());
        assertEquals(10, series.findings().map(SpliceFindings::hidden).orElse(-1));
        assertEquals(48 * 3_600_000L, series.endMillis() - series.startMillis());
    }

    private static String csv(String metric, int fromMinute, int size, double level) {
        StringBuilder csv = new StringBuilder("time," + metric + "\n");
        for (int i = 0; i < size; i++) {
            csv.append(at(fromMinute + i)).append(',').append(level + i % 5 - 2).append('\n');
        }
        return csv.toString();
    }

    private static String at(int minute) {
        return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(60L * minute).toString();
    }

    /// Leaves one of so many pieces, which overlap by a few samples.
    private static void cut(ArrayNode samples, int piece, int of) {
        int from = Math.max(0, samples.size() * piece / of - 3);
        int to = samples.size() * (piece + 1) / of;
        for (int i = samples.size() - 1; i >= 0; i--) {
            if (i < from || i >= to) {
                samples.remove(i);
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Workbook read(Path... files) throws IOException {
        Workbook workbook = Workbook.empty("new", ZoneOffset.UTC);
        for (Path file : files) {
            Imported imported = Importers.read(file, new ReadOptions(ZoneOffset.UTC), Progress.none());
            workbook = Intake.add(workbook, imported.source(), imported.series(), imported.tests());
        }
        return workbook;
    }

    private static void assertSame(Workbook expected, Workbook merged, int exports) {
        assertEquals(names(expected), names(merged));
        for (SeriesEntry entry : expected.series()) {
            SeriesEntry same = merged.series().stream()
                    .filter(other -> other.series().id().equals(entry.series().id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(points(entry), points(same), entry.series().id().toString());
            assertTrue(same.exports().size() <= exports);
            assertEquals(
                    0, same.series().findings().map(SpliceFindings::conflicts).orElse(0));
        }
        assertTrue(merged.series().stream().anyMatch(SeriesEntry::merged));
    }

    private static List<String> names(Workbook workbook) {
        return workbook.series().stream()
                .map(entry -> entry.series().id().toString())
                .sorted()
                .toList();
    }

    private static List<String> points(SeriesEntry entry) {
        Samples samples = entry.series().samples();
        return IntStream.range(0, samples.size())
                .mapToObj(i -> samples.stampMillis(i) + " " + samples.value(i))
                .toList();
    }
}
