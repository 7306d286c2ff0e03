package headroom.app.document;

import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;

/// Workbooks to and from disk.
public interface WorkbookStore {
    /// The workbook in a file.
    Workbook read(Path file) throws IOException;

    /// Puts a workbook into a file; an older file stays whole until the new one is.
    void write(Workbook workbook, Path file) throws IOException;
}
