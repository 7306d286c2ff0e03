package headroom.app.ux;

import headroom.app.control.Find;
import headroom.app.shell.OpenedWindow;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// The search of a window, opened with its key; closed with Escape where nothing was chosen.
final class Searched implements AutoCloseable {
    private final OpenedWindow window;

    private Searched(OpenedWindow window) {
        this.window = window;
    }

    static Searched open(OpenedWindow window) {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.until("the search is open", () -> window.shows(".palette .text-field"));
        return new Searched(window);
    }

    /// What is found when the field holds some letters: put there at once, as from the clipboard.
    List<Find> find(String letters) {
        window.onList(".palette .text-field", field -> {
            ((TextField) field).setText(letters);
            return field;
        });
        window.untilIdle();
        return window.onList(
                ".palette .list-view",
                list -> ((ListView<?>) list)
                        .getItems().stream().map(Find.class::cast).toList());
    }

    /// What sorts of things are found.
    List<String> kinds(String letters) {
        return find(letters).stream().map(Find::kind).toList();
    }

    @Override
    public void close() {
        if (window.shows(".palette .text-field")) {
            window.press(KeyCode.ESCAPE);
        }
    }
}
