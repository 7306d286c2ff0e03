package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Find;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 23: every menu command appears in the palette, and tooltips show its shortcut.
@Timeout(400)
class Row23CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandOfTheMenusIsFoundWithItsKeys() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.untilIdle();
            List<MenuItem> items = items(window);
            assertTrue(items.size() > 30, () -> items.size() + " commands");
            List<String> missing = new ArrayList<>();
            try (Searched search = Searched.open(window)) {
                for (MenuItem item : items) {
                    List<Find> found = search.find(words(item));
                    if (found.stream()
                            .noneMatch(find -> find.kind().equals("command")
                                    && find.words().equals(words(item))
                                    && find.available() == !item.isDisable()
                                    && find.aside().endsWith(keys(item)))) {
                        missing.add(words(item) + " " + keys(item));
                    }
                }
            }
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void theTooltipOfEachButtonThatDoesACommandShowsItsKeys() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            Map<String, MenuItem> commands = items(window).stream()
                    .filter(item -> item.getAccelerator() != null && item.getId() != null)
                    .collect(Collectors.toMap(item -> item.getId().replace("menu-", ""), Function.identity()));
            commands.values().forEach(item -> assertFalse(keys(item).contains("DIGIT"), "keys as they are labelled"));
            List<String> seen = new ArrayList<>();
            for (String view : Views.ALL) {
                window.show(view);
                for (Node node : window.nodes("*")) {
                    if (node instanceof ButtonBase button) {
                        command(button, commands).ifPresent(item -> {
                            seen.add(item.getId());
                            String tip = window.tooltipOf(button);
                            assertTrue(
                                    button.isDisabled() || tip.contains(keys(item)),
                                    () -> item.getText() + ": its button says only: " + tip);
                        });
                    }
                }
            }
            assertFalse(seen.isEmpty());
            for (String view : Views.ALL) {
                assertTrue(seen.contains("menu-view." + view), view);
            }
        }
    }

    /// The command that a button does: known by its id or by its words.
    private static Optional<MenuItem> command(ButtonBase button, Map<String, MenuItem> commands) {
        String id = button.getId() == null ? "" : button.getId();
        return commands.entrySet().stream()
                .filter(entry -> id.equals("action-" + entry.getKey().replace('.', '-'))
                        || id.equals(entry.getKey().replace('.', '-'))
                        || words(entry.getValue()).equals(button.getText()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String words(MenuItem item) {
        String text = item.getText();
        return item.isDisable() && text.contains(" (") ? text.substring(0, text.lastIndexOf(" (")) : text;
    }

    private static String keys(MenuItem item) {
        return item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
    }

    private static List<MenuItem> items(OpenedWindow window) {
        return ((MenuBar) window.node(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> !(item instanceof SeparatorMenuItem || item instanceof Menu))
                        .toList();
    }
}
