package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The workbooks that come with the project open in every version, and lose nothing when they are saved by it.
class SampleWorkbooksTest {
    private static final Path ROOT = Path.of(System.getProperty("headroom.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"auth-service/auth-service", "measured-stack/measured-stack"})
    void opensAndIsTheSameWhenSaved(String name, @TempDir Path folder) throws IOException {
        Workbook workbook = WorkbookFile.read(ROOT.resolve("sample-data/" + name + ".headroom"));
        assertFalse(workbook.tests().isEmpty());
        Path copy = folder.resolve("copy.headroom");
        WorkbookFile.write(workbook, copy);
        assertEquals(workbook, WorkbookFile.read(copy));
    }
}
