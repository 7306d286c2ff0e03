package headroom.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Edits made in several views are taken back one by one, each by its name, to an equal workbook, and made again;
/// from whichever view.
@Timeout(400)
class UndoAcrossViewsTest {
    @TempDir
    private Path folder;

    private final List<Workbook> states = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    @Test
    void editsOfAllViewsAreTakenBackInOrderAndMadeAgain() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            String answer = window.answer();
            states.add(window.document().workbook());
            edit(window, "read", () -> window.choose("Role: ", "concurrency"));
            edit(window, "set the demand", () -> window.type("The demand to hold", "4k"));
            window.show("system");
            edit(window, "add component", () -> window.clickButton("Add a component"));
            window.show("forecast");
            edit(window, "let demand grow", () -> window.type("Growth of the next month", "5 %"));
            window.show("plan");
            edit(window, "set Count of app", () -> window.type("Count of app", "10"));
            window.show("iterations");
            edit(window, "mark iteration 2", () -> window.choose("In production", "iteration 2"));
            window.show("commitment");
            edit(window, "freeze", () -> window.clickButton("Freeze this answer"));
            window.show("explore");

            for (int step = names.size() - 1; step >= 0; step--) {
                assertEquals("Undo: " + names.get(step), item(window, "menu-edit.undo"));
                window.press(KeyCode.SHORTCUT, KeyCode.Z);
                assertEquals(states.get(step), window.document().workbook(), names.get(step));
                assertEquals("Redo: " + names.get(step), item(window, "menu-edit.redo"));
            }
            assertFalse(window.document().undoNameProperty().get().isPresent(), "nothing is left to undo");
            assertFalse(window.document().unsavedProperty().get(), "the workbook is as it was opened");
            window.until("the answer is the first again", () -> window.answer().equals(answer));
            for (int step = 0; step < names.size(); step++) {
                window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
                assertEquals(states.get(step + 1), window.document().workbook(), names.get(step));
            }
            assertFalse(window.document().redoNameProperty().get().isPresent(), "nothing is left to redo");
        }
    }

    private void edit(OpenedWindow window, String named, Runnable edit) {
        edit.run();
        assertNotEquals(states.getLast(), window.document().workbook(), named);
        states.add(window.document().workbook());
        String undo = item(window, "menu-edit.undo");
        assertTrue(undo.startsWith("Undo: " + named), undo);
        names.add(undo.substring("Undo: ".length()));
    }

    private static String item(OpenedWindow window, String id) {
        return ((MenuBar) window.node(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .map(MenuItem::getText)
                        .findFirst()
                        .orElseThrow();
    }
}
