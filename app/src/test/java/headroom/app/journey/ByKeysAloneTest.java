package headroom.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.settings.Settings;
import headroom.app.settings.SettingsFile;
import headroom.app.shell.OpenedWindow;
import headroom.model.series.Role;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole main job without a mouse, at 200 % text: metric files in, a role corrected, the path edited, the question
/// asked, the plan picked, the commitment frozen and exported. Whatever gets the focus can be seen.
@Timeout(600)
class ByKeysAloneTest {
    private static final List<Path> FILES = Stream.of(
                    "demand-5min.csv",
                    "path-prometheus.json",
                    "mongo-datadog-query.json",
                    "auth-datadog-widget.csv",
                    "app-hourly-eu.csv",
                    "loadtest-iteration-0.csv",
                    "loadtest-iteration-1.csv")
            .map(OpenedWindow::sample)
            .toList();

    @TempDir
    private Path folder;

    private OpenedWindow window;

    @BeforeEach
    void start() throws IOException {
        new SettingsFile(folder.resolve("home/settings/settings.json"), "test")
                .write(Settings.USUAL.withTextPercent(200));
        window = OpenedWindow.in(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void metricFilesInACommitmentOut() {
        open();
        correctARole();
        editThePath();
        ask();
        pickAPlan();
        freezeAndExport();
    }

    private void open() {
        window.answers().open(FILES.toArray(Path[]::new));
        window.press(KeyCode.SHORTCUT, KeyCode.O);
        window.until("all files are in", () -> workbook().sources().size() == FILES.size());
        window.untilIdle();
    }

    private void correctARole() {
        goTo("Role: throughput");
        window.press(KeyCode.SPACE);
        window.untilIdle();
        // the menu opens on the role that is set; D goes to the first role with that letter
        for (int i = 0; i < Role.values().length && !demand(); i++) {
            window.press(KeyCode.DOWN);
            if (highlighted("demand")) {
                window.press(KeyCode.ENTER);
                window.untilIdle();
            }
        }
        assertTrue(demand(), "a series counts as demand");
    }

    private boolean highlighted(String item) {
        return window.nodes(".menu-item:focused").stream()
                .anyMatch(node -> node.lookup(".label") instanceof javafx.scene.control.Label label
                        && item.equals(label.getText()));
    }

    private boolean demand() {
        return workbook().series().stream().anyMatch(entry -> entry.role() == Role.DEMAND);
    }

    private void editThePath() {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        window.untilIdle();
        focus("the component mongo", node -> "component-mongo".equals(node.getId()));
        window.press(KeyCode.ENTER);
        value("Visits of mongo", "2.5");
        assertEquals(2.5, workbook().path().component("mongo").orElseThrow().visits());
    }

    private void ask() {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write("ask a question", 0);
        window.press(KeyCode.ENTER);
        window.until("a question is asked", () -> workbook().objective().isPresent());
        window.untilIdle();
        value("The demand to hold", "3.5k");
        window.until("the question is another", () -> window.question().contains("3,500"));
        window.untilIdle();
    }

    private void pickAPlan() {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.untilIdle();
        for (String component : List.of("app", "mongo")) {
            value("Monthly cost of one " + component, "140");
        }
        value("Count of mongo", "3");
        window.untilIdle();
        Workbook before = workbook();
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write("apply plan", 0);
        window.press(KeyCode.ENTER);
        window.untilIdle();
        assertFalse(before.equals(workbook()), "the plan is applied: " + window.answer());
    }

    private void freezeAndExport() {
        window.press(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        window.untilIdle();
        focus("who reads it", node -> "audience-internal".equals(node.getId()));
        window.press(KeyCode.SPACE);
        focus("freezing", node -> "freeze".equals(node.getId()));
        window.press(KeyCode.SPACE);
        assertEquals(1, workbook().commitments().size());
        window.untilIdle();
        Path report = folder.resolve("report");
        window.answers().exportTo(report);
        window.press(KeyCode.SHORTCUT, KeyCode.E);
        window.until("the report is written", () -> Files.exists(report.resolve("commitment.pdf")) && window.idle());
    }

    private Workbook workbook() {
        return window.document().workbook();
    }

    /// Types a value where it stands.
    private void value(String named, String value) {
        goTo(named);
        window.press(KeyCode.ENTER);
        window.enter(value);
        window.untilIdle();
    }

    private void goTo(String named) {
        focus(
                named,
                node -> Objects.requireNonNullElse(node.getAccessibleText(), "").startsWith(named));
    }

    /// Presses Tab until something has the focus; what gets it on the way has to be in sight.
    private void focus(String what, java.util.function.Predicate<Node> wanted) {
        List<String> unseen = new ArrayList<>();
        Node first = window.tab(1).getFirst();
        Node at = first;
        for (int turn = 0; !wanted.test(at); turn++) {
            if (turn > 0 && at.equals(first)) {
                throw new AssertionError("Tab goes round and does not reach " + what);
            }
            window.untilIdle();
            Node seen = at;
            if (!OpenedWindow.onScreen(() -> inSight(seen))) {
                unseen.add(seen + " '" + seen.getAccessibleText() + "'");
            }
            at = window.tab(1).getFirst();
        }
        window.untilIdle();
        assertEquals(List.of(), unseen, "has the focus out of sight on the way to " + what);
    }

    private static boolean inSight(Node node) {
        if (node.getScene() == null) {
            return true;
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        if (!bounds.intersects(0, 0, node.getScene().getWidth(), node.getScene().getHeight())) {
            return false;
        }
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    && !at.localToScene(at.getLayoutBounds()).intersects(bounds)) {
                return false;
            }
        }
        return true;
    }
}
