package headroom.app.file;

import headroom.app.control.Speech;
import headroom.app.settings.SettingsStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The workbooks opened last, newest first.
public final class RecentMenu extends Menu {
    private final Speech speech;
    private final Consumer<Path> open;

    public RecentMenu(SettingsStore settings, Speech speech, Consumer<Path> open) {
        super(speech.say("shell.open-recent"));
        this.speech = speech;
        this.open = open;
        setId("menu-file.recent");
        settings.settingsProperty().subscribe(now -> show(now.recent()));
    }

    private void show(List<String> recent) {
        getItems().setAll(recent.stream().map(this::item).toList());
        if (recent.isEmpty()) {
            MenuItem none = new MenuItem(speech.say("shell.no-recent"));
            none.setDisable(true);
            getItems().add(none);
        }
    }

    private MenuItem item(String path) {
        Path file = Path.of(path);
        String folder = String.valueOf(file.getParent());
        MenuItem item = new MenuItem(speech.say("shell.recent-item", FileCommands.name(file), folder));
        // names of files are no mnemonics
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> open.accept(file));
        return item;
    }
}
