package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.app.shell.WatchedJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 39: long work appears in one job list with cancel; finished jobs announce themselves without stealing focus.
@Timeout(400)
class Row39JobListTest {
    @TempDir
    private Path folder;

    @Test
    void workUnderWayStandsInTheListWithAWayToStopItAndAfterwardsHowItEnded() throws IOException {
        Path files = folder.resolve("files");
        Path one = SmallFiles.demand(files, "one.csv");
        Path two = Files.writeString(
                files.resolve("two.csv"), Files.readString(one).replace("requests", "logins"));
        List<Path> both = List.of(one, two);
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"));
                WatchedJobs jobs = WatchedJobs.of(window)) {
            both.forEach(file -> window.drop(List.of(file)));
            window.until(
                    "both are read",
                    () -> window.document().workbook().sources().size() == 2);
            window.untilIdle();

            assertTrue(jobs.seen().stream()
                    .map(WatchedJobs.Seen::name)
                    .toList()
                    .containsAll(List.of("Reading one.csv", "Reading two.csv")));
            for (WatchedJobs.Seen seen : jobs.seen()) {
                assertEquals(Optional.of("Cancel"), seen.cancel(), seen.name());
            }
            assertEquals(
                    2,
                    window.nodes("#jobs .label").stream()
                            .filter(node -> node instanceof javafx.scene.control.Label label
                                    && label.getText().startsWith("done in"))
                            .count());
            window.press(KeyCode.ESCAPE);
            assertFalse(window.shows("#jobs"));
        }
    }

    @Test
    void theEndOfAJobIsAnnouncedWhileWhoTypesGoesOnTyping() throws IOException {
        Path file = SmallFiles.demand(folder.resolve("files"), "one.csv");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.press(KeyCode.SHORTCUT, KeyCode.K);
            Node field = window.focused().orElseThrow();
            window.hands().write("un", 0);
            window.drop(List.of(file));
            window.until("the end is announced", () -> window.shows("#job-ended"));
            window.untilIdle();
            window.hands().write("do", 0);

            assertEquals(Optional.of(field), window.focused());
            assertEquals("undo", ((TextField) field).getText());
            assertTrue(window.labelled("#job-ended", text -> text.contains("one.csv"))
                    .isVisible());
        }
    }
}
