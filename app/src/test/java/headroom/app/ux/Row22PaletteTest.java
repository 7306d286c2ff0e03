package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Find;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 22: one key finds any command, setting, series, component or scenario by a few letters, with its keys. Row 23:
/// every command of the menus is among them.
@Timeout(400)
class Row22PaletteTest {
    @TempDir
    private Path folder;

    @Test
    void row23EveryCommandOfTheMenusIsFoundWithItsKeys() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.untilIdle();
            for (MenuItem item : items(window)) {
                String keys = item.getAccelerator() == null
                        ? ""
                        : item.getAccelerator().getDisplayText();
                String words = item.getText();
                List<Find> found = search(window, item.isDisable() ? words.substring(0, words.indexOf(" (")) : words);
                assertTrue(
                        found.stream()
                                .anyMatch(find -> words.startsWith(find.words())
                                        && find.aside().endsWith(keys)),
                        words + " with " + keys + " is not among " + found);
            }
        }
    }

    @Test
    void row22FindsWhatTheWorkbookHoldsAndWhatCanBeSet() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            assertEquals("component", search(window, "mongo").getFirst().kind());
            assertTrue(kinds(search(window, "requests_per_sec")).contains("series"));
            assertTrue(kinds(search(window, "text size")).contains("setting"));
            assertTrue(kinds(search(window, "apply paln")).contains("command"), "one letter mistyped");

            window.press(KeyCode.SHORTCUT, KeyCode.K);
            window.hands().write("contrast high", 0);
            window.press(KeyCode.ENTER);
            window.until(
                    "the contrast is high",
                    () -> window.scene()
                            .getRoot()
                            .getPseudoClassStates()
                            .contains(PseudoClass.getPseudoClass("contrast")));
        }
    }

    private static List<String> kinds(List<Find> found) {
        return found.stream().map(Find::kind).toList();
    }

    private static List<Find> search(OpenedWindow window, String letters) {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write(letters, 0);
        List<Find> found = window.onList(
                ".palette .list-view",
                list -> ((ListView<?>) list)
                        .getItems().stream().map(Find.class::cast).toList());
        window.press(KeyCode.ESCAPE);
        return found;
    }

    private static List<MenuItem> items(OpenedWindow window) {
        return ((MenuBar) window.node(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> !(item instanceof SeparatorMenuItem || item instanceof Menu))
                        .toList();
    }
}
