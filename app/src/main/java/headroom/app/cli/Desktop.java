package headroom.app.cli;

import java.nio.file.Path;
import java.util.List;

/// The way from the command line to a window, given by the entry point: commands themselves know no toolkit.
public interface Desktop {
    /// Whether the machine says that it has a display.
    boolean available();

    /// Opens the workbench on files and comes back when its window is closed.
    ///
    /// @return false where the display could not be reached, so that no window opened
    boolean open(List<Path> files);
}
