package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 25: errors say what failed, what is safe and what to do, with details to copy; repeated errors make one notice.
@Timeout(400)
class Row25NoticesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatGivesNothingIsToldOnceAndItsNeighbourIsRead() throws IOException {
        Path broken = Files.write(folder.resolve("broken.json"), new byte[] {0, 1, 2, 3, (byte) 0xff, 7});
        Path good = SmallFiles.demand(folder.resolve("files"), "demand.csv");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.drop(List.of(broken, good));
            window.until(
                    "the good file is read",
                    () -> window.document().workbook().series().size() == 1);
            window.until("it is told", () -> window.notice().startsWith("Read 1 file"));
            window.clickButton("Close, 1 more");
            String told = window.notice();
            assertTrue(told.startsWith("broken.json gave nothing: "), told);
            assertTrue(told.contains("Everything else is as it was."), told);

            window.clickButton("Close");
            window.drop(List.of(broken));
            window.untilIdle();
            window.drop(List.of(broken));
            window.untilIdle();

            assertTrue(window.notice().contains(" (2 times)"), "the same twice stays one: " + window.notice());
            window.clickButton("Close");
            assertFalse(window.shows(".notice"));
        }
    }

    @Test
    void aWorkbookThatCannotBeOpenedLeavesTheOpenOneAsItIs() throws IOException {
        Path cut = folder.resolve("cut.headroom");
        byte[] whole = Files.readAllBytes(OpenedWindow.sample("auth-service.headroom"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 3));
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.drop(List.of(OpenedWindow.sample("auth-service.headroom")));
            window.until(
                    "the sample is open",
                    () -> !window.document().workbook().sources().isEmpty());
            Workbook open = window.document().workbook();

            window.drop(List.of(cut));

            window.until("it is told", () -> window.notice().startsWith("cut.headroom is cut off before its end"));
            assertEquals(open, window.document().workbook());
            assertFalse(window.notice().contains("Exception"), window.notice());
            window.clickButton("Copy details");
            String copied =
                    OpenedWindow.onScreen(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.startsWith("cut.headroom is cut off before its end"), copied);
        }
    }
}
