package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.chart.Handles;
import headroom.app.paint.Painted;
import headroom.app.shell.OpenedWindow;
import headroom.app.shell.Pointer;
import headroom.model.Message;
import headroom.model.plan.Change;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 20: dragging what is planned along time updates headroom at once; Escape restores; its date can be typed.
@Timeout(400)
class Row20DraggedDateTest {
    private static final String HOLDS = "Probability to hold";
    private static final String DATE = "All in place by";
    private static final double FAR = 160;

    @TempDir
    private Path folder;

    @Test
    void theAnswerFollowsWhileTheHandHoldsTheBarAndEscapeRestores() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            Workbook before = window.document().workbook();
            Map<String, List<String>> figures = Compared.figures(window);

            Pointer.Grip hand = window.pointer().grip(bar(window));
            hand.carry(FAR, 0);
            window.until(
                    "the answer follows the hand",
                    () -> window.idle()
                            && !second(Compared.figures(window), DATE).equals(second(figures, DATE)));

            assertNotEquals(second(figures, HOLDS), second(Compared.figures(window), HOLDS), "it holds as before");
            assertEquals(Optional.empty(), undo(window), "a step of the history before the hand let go");
            window.press(KeyCode.ESCAPE);
            window.untilIdle();
            assertEquals(before, window.document().workbook());
            assertEquals(figures, Compared.figures(window));
            hand.letGo();
            window.untilIdle();
            assertEquals(before, window.document().workbook(), "letting go after Escape changed something");
            assertEquals(Optional.empty(), undo(window));
        }
    }

    @Test
    void aDragIsOneStepThatUndoTakesBack() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            Workbook before = window.document().workbook();
            Pointer.Grip hand = window.pointer().grip(bar(window));
            hand.carry(FAR, 0);
            hand.letGo();
            window.untilIdle();

            assertEquals(
                    "view-plan.edit-in-place", undo(window).map(Message::key).orElse("nothing to undo"));
            window.press(KeyCode.SHORTCUT, KeyCode.Z);
            window.untilIdle();
            assertEquals(before, window.document().workbook());
        }
    }

    @Test
    void theDateCanBeTyped() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            window.clickButton("Apply plan");
            window.untilIdle();
            Map<String, List<String>> figures = Compared.figures(window);

            window.type("First day of the change of mongo", "1 March 2027");
            window.untilIdle();

            assertEquals(LocalDate.of(2027, 3, 1), dayOf(window, "mongo"));
            assertEquals(
                    Optional.of(Message.of("view-plan.edit-in-place", "mongo", LocalDate.of(2027, 3, 1))),
                    undo(window));
            assertNotEquals(second(figures, HOLDS), second(Compared.figures(window), HOLDS));
            window.type("First day of the change of mongo", "some day");
            assertEquals(LocalDate.of(2027, 3, 1), dayOf(window, "mongo"), "what is no day changes nothing");
            window.press(KeyCode.ESCAPE);
        }
    }

    /// The middle of the first bar of what the plan adds, scrolled into sight.
    private static Point2D bar(OpenedWindow window) {
        FigureView chart = window.nodes(".figure-view").stream()
                .map(FigureView.class::cast)
                .filter(view -> OpenedWindow.onScreen(() -> handle(view).isPresent()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chart has bars that can be dragged"));
        window.reach(chart);
        window.untilIdle();
        Point2D place =
                OpenedWindow.onScreen(() -> Handles.middle(chart, handle(chart).orElseThrow()));
        assertTrue(place.getX() > 0, () -> "the bar is at " + place);
        return place;
    }

    private static Optional<Painted.Handle> handle(FigureView chart) {
        return Handles.find(chart, id -> id.startsWith("addition:"));
    }

    private static String second(Map<String, List<String>> figures, String figure) {
        return Objects.requireNonNull(figures.get(figure), figure).get(1);
    }

    private static Optional<Message> undo(OpenedWindow window) {
        return window.document().undoNameProperty().get();
    }

    private static LocalDate dayOf(OpenedWindow window, String component) {
        return window.document().workbook().scenarios().getLast().changes().stream()
                .filter(change -> change.component().equals(component))
                .flatMap(change -> switch (change) {
                    case Change.SetCount set -> set.inPlace().stream();
                    case Change.AdoptIteration adopt -> Optional.of(adopt.inPlace()).stream();
                })
                .findFirst()
                .orElseThrow();
    }
}
