package headroom.app.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A value in a sentence, underlined, that is edited where it stands.
///
/// @param <T> what it is
public final class InPlace<T> extends Button {
    private final Entry<T> entry;
    private final Speech speech;
    private final List<Node> more;

    /// A value shown as `text`.
    ///
    /// @param more what the editor offers besides the field
    public InPlace(Entry<T> entry, Speech speech, ObservableValue<String> text, Node... more) {
        this.entry = entry;
        this.speech = speech;
        this.more = List.of(more);
        getStyleClass().setAll("in-place");
        setAccessibleRole(AccessibleRole.BUTTON);
        textProperty().bind(text);
        accessibleTextProperty()
                .bind(text.map(value -> speech.say("shell.in-place-spoken", speech.say(entry.what()), value)));
        setTooltip(new Tooltip(speech.say("shell.in-place-tip", entry.what())));
        setOnAction(pressed -> open());
    }

    private void open() {
        EntryField<T> field = new EntryField<>(entry, speech).withHint();
        Node[] content = new Node[more.size() + 2];
        content[0] = Labels.styled(speech.say(entry.what()), "popover-title");
        content[1] = field;
        for (int i = 0; i < more.size(); i++) {
            content[i + 2] = more.get(i);
        }
        Popover popover = new Popover(
                escaped -> {
                    if (escaped) {
                        field.restore();
                    } else {
                        field.leave();
                    }
                    requestFocus();
                },
                content);
        field.setOnDone(popover::hide);
        popover.showBeneath(this, field.field());
        field.field().selectAll();
    }
}
