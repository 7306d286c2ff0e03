package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.control.Speech;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A button for an action: its words, its keys in the tooltip, and while it cannot be done the reason.
final class ActionButton extends StackPane {
    ActionButton(Action action, Speech speech, String style) {
        Button button = new Button();
        button.getStyleClass().setAll("button", style);
        button.textProperty().bind(action.words().map(speech::say));
        button.disableProperty().bind(action.unavailable().map(Optional::isPresent));
        button.setOnAction(pressed -> action.tryRun());
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(button);
        Tooltip tooltip = new Tooltip();
        // a disabled button shows no tooltip of its own, so the pane around it does
        Tooltip.install(this, tooltip);
        action.unavailable()
                .subscribe(reason -> tooltip.setText(reason.map(speech::say)
                        .orElseGet(() -> action.shortcut()
                                .map(keys -> speech.say(
                                        "shell.tooltip-keys",
                                        speech.say(action.words().getValue()),
                                        keys.getDisplayText()))
                                .orElse(speech.say(action.words().getValue())))));
    }
}
