package headroom.app.control;

import headroom.model.Message;
import headroom.model.Severity;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// A card at the right: what, why, and what to do about it.
///
/// @param severity how much it matters
/// @param what in a few words
/// @param why with the figures
/// @param deed what to do; empty where there is nothing to do
public record Tip(Severity severity, Message what, Message why, Optional<Deed> deed) {
    /// Something that the card offers to do.
    ///
    /// @param words what it is called
    /// @param run does it, told at which node it was asked for
    public record Deed(Message words, Consumer<Node> run) {
        /// Something that needs no place.
        public Deed(Message words, Runnable run) {
            this(words, (Node at) -> run.run());
        }

        /// A way to somewhere else.
        public static Deed to(Message words, Goal goal) {
            return new Deed(words, goal::wantedAt);
        }
    }
}
