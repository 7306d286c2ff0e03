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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 1: dropping a CSV anywhere on the window starts its import; the drop returns within 50 ms.
@Timeout(400)
class Row01DropTest {
    private static final double MOST_MILLIS = 50;

    /// Strip, question, answer, views, content, cards, line at the bottom.
    private static final int[][] PLACES = {
        {20, 10}, {300, 60}, {700, 100}, {60, 300}, {600, 500}, {1400, 500}, {700, 890}
    };

    @TempDir
    private Path folder;

    @Test
    void aFileCanBeDroppedAnywhere() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            for (int i = 0; i < PLACES.length; i++) {
                Path file = demandOf("place_" + i);
                Workbook before = window.document().workbook();

                OpenedWindow.Drop drop = window.dropAt(PLACES[i][0], PLACES[i][1], List.of(file));

                assertTrue(drop.accepted(), "at place " + i);
                assertTrue(drop.busyMillis() < MOST_MILLIS, () -> "the drop took " + drop.busyMillis() + " ms");
                assertEquals(before, drop.workbook(), "the import waits until the handler has returned");
                String notice = "Read 1 file: 1 series.";
                window.until("the file is read", () -> window.notice().startsWith(notice));
                window.clickButton("Close");
            }
        }
    }

    /// A series of its own: another export of the same one would be merged with it.
    private Path demandOf(String name) throws IOException {
        Path file = SmallFiles.demand(folder.resolve("files"), name + ".csv");
        return Files.writeString(file, Files.readString(file).replace("requests", name + "_requests"));
    }

    @Test
    void theWindowSaysThatFilesMayBeDropped() throws IOException {
        Path file = SmallFiles.demand(folder.resolve("files"), "demand.csv");
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            assertFalse(window.shows(".drop-hint"));
            Runnable leave = window.dragOver(600, 400, List.of(file));
            assertTrue(window.shows(".drop-hint"));
            OpenedWindow.onScreen(() -> {
                leave.run();
                return file;
            });
            assertFalse(window.shows(".drop-hint"));
            assertTrue(window.document().workbook().sources().isEmpty(), "nothing was let go");
        }
    }

    @Test
    void aWorkbookIsOpenedAndItsNeighbourImportedIntoIt() throws IOException {
        Path file = SmallFiles.demand(folder.resolve("files"), "demand.csv");
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(file, OpenedWindow.sample("auth-service.headroom")));
            window.until(
                    "both are there",
                    () -> window.document().workbook().sources().stream()
                                    .anyMatch(source -> source.fileName().equals("demand.csv"))
                            && window.document().workbook().sources().size() == 11);
        }
    }
}
