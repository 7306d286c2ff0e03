package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.capacity.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 32: every drag has a click or typed alternative (WCAG 2.5.7); targets are at least 24×24.
@Timeout(600)
class Row32TargetsTest {
    private static final double LEAST = 24;
    private static final List<String> VIEWS =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");

    @TempDir
    private Path folder;

    @Test
    void targetsAreLargeEnoughToHit() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            for (String view : VIEWS) {
                window.show(view);
                // rows that were only just put there are laid out with the next pulse
                window.until(
                        "all targets of the view " + view + " are large enough: " + small(window),
                        () -> small(window).isEmpty());
            }
        }
    }

    private static List<String> small(OpenedWindow window) {
        return window.focusable().stream()
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node ->
                        OpenedWindow.onScreen(() -> node.getLayoutBounds().getWidth() < LEAST
                                || node.getLayoutBounds().getHeight() < LEAST))
                .map(Row32TargetsTest::described)
                .distinct()
                .toList();
    }

    private static String described(Node node) {
        return node.getStyleClass() + " '" + (node instanceof Labeled labeled ? labeled.getText() : "") + "' "
                + node.getLayoutBounds().getWidth() + "×"
                + node.getLayoutBounds().getHeight();
    }

    @Test
    void whatIsDraggedIsAlsoTypedOrStepped() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            window.drag(() -> window.named("Count of app"), 48, 0);
            assertEquals(12, count(window, "app"));
            window.type("Count of app", "8");
            assertEquals(8, count(window, "app"));
            window.press(KeyCode.UP);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);
            assertEquals(9, count(window, "app"));
        }
    }

    @Test
    void aComponentIsMovedByDragByButtonAndByKey() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("system");
            assertEquals(List.of("elb", "nginx", "app", "auth", "mongo"), path(window));
            double place = OpenedWindow.onScreen(
                    () -> window.node("#component-auth").localToScene(0, 0).getX()
                            - window.node("#component-app").localToScene(0, 0).getX());
            window.drag(() -> window.node("#component-app"), place, 0);
            assertEquals(List.of("elb", "nginx", "auth", "app", "mongo"), path(window));
            window.click(() -> window.node("#component-app"));
            window.clickButton("Earlier");
            assertEquals(List.of("elb", "nginx", "app", "auth", "mongo"), path(window));
            window.tabTo("the component", node -> "component-app".equals(node.getId()));
            window.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
            assertEquals(List.of("elb", "nginx", "auth", "app", "mongo"), path(window));
            assertTrue(window.document().undoNameProperty().get().isPresent());
        }
    }

    private static int count(OpenedWindow window, String component) {
        return window.document()
                .workbook()
                .path()
                .component(component)
                .orElseThrow()
                .resource()
                .count();
    }

    private static List<String> path(OpenedWindow window) {
        return window.document().workbook().path().components().stream()
                .map(Component::name)
                .toList();
    }
}
