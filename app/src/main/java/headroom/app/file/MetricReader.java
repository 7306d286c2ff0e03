package headroom.app.file;

import headroom.importers.Imported;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import java.io.IOException;
import java.nio.file.Path;

/// Turns a metric file into series and load tests.
@FunctionalInterface
public interface MetricReader {
    /// What the file gives; its problems are notes in it.
    Imported read(Path file, ReadOptions options, Progress progress) throws IOException;
}
