package headroom.app.shell;

import headroom.app.hover.HoverText;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// A planner's eyes: what all open windows show.
final class Shown {
    static final long PATIENCE_SECONDS = 90;

    private Shown() {}

    /// Does something on the interface thread and brings back what it gave.
    static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /// Waits for the next pulses, with which changes are shown.
    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /// What a node says.
    static String words(Node node) {
        return switch (node) {
            case null -> "";
            case Text text -> text.getText();
            case Labeled labeled -> labeled.getText();
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .map(Shown::words)
                        .collect(Collectors.joining(parent instanceof TextFlow ? "" : " "));
            default -> "";
        };
    }

    /// The shown node that a query of the style sheet's kind finds.
    static Node node(String query) {
        return nodes(query).stream().findFirst().orElseThrow(() -> new AssertionError("nothing shown is " + query));
    }

    /// Whether something that a query finds is shown.
    static boolean shows(String query) {
        return !nodes(query).isEmpty();
    }

    /// All shown nodes that a query finds, in all windows.
    static Set<Node> nodes(String query) {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(query).stream())
                .filter(Shown::shown)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The shown control that is found by query and reads so.
    static Labeled labelled(String query, Predicate<String> text) {
        return nodes(query).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> text.test(Objects.requireNonNullElse(labeled.getText(), "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing shown that is " + query + " has that text: "
                        + nodes(query).stream().map(Shown::words).toList()));
    }

    /// The shown button that reads so.
    static ButtonBase button(String text) {
        return nodes("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button reads " + text));
    }

    /// The tooltip of a node or, where it has none, of what lies around it; empty where nobody has one.
    static String tooltipOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!HoverText.at(at).isEmpty()) {
                return HoverText.at(at);
            }
        }
        return "";
    }

    /// The shown control whose name for those who listen begins so.
    static Node named(String spoken) {
        return named(spoken, node -> true);
    }

    /// The shown control into which is typed, whose name for those who listen begins so; a slider beside it bears the
    /// same name.
    static Node entry(String spoken) {
        return named(spoken, node -> !(node instanceof Slider));
    }

    private static Node named(String spoken, Predicate<Node> kind) {
        return nodes("*").stream()
                .filter(kind)
                .filter(node -> node.isFocusTraversable()
                        && Objects.requireNonNullElse(node.getAccessibleText(), "")
                                .startsWith(spoken))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control is called " + spoken));
    }
}
