package headroom.app.notice;

import headroom.app.control.Tip;
import headroom.model.Message;
import headroom.model.Severity;
import java.util.List;

/// Something that happened and that the planner should know; it does not stand in the way.
///
/// @param severity how much it matters
/// @param text what happened, what is safe and what to do
/// @param details what can be copied; empty where there is no more to say
/// @param deeds what can be done about it
/// @param times how often it happened
public record Notice(Severity severity, Message text, String details, List<Tip.Deed> deeds, int times) {
    /// Copies the deeds.
    public Notice {
        deeds = List.copyOf(deeds);
    }

    /// A notice that only tells.
    public static Notice of(Severity severity, Message text) {
        return new Notice(severity, text, "", List.of(), 1);
    }

    /// The same notice after it happened before.
    Notice after(Notice earlier) {
        return new Notice(severity, text, details, deeds, times + earlier.times());
    }

    /// The same notice with details to copy.
    public Notice withDetails(String newDetails) {
        return new Notice(severity, text, newDetails, deeds, times);
    }

    /// The same notice with something to do about it.
    public Notice offering(Message words, Runnable run) {
        List<Tip.Deed> more = new java.util.ArrayList<>(deeds);
        more.add(new Tip.Deed(words, run));
        return new Notice(severity, text, details, more, times);
    }
}
