package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.chart.TimeLink;
import headroom.app.shell.OpenedWindow;
import headroom.model.series.Role;
import headroom.model.series.TimeFormat;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 5: reopening a file of the same shape reuses its mapping; Reload (F5) asks nothing and keeps zoom and layout.
@Timeout(400)
class Row05SameShapeTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOfTheSameColumnsIsReadInTheSameWayHereAndAfterTheNextStart() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            drop(window, "february.csv", DayOrder.FEBRUARY);
            window.clickButton("First rows");
            window.type("Times are written as", "M/d/yyyy HH:mm");
            window.until("it is read again", () -> DayOrder.firstTime(window).equals("2026-01-02T10:00:00Z"));

            drop(window, "march.csv", DayOrder.in("03"));
            assertEquals("2026-01-03T10:00:00Z", DayOrder.firstTime(window));
        }
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            drop(window, "april.csv", DayOrder.in("04"));
            assertEquals("2026-01-04T10:00:00Z", DayOrder.firstTime(window));
            drop(window, "other.csv", DayOrder.in("05").replace("when,rps", "at,rps"));
            assertEquals(
                    Optional.empty(),
                    window.document()
                            .workbook()
                            .sources()
                            .getLast()
                            .reading()
                            .orElseThrow()
                            .said()
                            .timeFormat(),
                    "what was said of other columns does not hold for these");
        }
    }

    @Test
    void reloadReadsAsBeforeAsksNothingAndKeepsWhatWasCorrected() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            Path file = drop(window, "february.csv", DayOrder.FEBRUARY);
            window.choose("Role: ", "queue");
            window.clickButton("First rows");
            window.type("Times are written as", "M/d/yyyy HH:mm");
            window.until("it is read again", () -> DayOrder.firstTime(window).equals("2026-01-02T10:00:00Z"));
            int windows = windows();

            Files.writeString(file, DayOrder.FEBRUARY + "05/02/2026 10:00,5\n");
            window.press(KeyCode.F5);

            window.until("the new row is read", () -> samples(window) == 5);
            assertEquals(windows, windows(), "something was asked");
            assertEquals(0, window.answers().asked() + window.answers().told().size());
            assertEquals("2026-01-02T10:00:00Z", DayOrder.firstTime(window));
            SeriesEntry entry = window.document().workbook().series().getFirst();
            assertEquals(Role.QUEUE, entry.role());
            assertEquals(
                    Optional.of(TimeFormat.text("M/d/yyyy HH:mm")),
                    window.document()
                            .workbook()
                            .sources()
                            .getFirst()
                            .reading()
                            .orElseThrow()
                            .said()
                            .timeFormat());
            window.press(KeyCode.SHORTCUT, KeyCode.Z);
            window.until("it can be taken back", () -> samples(window) == 4);
        }
    }

    @Test
    void reloadKeepsZoomChosenSeriesHiddenLinesAndPanes() throws IOException {
        Path files = folder.resolve("files");
        Path one = SmallFiles.demand(files, "one.csv");
        Path two = Files.writeString(
                files.resolve("two.csv"), Files.readString(one).replace("requests", "logins"));
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.drop(List.of(one, two));
            window.until("the files are read", () -> window.notice().startsWith("Read 2 files"));
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
            window.untilIdle();
            String second = window.document()
                    .workbook()
                    .series()
                    .getLast()
                    .series()
                    .id()
                    .toString();
            window.choose("Series", second);
            FigureView chart = chart(window);
            OpenedWindow.onScreen(() -> {
                chart.requestFocus();
                return chart;
            });
            window.press(KeyCode.EQUALS);
            window.until(
                    "a shorter window",
                    () -> chart.link().windowProperty().get().isPresent());
            window.untilIdle();
            TimeLink.Window zoomed = chart.link().windowProperty().get().orElseThrow();
            Bounds place = place(chart);

            appendRow(one);
            appendRow(two);
            window.press(KeyCode.F5);
            window.until("the new rows are read", () -> samples(window) == SmallFiles.HOURS + 1);
            window.untilIdle();

            assertEquals(Optional.of(zoomed), chart.link().windowProperty().get());
            assertEquals(chart, chart(window), "the chart was made anew");
            assertEquals(place, place(chart), "the chart moved");
            assertTrue(
                    window.named("Series") instanceof Labeled chosen
                            && chosen.getText().equals(second),
                    "another series is shown");
            assertTrue(window.shows("#view-explore:selected"), "another view is shown");
            assertFalse(window.shows(".popover .text-field"), "something was asked");
        }
    }

    private static void appendRow(Path file) throws IOException {
        Instant next = Instant.parse("2026-09-07T00:00:00Z").plusSeconds(SmallFiles.HOURS * 3600L);
        Files.writeString(file, next + ",250\n", java.nio.file.StandardOpenOption.APPEND);
    }

    private Path drop(OpenedWindow window, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        int before = window.document().workbook().sources().size();
        window.drop(List.of(file));
        window.until(
                name + " is read", () -> window.document().workbook().sources().size() > before && window.idle());
        window.untilIdle();
        return file;
    }

    private static int samples(OpenedWindow window) {
        return window.document()
                .workbook()
                .series()
                .getFirst()
                .series()
                .samples()
                .size();
    }

    private static int windows() {
        return OpenedWindow.onScreen(() ->
                (int) Window.getWindows().stream().filter(Window::isShowing).count());
    }

    private static FigureView chart(OpenedWindow window) {
        return window.nodes(".figure-view").stream()
                .map(FigureView.class::cast)
                .filter(FigureView::timed)
                .findFirst()
                .orElseThrow();
    }

    private static Bounds place(FigureView chart) {
        return OpenedWindow.onScreen(() -> chart.localToScene(chart.getBoundsInLocal()));
    }
}
