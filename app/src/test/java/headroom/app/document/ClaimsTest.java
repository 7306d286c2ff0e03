package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
    @TempDir
    private Path folder;

    private Path workbook() throws IOException {
        return Files.writeString(folder.resolve("mine.headroom"), "x");
    }

    @Test
    void aWorkbookIsOpenOnceUntilItIsLetGo() throws IOException {
        Claims claims = new Claims(folder.resolve("open"));
        Path workbook = workbook();
        Claims.Claim first = claims.take(workbook);
        assertTrue(first.free());
        assertFalse(new Claims(folder.resolve("open")).take(workbook).free());
        assertTrue(claims.take(folder.resolve("other.headroom")).free());

        first.release();

        assertTrue(claims.take(workbook).free());
    }

    @Test
    void aWorkbookIsTheSameByAnyOfItsNames() throws IOException {
        Claims claims = new Claims(folder.resolve("open"));
        Path workbook = workbook();
        Path link = Files.createSymbolicLink(folder.resolve("link.headroom"), workbook);
        claims.take(workbook);

        assertFalse(claims.take(link).free());
    }

    @Test
    void aLockLeftByACrashBlocksNobody() throws IOException {
        Claims claims = new Claims(folder.resolve("open"));
        Path workbook = workbook();
        claims.take(workbook).release();
        // the file is there, and nobody holds a lock on it
        Path left = folder.resolve("open")
                .resolve(java.util.UUID.nameUUIDFromBytes(
                                workbook.toRealPath().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        + ".lock");
        Files.writeString(left, ProcessHandle.current().pid() + " 0 left");

        assertTrue(claims.take(workbook).free());
    }

    @Test
    void wherePlaceForLocksIsMissingEverythingIsFree() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("taken"), "a file stands where the folder should be");

        assertTrue(new Claims(noFolder).take(workbook()).free());
    }

    @Test
    void aFileIsChangedWhereItsContentIsAnotherWhateverItsTime() throws IOException {
        Path file = workbook();
        FileState state = FileState.of(file);
        assertFalse(state.changedIn(file));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        assertFalse(state.changedIn(file), "copied back from a backup");
        Files.writeString(file, "y");
        assertTrue(state.changedIn(file));
        Files.delete(file);
        assertFalse(state.changedIn(file), "what is gone cannot be lost");
    }
}
