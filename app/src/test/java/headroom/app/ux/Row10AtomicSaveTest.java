package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 10: save is atomic; failure midway leaves the old file readable, and exports likewise leave no half file.
@Timeout(400)
class Row10AtomicSaveTest {
    @TempDir
    private Path folder;

    @Test
    void aSaveThatFailsLeavesWhatWasThereAndTheEditsUnsaved() throws IOException {
        // a folder that is not empty stands where the file should go: all is written, and cannot be put in its place
        Path taken = folder.resolve("out").resolve("taken.headroom");
        Files.createDirectories(taken.resolve("inside"));
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.drop(List.of(SmallFiles.demand(folder.resolve("files"), "demand.csv")));
            window.until("the file is read", () -> window.notice().startsWith("Read 1 file"));
            window.answers().saveTo(taken);

            window.press(KeyCode.SHORTCUT, KeyCode.S);

            window.until("the failure is told", () -> window.notice().startsWith("taken.headroom was not saved"));
            assertTrue(window.document().unsavedProperty().get());
            assertEquals(List.of("taken.headroom"), names(folder.resolve("out")));
            Path good = folder.resolve("out").resolve("good.headroom");
            window.answers().saveTo(good);
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.until(
                    "it is saved", () -> !window.document().unsavedProperty().get());
            assertEquals(List.of("good.headroom", "taken.headroom"), names(folder.resolve("out")));
        }
    }

    @Test
    void anExportThatFailsLeavesTheOldFilesAndNoHalfOne() throws IOException {
        Path report = folder.resolve("report");
        Files.createDirectories(report.resolve("commitment.pdf").resolve("inside"));
        Files.createDirectories(report.resolve("tables"));
        byte[] old = "old".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(report.resolve("tables").resolve("components.csv"), old);
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.drop(List.of(OpenedWindow.sample("auth-service.headroom")));
            window.until(
                    "the sample is open",
                    () -> !window.document().workbook().sources().isEmpty());
            window.untilIdle();
            window.answers().exportTo(report);
            window.show("commitment");
            window.click(() -> window.node("#audience-internal"));

            window.press(KeyCode.SHORTCUT, KeyCode.E);

            window.until("the failure is told", () -> window.notice().contains("could not be written to"));
            assertTrue(
                    names(report).stream().noneMatch(name -> name.endsWith(".part")),
                    () -> "half files: " + names(report));
            assertArrayEquals(old, Files.readAllBytes(report.resolve("tables").resolve("components.csv")));
        }
    }

    private static List<String> names(Path in) {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
