package headroom.app.control;

import java.util.List;
import javafx.scene.Node;

/// The small sheet in which a value is typed.
///
/// @param <T> what is typed
public final class Editor<T> {
    private final EntryField<T> field;
    private final Node[] content;

    /// An editor of that value.
    ///
    /// @param more what it offers besides the field
    public Editor(Entry<T> entry, Speech speech, Node... more) {
        this.field = new EntryField<>(entry, speech).withHint();
        List<Node> all = new java.util.ArrayList<>();
        all.add(Labels.styled(speech.say(entry.what()), "popover-title"));
        all.add(field);
        all.addAll(List.of(more));
        this.content = all.toArray(Node[]::new);
    }

    /// Opens it beneath a node, which gets the focus back when it closes.
    public void open(Node anchor) {
        Popover popover = new Popover(
                escaped -> {
                    if (escaped) {
                        field.restore();
                    } else {
                        field.leave();
                    }
                    anchor.requestFocus();
                },
                content);
        field.setOnDone(popover::hide);
        popover.showBeneath(anchor, field.field());
        field.field().selectAll();
    }
}
