package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 40: panes and the view shown last are restored.
@Timeout(400)
class Row40PanesTest {
    @TempDir
    private Path folder;

    @Test
    void foldedPanesAndTheLastViewComeBack() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            assertTrue(window.shows(".tips"));
            command(window, "menu-view.plan");
            command(window, "menu-view.tips");
            command(window, "menu-view.names");
            window.until("a rail", () -> width(window) < 80);
        }
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            assertFalse(window.shows(".tips"));
            assertTrue(width(window) < 80);
            window.until("the plan is shown", () -> window.shows("#view-plan:selected"));
            OpenedWindow.onScreen(() -> {
                ((Button) window.scene().lookup("#strip-view-tips")).fire();
                return true;
            });
            window.until("the cards are back", () -> window.shows(".tips"));
        }
    }

    private static void command(OpenedWindow window, String id) {
        MenuBar menus = (MenuBar) window.node(".menu-bar");
        OpenedWindow.onScreen(() -> {
            menus.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    private static double width(OpenedWindow window) {
        return window.onList(".navigation", node -> node.getLayoutBounds().getWidth());
    }
}
