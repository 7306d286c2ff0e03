package headroom.app.document;

import java.nio.file.Path;
import java.util.Optional;

/// The file that holds a workbook, or held it.
///
/// @param path where it is
/// @param state what it was like when it was read or written last; empty where that is not known
public record Origin(Path path, Optional<FileState> state) {}
