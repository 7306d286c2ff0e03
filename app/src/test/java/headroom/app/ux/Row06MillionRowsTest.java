package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.app.shell.PostedEvents;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 6: a million-row import keeps the window responsive, shows bytes done and rows read, and Cancel stops within one
/// second leaving the document unchanged.
@Timeout(400)
class Row06MillionRowsTest {
    /// Enough that reading them takes longer than the time after which work is shown, on any machine.
    private static final int ROWS = 4_000_000;
    private static final long START_SECONDS = 1_780_000_000L;

    /// "12.3 MB of 27 MB, 456,000 rows"
    private static final Pattern READ = Pattern.compile("([0-9.]+) (kB|MB) of ([0-9.]+) MB, ([0-9,]+) rows");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("million.csv");
        try (Writer csv = Files.newBufferedWriter(file)) {
            csv.write("time,requests_per_second\n");
            for (int i = 0; i < ROWS; i++) {
                csv.write((START_SECONDS + i) + "," + (200 + i % 8640 / 100.0) + "\n");
            }
        }
    }

    @Test
    void nothingOfItRunsOnTheInterfaceThreadAndItSaysHowFarItIs() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            PostedEvents posted = PostedEvents.begin();
            window.drop(List.of(file));
            window.until("bytes and rows are shown", () -> rowsShown(window) > 0);
            window.until(
                    "it is read", () -> !window.document().workbook().sources().isEmpty());
            PostedEvents.Found found = posted.end();

            assertEquals(
                    ROWS,
                    window.document()
                            .workbook()
                            .series()
                            .getFirst()
                            .series()
                            .samples()
                            .size());
            assertTrue(found.posted() > 20, found::words);
            assertEquals(List.of(), found.work(), "work that has to leave the interface thread");
        }
    }

    @Test
    void cancelStopsWithinASecondAndTheDocumentIsAsItWas() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            Workbook before = window.document().workbook();
            window.drop(List.of(file));
            window.until("it is being read", () -> rowsShown(window) > 0);

            ButtonBase cancel = window.button("Cancel");
            long asked = OpenedWindow.onScreen(() -> {
                cancel.fire();
                return System.nanoTime();
            });
            window.until("it has stopped", () -> !window.shows(".status .progress-bar"));
            Duration took = Duration.ofNanos(System.nanoTime() - asked);

            window.untilIdle();
            assertEquals(before, window.document().workbook());
            assertFalse(window.document().undoNameProperty().get().isPresent(), "nothing to undo");
            assertTrue(took.toMillis() < 1000, () -> "it took " + took);
        }
    }

    private static long rowsShown(OpenedWindow window) {
        return window.nodes(".status .label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> READ.matcher(((Labeled) label).getText()))
                .filter(Matcher::matches)
                .mapToLong(match -> Long.parseLong(match.group(4).replace(",", "")))
                .max()
                .orElse(0);
    }
}
