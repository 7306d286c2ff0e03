package headroom.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headroom.app.OtherProcess;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 10: failure midway leaves the old file readable; exports likewise never leave a half file.
///
/// A process that may write no long file exports everything over what is there already: each write begins and fails on
/// the way, as on a disk that is full.
@Timeout(300)
class Row10WholeFilesTest {
    private static final Path SAMPLE = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("sample-data/auth-service/auth-service.headroom");

    private static final List<String> EXPORTS = List.of(
            "workbook.headroom",
            "commitment.html",
            "commitment.pdf",
            "chart.png",
            "chart.svg",
            "chart.pdf",
            "chart.csv",
            "charts/demand-against-capacity.svg",
            "tables/components.csv");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWhatIsThereAlready() throws IOException {
        for (String name : EXPORTS) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "the old " + name);
        }
        WorkbookFile.write(Workbook.empty("old", ZoneOffset.UTC), folder.resolve("workbook.headroom"));
    }

    @Test
    void whatFailsMidwayLeavesTheOldFilesAsTheyWereAndNothingBesideThem() throws IOException, InterruptedException {
        Map<String, String> before = contents();
        List<String> said;
        try (OtherProcess process = OtherProcess.start(CrampedProcess.class, SAMPLE.toString(), folder.toString())) {
            process.await("ready"::equals);
            assumeTrue(process.cramp(2_000), "nothing here limits the length of another process's files");
            process.say("go");
            said = process.awaitEnd();
        }

        for (String export : List.of("workbook", "report", "chart.png", "chart.svg", "chart.pdf", "chart.csv")) {
            assertTrue(
                    said.stream().anyMatch(line -> line.startsWith(export + " failed")),
                    () -> export + " did not fail: " + said);
        }
        assertEquals(before.keySet(), contents().keySet());
        assertEquals(before, contents());
        assertEquals(
                "old", WorkbookFile.read(folder.resolve("workbook.headroom")).name());
    }

    @Test
    void withRoomForItEverythingIsWritten() throws IOException, InterruptedException {
        try (OtherProcess process = OtherProcess.start(CrampedProcess.class, SAMPLE.toString(), folder.toString())) {
            process.await("ready"::equals);
            process.say("go");
            List<String> said = process.awaitEnd();
            assertEquals(
                    6,
                    said.stream().filter(line -> line.endsWith("was written")).count(),
                    () -> "it said " + said);
        }
        assertTrue(contents().keySet().containsAll(EXPORTS));
        assertEquals(
                List.of(),
                contents().keySet().stream()
                        .filter(name -> name.endsWith(".part") || name.endsWith(".saving"))
                        .toList());
    }

    /// Every file with what is in it.
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                contents.put(folder.relativize(file).toString().replace('\\', '/'), bytes);
            }
        }
        return contents;
    }
}
