package headroom.app.action;

import headroom.model.Message;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something that the planner can do.
///
/// @param id a stable name, such as `file.open`
/// @param menu where it stands in the menu bar
/// @param words what it is called now; it may name what it acts on ("Undo set mongo instances to 5")
/// @param shortcut the keys that do it
/// @param unavailable why it cannot be done now; empty while it can
/// @param run does it; called on the interface thread
public record Action(
        String id,
        Menu menu,
        ObservableValue<Message> words,
        Optional<KeyCombination> shortcut,
        ObservableValue<Optional<Message>> unavailable,
        Runnable run) {
    /// Checks that nothing is missing.
    public Action {
        Objects.requireNonNull(id);
        Objects.requireNonNull(run);
    }

    /// Where an action stands in the menu bar; a new group begins with a line above it.
    ///
    /// @param bar the menu
    /// @param group the group in the menu, from 0
    public record Menu(Bar bar, int group) {}

    /// The menus, from left to right.
    public enum Bar {
        FILE,
        EDIT,
        VIEW,
        HELP;

        /// The menu's name.
        public Message words() {
            return switch (this) {
                case FILE -> Message.of("shell.menu-file");
                case EDIT -> Message.of("shell.menu-edit");
                case VIEW -> Message.of("shell.menu-view");
                case HELP -> Message.of("shell.menu-help");
            };
        }
    }

    /// An action that can always be done and is always called the same.
    public static Action of(String id, Menu menu, Message words, Runnable run) {
        return new Action(id, menu, always(words), Optional.empty(), always(Optional.empty()), run);
    }

    /// The same action with keys, such as `Shortcut+S`; `Shortcut` is Ctrl, on a Mac Cmd.
    public Action on(String keys) {
        return new Action(id, menu, words, Optional.of(KeyCombination.valueOf(keys)), unavailable, run);
    }

    /// The same action with a reason for being unavailable, empty while it can be done.
    public Action unless(ObservableValue<Optional<Message>> reason) {
        return new Action(id, menu, words, shortcut, reason, run);
    }

    /// The same action with words that change.
    public Action called(ObservableValue<Message> newWords) {
        return new Action(id, menu, newWords, shortcut, unavailable, run);
    }

    /// Whether it can be done now.
    public boolean available() {
        return unavailable.getValue().isEmpty();
    }

    /// Does it if it can be done now.
    public void tryRun() {
        if (available()) {
            run.run();
        }
    }

    private static <T> ObservableValue<T> always(T value) {
        return Bindings.createObjectBinding(() -> value);
    }
}
