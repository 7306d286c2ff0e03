package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CapacityCommandTest {
    @TempDir
    private Path folder;

    @Test
    void takesAFileWithoutComponentsForOneSystem() throws IOException {
        CommandRun run = CommandRun.of("capacity", "--json", Exports.loadSteps(folder));
        assertEquals(0, run.exit());
        JsonNode document = run.json();
        assertEquals(1, document.path("components").size());
        JsonNode system = document.path("components").get(0);
        assertEquals("system", system.path("name").asString());
        assertEquals(1000, system.path("capacity_rps").path("value").asDouble(), 30);
        assertTrue(system.path("capacity_rps").path("low").asDouble() <= 1000);
        assertEquals(0.95, system.path("capacity_rps").path("confidence").asDouble());
        assertTrue(system.path("saturated").asBoolean());
        assertEquals("measured", system.path("evidence").asString());
        assertEquals("path", document.path("path").path("name").asString());
        assertEquals("system", document.path("bottleneck").asString());
        assertTrue(document.path("objective").isNull(), "files alone ask no question");
    }

    @Test
    void namesTheChokePointOfAWorkbookAndItsObjective() throws IOException {
        JsonNode document =
                CommandRun.of("capacity", "--json", Exports.workbook(folder)).json();
        assertEquals("web", document.path("components").get(0).path("name").asString());
        assertEquals("db", document.path("bottleneck").asString());
        assertEquals(
                1000, document.path("path").path("capacity_rps").path("value").asDouble(), 50);
        // one of three nodes may be lost
        assertEquals(667, document.path("path").path("safe_rps").path("value").asDouble(), 40);
        assertEquals(300, document.path("objective").path("response_time_ms").asInt());
        assertEquals(99, document.path("objective").path("percentile").asInt());
        assertEquals("0", document.path("iterations").get(0).path("id").asString());
    }

    @Test
    void saysWhyNothingCanBeTold() throws IOException {
        CommandRun run = CommandRun.of("capacity", "--json", Exports.demand(folder));
        assertEquals(0, run.exit());
        JsonNode document = run.json();
        assertTrue(document.path("bottleneck").isNull());
        assertTrue(document.path("reason").isString(), document.toString());
        assertTrue(document.path("path").path("capacity_rps").isNull());
        assertTrue(document.path("path").path("reason").isString(), document.toString());
    }

    @Test
    void addsFilesToAWorkbookAndTakesOnlyOneOfThose() throws IOException {
        Path workbook = Exports.workbook(folder);
        assertEquals(
                0,
                CommandRun.of("capacity", workbook, Exports.loadSteps(folder)).exit());
        Path copy = Files.copy(workbook, folder.resolve("copy.headroom"));
        CommandRun both = CommandRun.of("capacity", workbook, copy);
        assertEquals(2, both.exit());
        assertTrue(both.err().startsWith("Name one workbook at a time."), both.err());
    }

    @Test
    void endsWithOneWhenNoFileGaveAnything() {
        CommandRun run = CommandRun.of("capacity", "--json", folder.resolve("none.csv"));
        assertEquals(1, run.exit());
        assertTrue(run.json().path("bottleneck").isNull());
        assertEquals("No named file gave anything.", run.json().path("reason").asString());
    }

    @Test
    void printsATableForAReader() throws IOException {
        String out = CommandRun.of("capacity", Exports.workbook(folder)).out();
        assertTrue(out.startsWith("component "), out);
        assertTrue(out.contains("Choke point: db"), out);
    }
}
