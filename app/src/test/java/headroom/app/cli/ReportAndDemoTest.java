package headroom.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportAndDemoTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheReportAndNamesItsFiles() throws IOException {
        Path out = folder.resolve("report");
        CommandRun run =
                CommandRun.of("report", Exports.workbook(folder), "--out", out, "--audience", "internal", "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode document = run.json();
        assertEquals("internal", document.path("audience").asString());
        for (String file : List.of("commitment.pdf", "commitment.html", "charts", "tables")) {
            assertTrue(Files.exists(out.resolve(file)), file);
        }
        document.path("files").forEach(file -> assertTrue(Files.exists(Path.of(file.asString())), file.asString()));
    }

    @Test
    void asksWhoReadsIt() throws IOException {
        Path workbook = Exports.workbook(folder);
        Path out = folder.resolve("report");
        for (CommandRun run : List.of(
                CommandRun.of("report", workbook, "--out", out),
                CommandRun.of("report", workbook, "--out", out, "--audience", "everybody"))) {
            assertEquals(2, run.exit());
            assertTrue(run.err().startsWith("Say who reads the report"), run.err());
        }
        assertTrue(Files.notExists(out));
    }

    @Test
    void saysWhereTheReportCouldNotGo() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "x");
        CommandRun run = CommandRun.of("report", Exports.workbook(folder), "--out", file, "--audience", "customer");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("The report could not be written to " + file), run.err());
    }

    @Test
    void demonstratesOnTheSampleWithoutADisplay() throws IOException {
        Path home = home();
        Path out = folder.resolve("demo");
        CommandRun run = CommandRun.in(home, false, "demo", "--out", out);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains(out.resolve("commitment.html").toString()), run.out());
        assertTrue(Files.exists(out.resolve("commitment.pdf")));
    }

    @Test
    void demonstratesWithoutAWindowWhereTheDisplayCannotBeReached() throws IOException {
        Path out = folder.resolve("demo");
        CommandRun run = CommandRun.displayGone(home(), "demo", "--out", out);
        assertEquals(0, run.exit());
        assertTrue(Files.exists(out.resolve("commitment.pdf")));
    }

    @Test
    void opensTheSampleWhereThereIsADisplay() throws IOException {
        Path home = home();
        CommandRun run = CommandRun.in(home, true, "demo");
        assertEquals(0, run.exit());
        assertEquals(List.of(List.of(home.resolve("sample-data/auth-service/shop.headroom"))), run.opened());
    }

    @Test
    void saysThatThereIsNoSample() {
        CommandRun run = CommandRun.in(folder, false, "demo");
        assertEquals(1, run.exit());
        assertTrue(run.err().startsWith("There is no sample workbook below " + folder), run.err());
    }

    @Test
    void opensTheWorkbenchOnFilesOrWithout() throws IOException {
        Path workbook = Exports.workbook(folder);
        assertEquals(
                List.of(List.of(workbook)),
                CommandRun.in(folder, true, workbook).opened());
        assertEquals(List.of(List.of()), CommandRun.in(folder, true).opened());
    }

    @Test
    void doesNotOpenWhatIsNotThere() throws IOException {
        CommandRun mistyped = CommandRun.in(folder, true, "inspct");
        assertEquals(2, mistyped.exit());
        assertTrue(mistyped.err().startsWith("There is neither a command nor a file inspct."), mistyped.err());
        CommandRun missing = CommandRun.in(folder, true, folder.resolve("none.headroom"));
        assertEquals(1, missing.exit());
        assertEquals(List.of(), missing.opened());
        CommandRun blind = CommandRun.of(Exports.workbook(folder));
        assertEquals(1, blind.exit());
        assertTrue(blind.err().startsWith("No window can open here"), blind.err());
    }

    @Test
    void explainsItself() {
        CommandRun help = CommandRun.of("--help");
        assertEquals(0, help.exit());
        for (String command : List.of("inspect", "seasonality", "forecast", "capacity", "plan", "report", "demo")) {
            assertTrue(help.out().contains("\n  " + command), command);
            String own = CommandRun.of(command, "--help").out();
            assertTrue(own.contains("--json") && own.contains("Print one JSON document"), own);
            List<String> lines = own.lines().toList();
            for (int i = 0; i < lines.size() - 1; i++) {
                boolean bare = lines.get(i).matches("^ {2,}(-\\w, )?--[a-z-]+(=\\S+)?$");
                assertTrue(!bare || lines.get(i + 1).matches(" {20,}\\S.*"), "without words: " + lines.get(i));
            }
        }
        assertEquals("Headroom development", CommandRun.of("--version").out().strip());
    }

    @Test
    void tellsAFaultOfTheProgramByACode() {
        IllegalStateException fault = new IllegalStateException("x");
        assertTrue(
                Commands.code(fault).matches("IllegalStateException-ReportAndDemoTest:\\d+-development"),
                Commands.code(fault));
    }

    private Path home() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("sample-data/auth-service"));
        Exports.workbook(samples);
        return folder;
    }
}
