package headroom.app.document;

import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.util.function.UnaryOperator;

/// A named function from an old workbook to a new one.
///
/// @param name what it does, as the menu says it after "Undo"
/// @param subject what it changes; quick successive edits of one subject become one step of the history. Empty: the
///     edit always stands for itself
/// @param change makes the new workbook; pure
public record Edit(Message name, String subject, UnaryOperator<Workbook> change) {
    /// Refuses what has no name: the menu could not say what undo takes back.
    ///
    /// @throws IllegalArgumentException if the name is neither the key of an edit's words nor some text
    public Edit {
        boolean named = name.key().equals(Message.LITERAL)
                ? !String.valueOf(name.arguments().getFirst()).isBlank()
                : name.key().contains(".edit-");
        if (!named) {
            throw new IllegalArgumentException("an edit has to be named: " + name);
        }
    }

    /// An edit that always stands for itself.
    public static Edit of(Message name, UnaryOperator<Workbook> change) {
        return new Edit(name, "", change);
    }
}
