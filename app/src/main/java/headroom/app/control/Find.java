package headroom.app.control;

/// Something that the search finds.
///
/// @param words what it is called
/// @param kind what sort of thing it is, in words
/// @param aside its keys, or why it cannot be done now
/// @param available whether it can be chosen
/// @param run goes there or does it
public record Find(String words, String kind, String aside, boolean available, Runnable run) {
    /// Something that can always be gone to.
    public static Find at(String words, String kind, Runnable run) {
        return new Find(words, kind, "", true, run);
    }
}
