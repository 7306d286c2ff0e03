package headroom.app.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoverTextTest {
    @Test
    void wordsFollowTheirValueAndAreToldToThoseWhoListen() {
        Button button = new Button("Apply");
        SimpleStringProperty words = new SimpleStringProperty("nothing to apply");
        HoverText.on(button, words);

        words.set("takes over the plan");

        assertEquals("takes over the plan", HoverText.at(button));
        assertEquals("takes over the plan", button.getAccessibleHelp());
    }

    @Test
    void whatANodeReadsItselfIsNotToldTwice() {
        Button button = new Button("a-long-name-of-a-series");

        HoverText.on(button, "a-long-name-of-a-series");

        assertNull(button.getAccessibleHelp());
    }

    @Test
    void laterWordsTakeThePlaceOfThoseThatFollowedAValue() {
        Button button = new Button();
        SimpleStringProperty words = new SimpleStringProperty("old");
        HoverText.on(button, words);

        HoverText.on(button, "new");
        words.set("older");

        assertEquals("new", HoverText.at(button));
    }

    @Test
    void thereIsAWindowForTheWordsOnlyWhileThePointerIsOverTheirNode(@TempDir Path folder) {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            Node first = window.node("#view-sources");
            Node second = window.node("#view-plan");

            window.hands().moveTo(first);
            window.until("the words of the first", () -> shown(HoverText.at(first)));
            window.hands().moveTo(second);
            window.until("the words of the second", () -> shown(HoverText.at(second)));

            assertFalse(OpenedWindow.onScreen(() -> shown(HoverText.at(first))));
            assertTrue(OpenedWindow.onScreen(() ->
                    first.getProperties().values().stream().noneMatch(javafx.scene.control.Tooltip.class::isInstance)));
        }
    }

    private static boolean shown(String words) {
        return Window.getWindows().stream()
                .anyMatch(window -> window.isShowing()
                        && window.getScene().getRoot().lookupAll(".tooltip").stream()
                                .anyMatch(node -> node instanceof javafx.scene.control.Label label
                                        && words.equals(label.getText())));
    }
}
