package headroom.app.control;

import headroom.app.hover.HoverText;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;

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
        HoverText.on(this, speech.say("shell.in-place-tip", entry.what()));
        setOnAction(pressed -> open());
    }

    /// Explains the term that the value stands for, at the pointer and by the key that explains.
    public InPlace<T> explaining(Term term) {
        Glossary.mark(this, term);
        List<String> lines = Glossary.lines(term, speech);
        HoverText.on(this, speech.say("shell.in-place-tip", entry.what()) + "\n" + String.join("\n", lines));
        setAccessibleHelp(String.join("\n", lines));
        return this;
    }

    private void open() {
        new Editor<>(entry, speech, more.toArray(Node[]::new)).open(this);
    }
}
