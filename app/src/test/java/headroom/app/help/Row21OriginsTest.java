package headroom.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Explained;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 21: each number tells on demand where it comes from, and leads there, by keyboard too.
@Timeout(600)
class Row21OriginsTest {
    @TempDir
    private Path folder;

    @Test
    void aKeyExplainsWhatHasTheFocusAndLeadsToItsSource() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("system");
            OpenedWindow.onScreen(() -> {
                window.scene().lookup("#component-mongo").requestFocus();
                return true;
            });
            window.hands().press(KeyCode.SHIFT, KeyCode.F1).release(KeyCode.F1, KeyCode.SHIFT);
            window.until(
                    "the sheet is open", () -> !window.nodes(".explain-sheet").isEmpty());
            window.labelled(".formula", "headroom = (capacity − peak load) / capacity"::equals);
            // the way may lie further down in the sheet than is shown
            Labeled way =
                    window.labelled(".explain-sheet .link-button", text -> text.contains("loadtest-iteration-0.csv"));
            OpenedWindow.onScreen(() -> {
                ((Button) way).fire();
                return true;
            });
            window.until(
                    "its file is shown",
                    () -> window.nodes(".heading").stream()
                            .anyMatch(node -> node instanceof javafx.scene.control.Label label
                                    && "loadtest-iteration-0.csv".equals(label.getText())));
            assertTrue(window.nodes(".explain-sheet").isEmpty());
        }
    }

    @Test
    void computedFiguresOfEachViewKnowWhereTheyComeFrom() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            for (String view : List.of("explore", "system", "forecast", "plan", "iterations")) {
                window.show(view);
                List<Explained> explained = OpenedWindow.onScreen(() -> window.nodes(".label").stream()
                        .flatMap(node -> Explained.at(node).stream())
                        .filter(number -> !number.origins().isEmpty())
                        .toList());
                assertTrue(explained.size() >= 2, () -> view + " has " + explained);
            }
            List<Node> badge = List.copyOf(window.nodes(".answer-row .badge"));
            assertFalse(Explained.at(badge.getFirst()).orElseThrow().origins().isEmpty());
            assertEquals(1, badge.size());
        }
    }
}
