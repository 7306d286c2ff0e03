package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.app.shell.PostedEvents;
import headroom.app.shell.WatchedJobs;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 6: a million-row import keeps the window responsive, shows bytes done and rows read, and Cancel stops within one
/// second leaving the document unchanged.
@Timeout(400)
class Row06MillionRowsTest {
    private static final int ROWS = 1_000_000;
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
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"));
                WatchedJobs jobs = WatchedJobs.of(window)) {
            PostedEvents posted = PostedEvents.begin();
            window.drop(List.of(file));
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
            List<Long> rows = jobs.seen().getFirst().said().stream()
                    .map(Row06MillionRowsTest::rows)
                    .filter(read -> read > 0)
                    .toList();
            assertTrue(rows.size() > 1, () -> "bytes and rows were shown: " + rows);
            assertEquals(rows.stream().sorted().toList(), rows, "rows read grow");
            assertTrue(rows.getLast() <= ROWS + 1, () -> "rows were shown: " + rows);
        }
    }

    @Test
    void cancelStopsWithinASecondAndTheDocumentIsAsItWas() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"));
                WatchedJobs jobs = WatchedJobs.of(window).cancellingOnce(words -> rows(words) > 0)) {
            Workbook before = window.document().workbook();
            window.drop(List.of(file));
            window.until("it is cancelled midway", () -> jobs.cancelledNanos().isPresent());
            window.until("it has stopped", () -> !window.shows("#jobs .progress-bar"));
            Duration took =
                    Duration.ofNanos(System.nanoTime() - jobs.cancelledNanos().orElseThrow());

            window.untilIdle();
            assertEquals(before, window.document().workbook());
            assertFalse(window.document().undoNameProperty().get().isPresent(), "nothing to undo");
            assertTrue(took.toMillis() < 1000, () -> "it took " + took);
        }
    }

    /// The rows read, where the words say how many.
    private static long rows(String words) {
        Matcher said = READ.matcher(words);
        return said.matches() ? Long.parseLong(said.group(4).replace(",", "")) : 0;
    }
}
