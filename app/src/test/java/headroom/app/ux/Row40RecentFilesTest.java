package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.settings.Settings;
import headroom.app.settings.SettingsFile;
import headroom.app.shell.OpenedWindow;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 40: last files and last folders are restored; a missing recent file says so and offers to remove itself.
@Timeout(400)
class Row40RecentFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aRecentWorkbookThatIsGoneSaysSoAndLeavesTheListWhenThePlannerSaysSo() throws IOException {
        Path gone = workbook("gone");
        Path kept = workbook("kept");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, kept);
            open(window, gone);
        }
        Files.delete(gone);
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            assertEquals(List.of("gone.headroom", "kept.headroom"), names(window), "remembered after a start");

            OpenedWindow.onScreen(() -> {
                recent(window).getItems().getFirst().fire();
                return gone;
            });
            window.until("it is told", () -> window.notice().startsWith("gone.headroom is not at"));
            assertEquals(2, names(window).size(), "it leaves the list only when the planner says so");
            assertEquals(1, window.nodes(".answer-bar").size(), "no window was opened for it");
            window.clickButton("Remove it from the list");

            assertEquals(List.of("kept.headroom"), names(window));
        }
        Settings settings = new SettingsFile(folder.resolve("home/settings/settings.json"), "test").read();
        assertEquals(List.of(kept.toString()), settings.recent());
        assertEquals(Optional.of(folder.toString()), settings.lastFolder());
    }

    @Test
    void aRecentWorkbookThatIsThereOpens() throws IOException {
        Path kept = workbook("kept");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            open(window, kept);
        }
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            OpenedWindow.onScreen(() -> {
                recent(window).getItems().getFirst().fire();
                return kept;
            });
            window.until(
                    "it is open", () -> window.document().pathProperty().get().equals(Optional.of(kept)));
            assertTrue(
                    window.stage().getTitle().contains("kept"), window.stage().getTitle());
        }
    }

    private Path workbook(String name) throws IOException {
        Path file = folder.resolve(name + ".headroom");
        WorkbookFile.write(Workbook.empty(name, ZoneOffset.UTC), file);
        return file;
    }

    /// Opened by a drop, which needs no window of the platform, in the place of what is here.
    private static void open(OpenedWindow window, Path file) {
        window.drop(List.of(file));
        window.until(
                file + " is remembered",
                () -> names(window).contains(file.getFileName().toString()));
    }

    private static List<String> names(OpenedWindow window) {
        return OpenedWindow.onScreen(() -> recent(window).getItems().stream()
                .map(MenuItem::getText)
                .map(text -> text.split(" ", 2)[0])
                .toList());
    }

    private static Menu recent(OpenedWindow window) {
        return ((MenuBar) window.scene().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "menu-file.recent".equals(item.getId()))
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
