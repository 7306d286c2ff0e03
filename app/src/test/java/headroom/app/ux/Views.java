package headroom.app.ux;

import headroom.app.hover.HoverText;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// Every view of the window on a sample workbook, one after the other.
final class Views {
    static final List<String> ALL =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");

    private Views() {}

    /// Opens the sample, goes through all views and hands over what each shows, on the interface thread.
    static void each(Path home, Locale locale, BiConsumer<String, Parent> check) {
        try (OpenedWindow window = OpenedWindow.in(home, locale)) {
            window.drop(List.of(OpenedWindow.sample("auth-service.headroom")));
            window.until(
                    "the answer", () -> !window.document().workbook().sources().isEmpty());
            window.untilAtRest();
            for (String view : ALL) {
                OpenedWindow.onScreen(() -> {
                    ((javafx.scene.control.ToggleButton) window.scene().lookup("#view-" + view)).fire();
                    return true;
                });
                window.untilAtRest();
                OpenedWindow.onScreen(() -> {
                    Parent root = window.scene().getRoot();
                    root.applyCss();
                    root.layout();
                    check.accept(view, root);
                    return true;
                });
            }
        }
    }

    /// All nodes below one that are shown.
    static List<Node> shown(Node node) {
        List<Node> nodes = new ArrayList<>();
        collect(node, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /// The words that a tooltip of a node says; empty for none.
    static String tooltip(Node node) {
        return HoverText.at(node);
    }

    /// Where a node is, for messages.
    static String place(Node node) {
        String words = node instanceof Labeled labeled ? "“" + labeled.getText() + "”" : node.toString();
        return words + " in "
                + (node.getParent() == null ? "nothing" : node.getParent().getStyleClass());
    }
}
