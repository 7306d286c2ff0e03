package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Speech;
import headroom.app.settings.SettingsFile;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 26: buttons in questions name the act; destructive acts prefer undo to a question.
@Timeout(400)
class Row26ForgettingTest {
    @TempDir
    private Path folder;

    @Test
    void forgettingAsksNothingAndIsTakenBack() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            String path = OpenedWindow.sample("auth-service.headroom").toString();
            window.until("the workbook is listed", () -> lists(window, path));

            window.click(() -> window.named("Workbooks opened last: Forget all"));
            window.until("it is forgotten", () -> !lists(window, path));
            assertTrue(window.notice().startsWith("The workbooks opened last are forgotten"), window.notice());
            assertEquals(0, window.answers().asked());

            window.clickButton("Undo");
            window.until("it is back", () -> lists(window, path));
            window.press(KeyCode.ESCAPE);
        }
        assertEquals(
                1,
                new SettingsFile(folder.resolve("settings/settings.json"), "test")
                        .read()
                        .recent()
                        .size());
    }

    private static boolean lists(OpenedWindow window, String path) {
        return window.nodes("#preferences .label").stream()
                .anyMatch(node -> node instanceof javafx.scene.control.Label label && path.equals(label.getText()));
    }

    @Test
    void theQuestionOfUnsavedWorkNamesItsActs() {
        Speech speech = new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC);
        assertEquals("Save", speech.say("shell.dialog-save-button"));
        assertEquals("Discard changes", speech.say("shell.dialog-discard"));
        assertEquals("Keep editing", speech.say("shell.dialog-keep"));
    }
}
