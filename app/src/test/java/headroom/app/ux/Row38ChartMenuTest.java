package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.FigureCard;
import headroom.app.report.ChartFormat;
import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 38: copying a chart gives picture and table; each chart saves as PNG, SVG, PDF and CSV, by menu, by command and
/// by search. Row 37: what is saved follows the zone on screen. Row 10: what fails leaves no half file.
@Timeout(400)
class Row38ChartMenuTest {
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    @TempDir
    private Path folder;

    @TempDir
    private Path target;

    @Test
    void eachFormatIsSavedOffTheInterfaceThreadAndFollowsZoneAndWindow() throws IOException {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("forecast");
            for (ChartFormat format : ChartFormat.values()) {
                // the ending is added where the planner left it out
                Path file = target.resolve("chart." + format.ending());
                window.answers().saveTo(target.resolve("chart"));
                boolean there = OpenedWindow.onScreen(() -> {
                    first(window).save(format);
                    // the interface thread is held here until another one has written the file
                    long end = System.nanoTime() + PATIENCE_NANOS;
                    while (!Files.exists(file) && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return Files.exists(file);
                });
                assertTrue(there, file + " waits for the interface thread");
            }
            window.untilIdle();
            assertTrue(window.notice().contains("Saved"), window.notice());
            List<String> local = rows(target.resolve("chart.csv"));
            assertTrue(local.getFirst().endsWith(",Europe/Vienna"), local.getFirst());

            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
            OpenedWindow.onScreen(() -> {
                first(window).chart().requestFocus();
                return true;
            });
            window.press(KeyCode.EQUALS);
            window.untilIdle();
            window.answers().saveTo(target.resolve("utc.csv"));
            OpenedWindow.onScreen(() -> {
                first(window).save(ChartFormat.CSV);
                return true;
            });
            window.until("the other file", () -> Files.exists(target.resolve("utc.csv")));
            List<String> utc = rows(target.resolve("utc.csv"));
            assertTrue(utc.getFirst().endsWith(",UTC"), utc.getFirst());
            assertTrue(utc.size() < local.size(), "the window of time was left out");
        }
    }

    @Test
    void whatCannotBeWrittenIsToldAndLeavesNothing() throws IOException {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            Path file = target.resolve("missing").resolve("chart.svg");
            window.answers().saveTo(file);
            OpenedWindow.onScreen(() -> {
                first(window).save(ChartFormat.SVG);
                return true;
            });
            window.until("the failure is told", () -> window.notice().contains("was not saved as"));
            try (Stream<Path> left = Files.list(target)) {
                assertEquals(0, left.count());
            }
        }
    }

    @Test
    void theKeyCopiesPictureAndTable() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("forecast");
            OpenedWindow.onScreen(() -> {
                Clipboard.getSystemClipboard().clear();
                first(window).chart().requestFocus();
                return true;
            });
            window.press(KeyCode.CONTROL, KeyCode.C);
            window.until(
                    "the chart is on the clipboard",
                    () -> OpenedWindow.onScreen(
                            () -> Clipboard.getSystemClipboard().hasString()));
            OpenedWindow.onScreen(() -> {
                Clipboard board = Clipboard.getSystemClipboard();
                assertTrue(
                        board.getString().contains("Time\t"), board.getString().substring(0, 200));
                assertTrue(board.getImage().getWidth() > 1_000);
                return true;
            });
        }
    }

    @Test
    void theSearchSavesAnyChartOfTheView() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("forecast");
            window.answers().saveTo(target.resolve("found.svg"));
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.enter("save chart svg");
            window.until("the chart is saved", () -> Files.exists(target.resolve("found.svg")));
        }
    }

    private static FigureCard first(OpenedWindow window) {
        return window.nodes(".card").stream()
                .filter(FigureCard.class::isInstance)
                .map(FigureCard.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .toList();
    }
}
