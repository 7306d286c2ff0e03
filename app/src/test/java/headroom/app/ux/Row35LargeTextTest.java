package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.settings.Settings;
import headroom.app.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 35: text size follows settings; at 150 % text nothing is cut off, nor at 200 %. Row 34: nothing is clipped at
/// other scales
/// either, for a scaled screen gives the window fewer pixels as larger text does.
class Row35LargeTextTest {
    private static final double SLACK = 1.5;

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200})
    @Timeout(400)
    void noWordIsCutOff(int percent) throws IOException {
        // who doubles the text has a screen of more pixels: this one is smaller than a laptop's of 2560 by 1600
        Settings.Bounds room =
                percent > 150 ? new Settings.Bounds(0, 0, 1_900, 1_150) : new Settings.Bounds(0, 0, 1_440, 900);
        new SettingsFile(home.resolve("settings/settings.json"), "test")
                .write(Settings.USUAL.withTextPercent(percent).withWindow(room));
        List<String> cut = new ArrayList<>();
        Views.each(home, Locale.ENGLISH, (view, root) -> {
            for (Node node : Views.shown(root)) {
                if (node instanceof Labeled labeled && !inScrollingTable(labeled)) {
                    check(view, labeled, cut);
                }
            }
        });
        assertEquals(List.of(), cut.stream().distinct().toList());
    }

    private static void check(String view, Labeled labeled, List<String> cut) {
        String words = labeled.getText();
        if (words == null || words.isBlank()) {
            return;
        }
        String wanted = labeled.isMnemonicParsing() ? words.replace("_", "") : words;
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.isVisible()
                    && !text.getText().isEmpty()
                    && !text.getText().equals(wanted)) {
                cut.add(view + ": " + Views.place(labeled) + " reads " + text.getText());
            }
        }
        outside(labeled).ifPresent(where -> cut.add(view + ": " + Views.place(labeled) + " sticks out of " + where));
    }

    /// The ancestor that a node sticks out of; what scrolls up and down may be higher than it shows.
    private static Optional<String> outside(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("side-scroll") || sidewaysContent(at)) {
                // a wide table can be scrolled to either side
                return Optional.empty();
            }
            Bounds room = at.localToScene(at.getLayoutBounds());
            if (bounds.getMinX() < room.getMinX() - SLACK || bounds.getMaxX() > room.getMaxX() + SLACK) {
                return Optional.of(at.getClass().getSimpleName() + at.getStyleClass());
            }
            boolean scrolls =
                    at.getParent() != null && at.getParent().getStyleClass().contains("viewport");
            if (scrolls || at instanceof ScrollPane || at.getStyleClass().contains("viewport")) {
                return Optional.empty();
            }
            if (bounds.getMinY() < room.getMinY() - SLACK || bounds.getMaxY() > room.getMaxY() + SLACK) {
                return Optional.of(at.getClass().getSimpleName() + at.getStyleClass() + " below");
            }
        }
        return Optional.empty();
    }

    private static boolean sidewaysContent(Node node) {
        Node view = node.getParent();
        return view != null
                && view.getParent() != null
                && view.getParent().getStyleClass().contains("side-scroll");
    }

    /// Cells of tables of data scroll and can be widened.
    private static boolean inScrollingTable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableView) {
                return true;
            }
        }
        return false;
    }
}
