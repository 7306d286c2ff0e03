package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 24: unavailable commands are disabled with a reason, not hidden.
@Timeout(400)
class Row24ReasonsTest {
    private static final Map<String, String> REASONS = Map.of(
            "menu-file.reload", "there are no files yet",
            "menu-file.save", "nothing has changed",
            "menu-file.export", "say first who will read it",
            "menu-edit.undo", "nothing to undo",
            "menu-edit.redo", "nothing to redo",
            "menu-edit.apply-plan", "there is no plan to apply",
            "menu-view.back", "this was the first view",
            "menu-view.theme-system", "is shown");

    @TempDir
    private Path folder;

    @Test
    void menusShowEachCommandAndWhyItCannotBeDone() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.untilIdle();
            List<MenuItem> items = items(window);
            REASONS.forEach((id, reason) -> {
                MenuItem item = items.stream()
                        .filter(one -> id.equals(one.getId()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(item.isDisable(), id);
                assertTrue(item.isVisible(), id);
                assertTrue(item.getText().endsWith("(" + reason + ")"), item.getText());
            });
            items.forEach(item -> assertEquals(item.isDisable(), item.getText().endsWith(")"), item.getText()));
        }
    }

    @Test
    void theSearchShowsThemToo() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.press(KeyCode.SHORTCUT, KeyCode.K);
            window.hands().write("undo", 0);
            String row = window.onList(
                    ".palette .list-view",
                    list -> ((ListView<?>) list).getItems().getFirst().toString());
            assertTrue(row.contains("nothing to undo"), row);
            window.press(KeyCode.ENTER);
            assertTrue(window.shows(".palette"), "what cannot be done is not chosen");
            window.press(KeyCode.ESCAPE);
            assertFalse(window.shows(".palette"));
        }
    }

    @Test
    void aButtonThatCannotBePressedSaysWhyInItsTooltip() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            assertTrue(window.button("Apply plan").isDisabled());
            assertEquals("there is no plan to apply", window.tooltipOf(window.button("Apply plan")));
        }
    }

    @Test
    void aButtonThatCannotBePressedSaysWhyByKeyboard() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.untilIdle();
            Node place = window.tabTo(
                    "the button",
                    node -> "Apply plan, not possible now: there is no plan to apply".equals(node.getAccessibleText()));

            assertTrue(window.labelled(".tooltip", "there is no plan to apply"::equals)
                    .isVisible());
            window.press(KeyCode.ENTER);
            assertTrue(window.button("Apply plan").isDisabled());
            assertEquals(place, window.focused().orElseThrow(), "a key that does nothing moved the focus");
            window.tab(1);
            window.until("the reason is gone", () -> !window.shows(".tooltip"));
        }
    }

    private static List<MenuItem> items(OpenedWindow window) {
        return ((MenuBar) window.node(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> !(item instanceof SeparatorMenuItem))
                        .toList();
    }
}
