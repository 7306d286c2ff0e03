package headroom.app.control;

/// Something that the search finds.
///
/// @param words what it is called
/// @param kind what sort of thing it is, in words
/// @param aside its keys, or why it cannot be done now
/// @param available whether it can be chosen
/// @param run goes there or does it
/// @param inHand whether it is about what the planner works with at the moment, and so meant before others like it
public record Find(String words, String kind, String aside, boolean available, Runnable run, boolean inHand) {
    /// Something that has nothing to do with where the planner is.
    public Find(String words, String kind, String aside, boolean available, Runnable run) {
        this(words, kind, aside, available, run, false);
    }

    /// Something that can always be gone to.
    public static Find at(String words, String kind, Runnable run) {
        return new Find(words, kind, "", true, run);
    }

    /// The same as something that the planner works with at the moment.
    public Find meant() {
        return new Find(words, kind, aside, available, run, true);
    }
}
