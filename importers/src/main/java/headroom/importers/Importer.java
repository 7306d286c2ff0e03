package headroom.importers;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Reads the files of one format family. Found by the service loader: a new format is one class and one line in
/// `META-INF/services/headroom.importers.Importer`. The lines are tried in their order; the first that
/// recognises a file reads it, so the surest signs stand first.
public interface Importer {
    /// The names of the formats that are read, as in `docs/formats.md`; none where files are only told by name.
    Set<String> formats();

    /// The name of the format, as in `docs/formats.md`, if the opening of a file is of this family.
    Optional<String> recognise(Head head);

    /// Reads the whole file. Whatever is wrong with it becomes a note, and what was read before stays.
    ///
    /// @param content the file
    /// @param format what {@link #recognise} said
    /// @param sink takes series, load tests and notes
    /// @throws IOException if the file can't be read any more
    void read(Content content, String format, SeriesSink sink) throws IOException;
}
