package headroom.app.control;

import headroom.app.hover.HoverText;
import headroom.model.Message;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Says why a button cannot be pressed now. A disabled button shows no tooltip of its own and takes no focus, so a pane
/// around it does both: the reason shows at the pointer, and beneath the button when Tab comes there.
public final class Reasons {
    private Reasons() {}

    /// The button in a pane; disabled with the reason in a tooltip while there is one.
    ///
    /// @param usual the tooltip while the button can be pressed
    public static StackPane around(
            ButtonBase button,
            ObservableValue<Optional<Message>> reason,
            ObservableValue<String> usual,
            Speech speech) {
        StackPane pane = new StackPane(button);
        pane.getStyleClass().add("reason-place");
        pane.setMinWidth(Region.USE_PREF_SIZE);
        pane.setMaxHeight(Region.USE_PREF_SIZE);
        button.disableProperty().bind(reason.map(Optional::isPresent));
        HoverText tip = HoverText.on(
                pane,
                reason.flatMap(why -> usual.map(text -> why.map(speech::say).orElse(text))));
        pane.setAccessibleRole(AccessibleRole.BUTTON);
        pane.focusTraversableProperty().bind(button.disabledProperty());
        pane.accessibleTextProperty()
                .bind(button.textProperty()
                        .flatMap(words -> reason.map(
                                why -> why.map(because -> speech.say("shell.unavailable", words, speech.say(because)))
                                        .orElse(words))));
        pane.focusedProperty().subscribe(focused -> {
            if (focused) {
                tip.showBeneath();
            } else {
                tip.hide();
            }
        });
        return pane;
    }
}
