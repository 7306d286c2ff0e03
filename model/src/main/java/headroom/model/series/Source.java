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
/// @param reading how its text was read, so that it can be corrected and read again; empty where nothing was open
/// @param current values of a single moment that it holds beside its series, in the order of the file
public record Source(
        String sha256,
        String path,
        String format,
        long bytes,
        Optional<Instant> modified,
        List<Note> notes,
        Optional<TextReading> reading,
        List<CurrentValue> current) {
    /// Copies the lists. Workbooks written before there were current values say nothing of them.
    public Source {
        notes = List.copyOf(notes);
        current = current == null ? List.of() : List.copyOf(current);
    }

    /// A file that holds no values of a single moment.
    public Source(
            String sha256,
            String path,
            String format,
            long bytes,
            Optional<Instant> modified,
            List<Note> notes,
            Optional<TextReading> reading) {
        this(sha256, path, format, bytes, modified, notes, reading, List.of());
    }

    /// A file whose format leaves nothing open.
    public Source(String sha256, String path, String format, long bytes, Optional<Instant> modified, List<Note> notes) {
        this(sha256, path, format, bytes, modified, notes, Optional.empty());
    }

    /// The same file at another place.
    public Source at(String newPath) {
        return new Source(sha256, newPath, format, bytes, modified, notes, reading, current);
    }

    /// The same file with other notes.
    public Source withNotes(List<Note> newNotes) {
        return new Source(sha256, path, format, bytes, modified, newNotes, reading, current);
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
