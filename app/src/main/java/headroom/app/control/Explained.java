package headroom.app.control;

import headroom.model.Message;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// What stands behind a number on the screen: its full value with its unit, and how it was computed. Shown at the
/// pointer, and told to those who listen.
///
/// @param full the value with all its digits and its unit
/// @param how which data, window and method it comes from
public record Explained(Message full, Message how) {
    private static final Duration SOON = Duration.millis(400);
    private static final Duration LONG = Duration.seconds(30);
    private static final double MOST_EMS = 36;

    /// Whether something stands behind a node.
    static boolean explains(Node node) {
        return node.getAccessibleHelp() != null;
    }

    /// Puts the explanation behind a node and gives the node back.
    public <N extends Node> N behind(N node, Speech speech) {
        String words = speech.say("explain.tip", full, how);
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setStyle("-fx-max-width: " + MOST_EMS + "em;");
        tooltip.setShowDelay(SOON);
        tooltip.setShowDuration(LONG);
        Tooltip.install(node, tooltip);
        node.setAccessibleHelp(words);
        return node;
    }
}
