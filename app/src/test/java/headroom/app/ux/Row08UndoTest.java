package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 8: every edit undoes with Ctrl or Cmd and Z and redoes; the menu names it.
@Timeout(600)
class Row08UndoTest {
    @TempDir
    private Path folder;

    @Test
    void everyEditIsTakenBackAndMadeAgain() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(OpenedWindow.sample("auth-service.headroom")));
            window.until(
                    "the sample is open",
                    () -> !window.document().workbook().sources().isEmpty());
            window.untilIdle();
            check(window, "read", () -> window.choose("Role: ", "concurrency"));
            check(window, "remove", () -> window.clickButton("Remove file"));
            check(window, "set the demand", () -> window.type("The demand to hold", "4k"));
            check(window, "ask for p99 under", () -> window.type("The limit of the response time", "250 ms"));
            check(window, "hold through", () -> window.type("The last day", "30 April 2027"));
            check(window, "ask for 90 % confidence", () -> window.type("The confidence", "90 %"));
            check(window, "count days in", () -> window.type("The zone of days and weeks", "berlin"));
            window.show("system");
            check(window, "set Visits", () -> window.type("Visits of", "1.5"));
            check(window, "add component", () -> window.clickButton("Add a component"));
            check(window, "remove", () -> window.clickButton("Remove"));
            window.show("plan");
            check(window, "set Count of app", () -> window.type("Count of app", "10"));
            check(window, "set Monthly cost of one app", () -> window.type("Monthly cost of one app", "150"));
            check(window, "keep 10 % free", () -> window.type("Kept free", "10 %"));
            check(window, "count money in EUR", () -> window.choose("Currency", "EUR"));
            check(window, "add a fixed cost", () -> window.clickButton("Add a cost"));
            check(window, "add an assumption", () -> window.clickButton("Add an assumption"));
            check(window, "add My scenario", () -> window.clickButton("New scenario"));
            check(window, "apply the cheapest plan", () -> window.clickButton("Apply plan"));
            window.show("iterations");
            check(window, "mark iteration 2", () -> window.choose("In production", "iteration 2"));
            check(window, "say where iteration 1", () -> window.choose("Where iteration 1 was measured", "test bed"));
            window.show("commitment");
            check(window, "freeze", () -> window.clickButton("Freeze this answer"));
        }
    }

    private static void check(OpenedWindow window, String named, Runnable edit) {
        Workbook before = window.document().workbook();
        edit.run();
        Workbook after = window.document().workbook();
        assertNotEquals(before, after, named);
        String undo = menuItem(window, "menu-edit.undo");
        assertTrue(undo.startsWith("Undo: " + named), undo);

        window.press(KeyCode.SHORTCUT, KeyCode.Z);

        assertEquals(before, window.document().workbook(), () -> "after undoing " + undo);
        assertEquals("Redo: " + undo.substring("Undo: ".length()), menuItem(window, "menu-edit.redo"));
        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(after, window.document().workbook(), () -> "after making again " + undo);
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.untilIdle();
    }

    private static String menuItem(OpenedWindow window, String id) {
        Node bar = window.node(".menu-bar");
        return ((MenuBar) bar)
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .map(MenuItem::getText)
                        .findFirst()
                        .orElseThrow();
    }
}
