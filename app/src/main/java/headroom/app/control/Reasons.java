package headroom.app.control;

import headroom.model.Message;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Says why a button cannot be pressed now. A disabled button shows no tooltip of its own, so a pane around it does.
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
        pane.setMinWidth(Region.USE_PREF_SIZE);
        pane.setMaxHeight(Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(pane, tooltip);
        button.disableProperty().bind(reason.map(Optional::isPresent));
        tooltip.textProperty()
                .bind(reason.flatMap(
                        why -> usual.map(text -> why.map(speech::say).orElse(text))));
        return pane;
    }
}
