package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.chart.TimeLink;
import headroom.app.shell.OpenedWindow;
import headroom.model.Message;
import headroom.model.figure.Axis;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 12: Back returns to the previous view; showing all is one act; zoom is never reset without being asked. The
/// window of time is that of all views, and the window says so.
@Timeout(400)
class Row12SharedWindowTest {
    @TempDir
    private Path folder;

    @Test
    void aWindowSelectedInOneViewIsShownByAllAndClearedByAButton() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("explore");
            assertFalse(window.shows("#time-window"));
            zoomIn(window);
            TimeLink.Window zoomed = shown(window).getFirst();
            assertTrue(
                    window.labelled("#time-window", text -> text.contains("×")).isVisible());

            for (String view : List.of("forecast", "plan", "explore")) {
                window.show(view);
                // what lies in the future alone has nothing within the window and shows all of itself
                List<TimeLink.Window> past = shown(window).stream()
                        .filter(time -> time.from() < zoomed.to())
                        .distinct()
                        .toList();
                assertEquals(List.of(zoomed), past, "all charts over time of " + view);
            }
            window.click(() -> window.node("#time-window"));
            window.until("all time", () -> !window.shows("#time-window"));
            assertTrue(shown(window).stream().noneMatch(zoomed::equals));
        }
    }

    @Test
    void noEditNoNewResultAndNoReloadResetsTheZoom() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("forecast");
            zoomIn(window);
            TimeLink.Window zoomed = shown(window).getFirst();
            OpenedWindow.onScreen(() -> {
                window.document()
                        .apply(headroom.app.document.Edit.of(
                                Message.literal("x"),
                                workbook -> headroom.model.workbook.WorkbookEdits.setSeed(workbook, 7)));
                return true;
            });
            window.untilIdle();
            assertEquals(zoomed, shown(window).getFirst());
            window.press(KeyCode.F5);
            window.untilIdle();
            assertEquals(zoomed, shown(window).getFirst());
        }
    }

    @Test
    void altLeftGoesBackInTheChartFirstAndThenToTheViewBefore() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("explore");
            window.show("forecast");
            zoomIn(window);
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.until(
                    "the window before",
                    () -> link(window).windowProperty().get().isEmpty());
            assertFalse(window.shows("#time-window"));
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.until(
                    "the view before",
                    () -> charts(window).stream()
                            .anyMatch(chart -> "series"
                                    .equals(Optional.ofNullable(
                                                    chart.figureProperty().get())
                                            .map(figure -> figure.id())
                                            .orElse(""))));
        }
    }

    @Test
    void aPressedChartHasTheKeys() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("forecast");
            FigureView chart = charts(window).getFirst();
            window.click(() -> chart);
            window.press(KeyCode.EQUALS);
            window.until(
                    "a shorter window",
                    () -> link(window).windowProperty().get().isPresent());
        }
    }

    private static void zoomIn(OpenedWindow window) {
        FigureView chart = charts(window).getFirst();
        window.reach(chart);
        OpenedWindow.onScreen(() -> {
            chart.requestFocus();
            return true;
        });
        window.press(KeyCode.EQUALS);
        window.until(
                "a shorter window", () -> link(window).windowProperty().get().isPresent());
        window.untilIdle();
    }

    private static TimeLink link(OpenedWindow window) {
        return charts(window).getFirst().link();
    }

    private static List<FigureView> charts(OpenedWindow window) {
        return window.nodes(".figure-view").stream()
                .map(FigureView.class::cast)
                .filter(FigureView::timed)
                .toList();
    }

    private static List<TimeLink.Window> shown(OpenedWindow window) {
        return OpenedWindow.onScreen(() -> charts(window).stream()
                .flatMap(chart -> Optional.ofNullable(chart.visibleFigure()).stream())
                .map(figure -> (Axis.Time) figure.x())
                .map(time -> new TimeLink.Window(time.from(), time.to()))
                .toList());
    }
}
