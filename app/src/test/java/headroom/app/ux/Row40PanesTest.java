package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 40: panes and the view shown last are restored. Row 39: work is listed, and how it ended.
@Timeout(400)
class Row40PanesTest {
    @TempDir
    private Path folder;

    @Test
    void foldedPanesAndTheLastViewComeBack() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            assertTrue(window.shows(".tips"));
            window.show("plan");
            window.press(KeyCode.SHORTCUT, KeyCode.B);
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.B);
            window.until("a rail", () -> width(window) < 80);
        }
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            assertFalse(window.shows(".tips"));
            assertTrue(width(window) < 80);
            window.until("the plan is shown", () -> window.shows("#view-plan:selected"));
            window.click(() -> window.node("#strip-view-tips"));
            window.until("the cards are back", () -> window.shows(".tips"));
        }
    }

    @Test
    void row39TheListSaysHowWorkEndedAndTakesNoFocus() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            javafx.scene.Node focused =
                    OpenedWindow.onScreen(() -> window.scene().getFocusOwner());
            window.drop(List.of(OpenedWindow.sample("auth-service.headroom")));
            window.untilIdle();
            assertEquals(focused, OpenedWindow.onScreen(() -> window.scene().getFocusOwner()));

            window.click(() -> window.node("#jobs-button"));
            assertEquals(
                    "Opening auth-service.headroom",
                    window.labelled("#jobs .label", text -> text.startsWith("Opening"))
                            .getText());
            assertTrue(window.labelled("#jobs .label", text -> text.startsWith("done in"))
                    .isVisible());
            window.press(KeyCode.ESCAPE);
            assertFalse(window.shows("#jobs"));
        }
    }

    private static double width(OpenedWindow window) {
        return window.onList(".navigation", node -> node.getLayoutBounds().getWidth());
    }
}
