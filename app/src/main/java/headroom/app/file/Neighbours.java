package headroom.app.file;

import java.nio.file.Path;

/// What a window asks of the other windows of the process.
public interface Neighbours {
    /// Brings the window to the front that holds a file; false where none does.
    boolean bringToFront(Path file);

    /// The file commands of a window that was just opened and holds nothing.
    FileCommands freshWindow();
}
