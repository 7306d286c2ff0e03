package headroom.model.series;

import headroom.model.Message;
import headroom.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A file that was imported: enough to recognise it again and to check a figure against it.
///
/// @param sha256 the fingerprint of its bytes, lower-case hexadecimal
/// @param path the path as it was given
/// @param format what it was recognised as, the name of the format in `docs/formats.md`
/// @param bytes its size
/// @param modified when the file was last written, where the system says
/// @param notes what was odd in it and what was done about it
public record Source(
        String sha256, String path, String format, long bytes, Optional<Instant> modified, List<Note> notes) {
    /// Copies the notes.
    public Source {
        notes = List.copyOf(notes);
    }

    /// The last part of the path.
    public String fileName() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /// Something odd in a file.
    ///
    /// @param severity how much it matters
    /// @param line the line, from 1; 0 when it is not known
    /// @param offset the byte offset, from 0; -1 when it is not known
    /// @param message what was found
    /// @param action what was done about it or what to do
    public record Note(Severity severity, long line, long offset, Message message, Message action) {}
}
