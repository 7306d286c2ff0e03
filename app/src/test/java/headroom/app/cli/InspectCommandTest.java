package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InspectCommandTest {
    @TempDir
    private Path folder;

    @Test
    void describesSeriesAsTheFileHoldsThem() throws IOException {
        CommandRun run = CommandRun.of("inspect", "--json", Exports.prometheus(folder));
        assertEquals(0, run.exit());
        JsonNode file = run.json().path("files").get(0);
        assertEquals("prometheus-api-json", file.path("format").asString());
        JsonNode counter = file.path("series").get(0);
        assertEquals(
                List.of(
                        "id",
                        "name",
                        "labels",
                        "unit",
                        "kind",
                        "role",
                        "component",
                        "start",
                        "end",
                        "interval_s",
                        "points",
                        "gaps",
                        "first",
                        "last",
                        "min",
                        "mean",
                        "max"),
                new ArrayList<>(counter.propertyNames()));
        assertEquals("http_requests_total{job=\"nginx\"}", counter.path("id").asString());
        assertEquals("http_requests_total", counter.path("name").asString());
        assertEquals("nginx", counter.path("labels").path("job").asString());
        assertEquals("counter", counter.path("kind").asString());
        assertEquals("2026-09-07T00:00:00Z", counter.path("start").asString());
        assertEquals("2026-09-07T03:59:00Z", counter.path("end").asString());
        assertEquals(60, counter.path("interval_s").asInt());
        assertEquals(240, counter.path("points").asInt());
        assertEquals(0, counter.path("gaps").asInt());
        assertEquals(139 * 60, counter.path("max").asInt());
        assertEquals("utilisation", file.path("series").get(1).path("role").asString());
        assertEquals("mongo", file.path("series").get(1).path("component").asString());
    }

    @Test
    void listsLoadStepsWithUnitsInTheirNames() throws IOException {
        JsonNode steps = CommandRun.of("inspect", "--json", Exports.loadSteps(folder))
                .json()
                .path("files")
                .get(0)
                .path("steps");
        assertEquals(8, steps.size());
        assertEquals(16, steps.get(4).path("concurrency").asInt());
        assertEquals(800, steps.get(4).path("throughput_rps").asDouble());
        assertEquals(0.02, steps.get(4).path("mean_s").asDouble(), 1e-12);
        assertTrue(steps.get(4).path("error_ratio").isNull(), "what was not measured is null");
    }

    private Path export(String name, int fromMinute, int toMinute, int step, String value) throws IOException {
        StringBuilder text = new StringBuilder("time,rps{host=\"a\"}\n"
                .replace("\"", "\"\"")
                .replace("rps{", "\"rps{")
                .replace("}\n", "}\"\n"));
        for (int minute = fromMinute; minute < toMinute; minute += step) {
            text.append(String.format(Locale.ROOT, "2026-09-07T%02d:%02d:00Z,%s%n", minute / 60, minute % 60, value));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tellsWhichSeriesOverlappingExportsMake() throws IOException {
        Path coarse = export("september-5m.csv", 0, 300, 5, "100");
        Path fine = export("september-1m.csv", 120, 240, 1, "100");
        Path again = export("september-again.csv", 200, 300, 1, "100");
        Files.writeString(again, Files.readString(again).replaceFirst(":20:00Z,100", ":20:00Z,170"));
        CommandRun run = CommandRun.of("inspect", "--json", coarse, fine, again);
        JsonNode merged = run.json().path("merged").path(0);
        assertEquals(1, run.json().path("merged").size(), run.out());
        assertEquals("rps{host=\"a\"}", merged.path("id").asString());
        assertEquals(60, merged.path("interval_s").asInt(), "the finest won");
        assertEquals(300, merged.path("longest_interval_s").asInt());
        assertEquals(3, merged.path("exports").size());
        assertEquals(
                "september-5m.csv", merged.path("exports").path(0).path("file").asString());
        assertEquals(60, merged.path("exports").path(0).path("points").asInt());
        assertEquals(1, merged.path("conflicts").asInt());
        assertEquals(
                "2026-09-07T03:20:00Z",
                merged.path("first_conflict").path("time").asString());
        String text = CommandRun.of("inspect", coarse, fine, again).out();
        assertTrue(text.contains("One series is made of exports in several files."), text);
        assertTrue(text.contains("one export holds 170, which counts, another 100."), text);
        assertEquals(
                0,
                CommandRun.of("inspect", "--json", coarse).json().path("merged").size());
    }

    @Test
    void tellsFilesThatGaveNothingAndKeepsTheirNeighbours() throws IOException {
        Path damaged = Files.writeString(folder.resolve("notes.txt"), "remember the milk\nand bread");
        Path missing = folder.resolve("missing.json");
        CommandRun run = CommandRun.of("inspect", "--json", damaged, Exports.demand(folder), missing, folder);
        assertEquals(1, run.exit());
        JsonNode files = run.json().path("files");
        assertEquals(4, files.size());
        assertEquals("unknown", files.get(0).path("format").asString());
        assertEquals(672, files.get(1).path("series").get(0).path("points").asInt());
        assertEquals("unknown", files.get(2).path("format").asString());
        assertEquals(
                "danger", files.get(2).path("problems").get(0).path("severity").asString());
        // the neighbour that was read says that its values are averages; the rest is about the others
        List<String> sentences =
                run.err().lines().filter(line -> !line.contains("demand.csv: ")).toList();
        assertEquals(3, sentences.size(), run.err());
        assertTrue(sentences.get(0).startsWith(damaged + ": "), run.err());
        assertEquals(missing + ": there is no such file. Check the name and the folder.", sentences.get(1));
        assertTrue(sentences.get(2).startsWith(folder + ": this is a folder."), run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace");
    }

    @Test
    void tellsSeriesOfTheSameNameApartByTheirFile() throws IOException {
        Path first = Exports.demand(folder);
        Path second = Files.copy(first, folder.resolve("again.csv"));
        JsonNode files =
                CommandRun.of("inspect", "--json", first, second).json().path("files");
        assertEquals("requests_per_second", id(files.get(0)));
        assertEquals("requests_per_second@again.csv", id(files.get(1)));
    }

    @Test
    void tellsWhatFollowsFromSeveralFiles() throws IOException {
        String answer = """
                {"status":"success","data":{"resultType":"matrix","result":[{"metric":\
                {"__name__":"%s","instance":"a"},"values":[[1795334400,"%d"],[1795334460,"%d"]]}]}}""";
        Path free = Files.writeString(
                folder.resolve("free.json"), answer.formatted("node_memory_MemAvailable_bytes", 300, 100));
        Path all =
                Files.writeString(folder.resolve("all.json"), answer.formatted("node_memory_MemTotal_bytes", 400, 400));
        CommandRun run = CommandRun.of("inspect", "--json", free, all);
        JsonNode use = run.json().path("files").path(1).path("series").path(1);
        assertEquals(
                "node_memory_utilisation_ratio{instance=\"a\"}", use.path("id").asString());
        assertEquals("utilisation", use.path("role").asString());
        assertEquals(0.25, use.path("first").asDouble(), 1e-12);
        assertEquals(0.75, use.path("last").asDouble(), 1e-12);
        assertTrue(run.err().contains("node_memory_utilisation_ratio"), run.err());
    }

    @Test
    void printsATableForAReader() throws IOException {
        CommandRun run = CommandRun.of("inspect", Exports.demand(folder), Exports.loadSteps(folder));
        assertEquals(0, run.exit());
        List<String> lines = run.out().lines().toList();
        assertEquals(folder.resolve("demand.csv") + ": csv, one series, 0 load steps", lines.getFirst());
        assertTrue(lines.get(1).strip().startsWith("series "), run.out());
        assertTrue(lines.get(3).contains("2026-09-07 00:00  2026-10-04 23:00    1 h     672     0"), run.out());
        assertTrue(run.out().replaceAll(" +", " ").contains(" 128 1 1,000 rps 128 ms"), run.out());
    }

    @Test
    void looksIntoAWorkbookToo() throws IOException {
        JsonNode file = CommandRun.of("inspect", "--json", Exports.workbook(folder))
                .json()
                .path("files")
                .get(0);
        assertEquals("headroom-workbook", file.path("format").asString());
        assertEquals("demand", file.path("series").get(0).path("role").asString());
        assertEquals(9, file.path("steps").size());
    }

    @Test
    void notesTimesWithoutAZoneAndReadsThemAsAsked() throws IOException {
        StringBuilder csv = new StringBuilder("time,users\n");
        for (int hour = 10; hour < 20; hour++) {
            csv.append("2026-11-01 ")
                    .append(hour)
                    .append(":00:00,")
                    .append(hour)
                    .append('\n');
        }
        Path local = Files.writeString(folder.resolve("local.csv"), csv);
        JsonNode plain =
                CommandRun.of("inspect", "--json", local).json().path("files").get(0);
        assertEquals(
                "2026-11-01T10:00:00Z",
                plain.path("series").get(0).path("start").asString());
        assertFalse(plain.path("problems").isEmpty(), "reading stamps as UTC is a note");
        JsonNode tokyo = CommandRun.of("inspect", "--json", "--zone", "Asia/Tokyo", local)
                .json()
                .path("files")
                .get(0);
        assertEquals(
                "2026-11-01T01:00:00Z",
                tokyo.path("series").get(0).path("start").asString());
    }

    private static String id(JsonNode file) {
        return file.path("series").get(0).path("id").asString();
    }
}
