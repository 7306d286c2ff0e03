package headroom.app.control;

import headroom.model.Message;
import headroom.model.Severity;
import java.util.Optional;

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
    /// @param run does it
    public record Deed(Message words, Runnable run) {}
}
