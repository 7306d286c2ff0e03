package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 28: all functions can be used by keyboard alone; Tab never gets stuck; focus is always visible.
@Timeout(600)
class Row28KeyboardTest {
    private static final List<String> VIEWS =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");

    private static final int MOST_TOGGLES = 8;

    @TempDir
    private Path folder;

    @Test
    void tabReachesEveryControlOfEveryViewAndTheFocusCanBeSeen() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            for (String view : VIEWS) {
                window.show(view);
                // what is still being studied brings controls of its own
                window.untilAtRest();
                List<Node> wanted = window.focusable();
                Set<Node> reached = new HashSet<>();
                List<String> unseen = walk(window, wanted.size() + 5, reached);
                assertEquals(List.of(), unseen, () -> "focus cannot be seen in the view " + view);
                // of toggles that exclude each other Tab reaches one; arrow keys reach the others
                for (Node toggle : toggles(wanted, reached)) {
                    OpenedWindow.onScreen(() -> {
                        toggle.requestFocus();
                        return toggle;
                    });
                    boolean column = toggle.getParent() instanceof VBox;
                    for (KeyCode key : column ? List.of(KeyCode.DOWN) : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
                        for (int i = 0; i < MOST_TOGGLES; i++) {
                            window.press(key);
                            window.focused().ifPresent(reached::add);
                        }
                    }
                }

                List<String> missed = wanted.stream()
                        .filter(node -> !reached.contains(node))
                        .map(Row28KeyboardTest::described)
                        .toList();
                assertEquals(List.of(), missed, () -> "in the view " + view);
            }
        }
    }

    @Test
    void theWholeJobIsDoneByKeyboard() {
        Path saved = folder.resolve("mine.headroom");
        Path report = folder.resolve("report");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.press(KeyCode.SHORTCUT, KeyCode.K);
            window.hands().write("open the sample", 0);
            window.press(KeyCode.ENTER);
            window.until(
                    "the sample is open",
                    () -> !window.document().workbook().sources().isEmpty());
            window.untilIdle();
            String answer = window.answer();

            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
            window.tabTo("a role", node -> named(node).startsWith("Role: "));
            window.press(KeyCode.SPACE);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            assertTrue(window.document().undoNameProperty().get().isPresent(), "a role was corrected");
            window.press(KeyCode.SHORTCUT, KeyCode.Z);

            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT5);
            window.tabTo("a count", node -> named(node).startsWith("Count of app"));
            window.press(KeyCode.UP);
            window.press(KeyCode.UP);
            window.until("the answer follows", () -> !window.answer().equals(answer));
            window.press(KeyCode.ESCAPE);
            window.until("Escape restores", () -> window.answer().equals(answer));
            window.tabTo("the demand", node -> named(node).startsWith("The demand to hold"));
            window.press(KeyCode.ENTER);
            window.enter("4k");
            window.until("the question is another", () -> window.question().contains("4,000"));

            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT7);
            window.tabTo("the audience", node -> "audience-internal".equals(node.getId()));
            window.press(KeyCode.SPACE);
            window.answers().exportTo(report);
            window.untilIdle();
            window.press(KeyCode.SHORTCUT, KeyCode.E);
            window.until("the report is written", () -> window.notice().startsWith("The report stands in"));
            window.answers().saveTo(saved);
            window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
            window.until("it is saved", () -> Files.exists(saved));
        }
    }

    /// Presses Tab some times.
    ///
    /// @param reached takes what had the focus
    /// @return what looks the same with the focus as without it
    private static List<String> walk(OpenedWindow window, int times, Set<Node> reached) {
        List<String> unseen = new ArrayList<>();
        Node before = window.tab(1).getFirst();
        String focused = look(before);
        for (int i = 0; i < times; i++) {
            reached.add(before);
            Node now = window.tab(1).getFirst();
            if (focused.equals(look(before))) {
                unseen.add(described(before));
            }
            before = now;
            focused = look(now);
        }
        return unseen;
    }

    private static List<Node> toggles(List<Node> wanted, Set<Node> reached) {
        List<ToggleGroup> missed = wanted.stream()
                .filter(node -> !reached.contains(node))
                .flatMap(node -> group(node).stream())
                .distinct()
                .toList();
        return reached.stream()
                .filter(node -> group(node).filter(missed::contains).isPresent())
                .toList();
    }

    private static Optional<ToggleGroup> group(Node node) {
        return node instanceof ToggleButton toggle ? Optional.ofNullable(toggle.getToggleGroup()) : Optional.empty();
    }

    private static String named(Node node) {
        return Objects.requireNonNullElse(node.getAccessibleText(), "");
    }

    private static String described(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " '" + text + "' '"
                + named(node) + "'";
    }

    /// How the boxes of a node and of what it holds are drawn.
    private static String look(Node node) {
        return OpenedWindow.onScreen(() -> {
            node.applyCss();
            StringBuilder look = new StringBuilder();
            draw(node, look);
            return look.toString();
        });
    }

    private static void draw(Node node, StringBuilder look) {
        if (node instanceof Region region) {
            look.append(strokes(region)).append(fills(region)).append(region.getEffect());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> draw(child, look));
        }
    }

    private static String strokes(Region region) {
        return region.getBorder() == null
                ? ""
                : region.getBorder().getStrokes().stream()
                        .map(stroke -> stroke.getTopStroke() + " " + stroke.getBottomStroke() + " "
                                + stroke.getTopStyle().getDashArray() + " "
                                + stroke.getWidths().getTop() + " " + stroke.getInsets())
                        .toList()
                        .toString();
    }

    private static String fills(Region region) {
        return region.getBackground() == null
                ? ""
                : region.getBackground().getFills().stream()
                        .map(fill -> fill.getFill() + " " + fill.getInsets())
                        .toList()
                        .toString();
    }
}
