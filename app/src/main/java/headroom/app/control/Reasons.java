package headroom.app.control;

import headroom.model.Message;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Says why a button cannot be pressed now. A disabled button shows no tooltip of its own and takes no focus, so a pane
/// around it does both: the reason shows at the pointer, and beneath the button when Tab comes there.
public final class Reasons {
    private static final double GAP = 4;

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
        Tooltip tooltip = new Tooltip();
        Tooltip.install(pane, tooltip);
        button.disableProperty().bind(reason.map(Optional::isPresent));
        tooltip.textProperty()
                .bind(reason.flatMap(
                        why -> usual.map(text -> why.map(speech::say).orElse(text))));
        pane.setAccessibleRole(AccessibleRole.BUTTON);
        pane.focusTraversableProperty().bind(button.disabledProperty());
        pane.accessibleTextProperty()
                .bind(button.textProperty()
                        .flatMap(words -> reason.map(
                                why -> why.map(because -> speech.say("shell.unavailable", words, speech.say(because)))
                                        .orElse(words))));
        pane.focusedProperty().subscribe(focused -> show(tooltip, pane, focused));
        return pane;
    }

    /// Beneath the button while it has the focus.
    private static void show(Tooltip tooltip, StackPane pane, boolean focused) {
        if (!focused || pane.getScene() == null) {
            tooltip.hide();
            return;
        }
        Bounds place = pane.localToScreen(pane.getLayoutBounds());
        if (place != null) {
            tooltip.show(pane, place.getMinX(), place.getMaxY() + GAP);
        }
    }
}
