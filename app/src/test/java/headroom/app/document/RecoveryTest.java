package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.workbook.WorkbookFile;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final WorkbookStore STORE = new WorkbookStore() {
        @Override
        public Workbook read(Path file) throws IOException {
            return WorkbookFile.read(file);
        }

        @Override
        public void write(Workbook workbook, Path file) throws IOException {
            WorkbookFile.write(workbook, file);
        }
    };

    private final Workbook workbook = Workbook.empty("unsaved", ZoneOffset.UTC);

    @Test
    void row9OffersWhatAProcessThatIsGoneLeftBehind(@TempDir Path folder) throws IOException {
        Path original = folder.resolve("mine.headroom");
        new Recovery(folder.resolve("copies"), 11, STORE).keep(workbook, Optional.of(original));
        Recovery next = new Recovery(folder.resolve("copies"), 12, STORE);

        List<Recovery.Left> left = next.left(id -> false);

        assertEquals(1, left.size());
        assertEquals(Optional.of(original.toAbsolutePath()), left.getFirst().original());
        assertEquals(workbook, STORE.read(left.getFirst().copy()));
        next.discard(left.getFirst());
        assertEquals(List.of(), next.left(id -> false));
    }

    @Test
    void leavesAloneWhatARunningProcessKeeps(@TempDir Path folder) throws IOException {
        new Recovery(folder, 11, STORE).keep(workbook, Optional.empty());

        assertEquals(List.of(), new Recovery(folder, 12, STORE).left(id -> id == 11));
    }

    @Test
    void leavesNothingBehindWhenTheProgramEndsAsItShould(@TempDir Path folder) throws IOException {
        Recovery recovery = new Recovery(folder, 11, STORE);
        recovery.keep(workbook, Optional.empty());
        recovery.clear();

        assertEquals(List.of(), new Recovery(folder, 12, STORE).left(id -> false));
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing(@TempDir Path folder) {
        assertTrue(
                new Recovery(folder.resolve("none"), 1, STORE).left(id -> false).isEmpty());
    }
}
