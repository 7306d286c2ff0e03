package headroom.app.control;

import headroom.app.action.Action;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// A button for an action: its words, its keys in the tooltip, and while it cannot be done the reason.
public final class ActionButton {
    private ActionButton() {}

    public static StackPane of(Action action, Speech speech, String style) {
        Button button = new Button();
        button.setId("action-" + action.id().replace('.', '-'));
        button.getStyleClass().setAll("button", style);
        button.textProperty().bind(action.words().map(speech::say));
        button.setOnAction(pressed -> action.tryRun());
        return Reasons.around(button, action.unavailable(), tip(action, speech), speech);
    }

    /// An action's words and keys.
    public static ObservableValue<String> tip(Action action, Speech speech) {
        return action.words().map(message -> {
            String words = speech.say(message);
            return action.shortcut()
                    .map(keys -> speech.say("shell.tooltip-keys", words, keys.getDisplayText()))
                    .orElse(words);
        });
    }
}
