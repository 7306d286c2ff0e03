package headroom.app.cli;

import java.nio.file.Path;
import java.util.List;

/// The way from the command line to a window, given by the entry point: commands themselves know no toolkit.
public interface Desktop {
    /// Whether a window can open.
    boolean available();

    /// Opens the workbench on files and comes back when its window is closed.
    void open(List<Path> files);
}
