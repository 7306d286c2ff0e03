package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryAreaTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path folder;

    private RecoveryArea area;
    private final Workbook workbook = Workbook.empty("unsaved", ZoneOffset.UTC);

    @BeforeEach
    void begin() {
        area = new RecoveryArea(folder);
    }

    private RecoveryCopy kept(Workbook what, Optional<Origin> origin) throws IOException {
        RecoveryCopy copy = area.copy();
        copy.keep(copy.next(), what, origin);
        return copy;
    }

    /// What a process leaves that was killed: everything but the lock, of which the system keeps nothing.
    private RecoveryArea afterACrash() throws IOException {
        Path other = Files.createDirectories(folder.resolveSibling("after-" + System.nanoTime()));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path from : all.toList()) {
                Path to = other.resolve(folder.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return new RecoveryArea(other);
    }

    @Test
    void row9OffersWhatAProcessThatIsGoneLeftBehind() throws IOException {
        Path file = folder.resolveSibling("mine.headroom").toAbsolutePath();
        Origin origin = new Origin(file, Optional.of(new FileState(12, "abc")));
        kept(workbook, Optional.of(origin));
        RecoveryArea next = afterACrash();

        List<RecoveryArea.Left> left = next.left(now);

        assertEquals(1, left.size());
        assertEquals(Optional.of(origin), left.getFirst().origin());
        assertEquals(workbook, next.read(left.getFirst()));
        next.discard(left.getFirst());
        assertEquals(List.of(), next.left(now));
        assertTrue(Files.notExists(left.getFirst().folder()));
    }

    @Test
    void leavesAloneWhatAnOpenWindowKeeps() throws IOException {
        kept(workbook, Optional.empty());

        assertEquals(List.of(), area.left(now));
        assertEquals(List.of(), new RecoveryArea(folder).left(now));
    }

    @Test
    void keepsNothingOfWhatAFileHolds() throws IOException {
        RecoveryCopy copy = kept(workbook, Optional.empty());
        copy.clear(copy.next());

        assertEquals(List.of(), afterACrash().left(now));
    }

    @Test
    void leavesNothingBehindWhenAWindowIsClosed() throws IOException {
        kept(workbook, Optional.empty()).close();

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aCopyThatArrivesAfterTheWorkbookWasSavedIsNotKept() throws IOException {
        RecoveryCopy copy = area.copy();
        long late = copy.next();
        copy.clear(copy.next());
        copy.keep(late, workbook, Optional.empty());

        assertEquals(List.of(), afterACrash().left(now));
    }

    @Test
    void keepsWhatWasNotedLastWhenTheProcessIsAskedToEnd() throws IOException {
        RecoveryCopy copy = kept(workbook, Optional.empty());
        Workbook newer = workbook.edit(draft -> draft.name = "newer");
        copy.note(newer, Optional.empty());

        area.keepNoted();

        RecoveryArea next = afterACrash();
        assertEquals(newer, next.read(next.left(now).getFirst()));
    }

    @Test
    void removesWhatNeverBecameACopyAndWhatNobodyWantedForLong() throws IOException {
        Files.createDirectories(folder.resolve("half"));
        Files.writeString(folder.resolve("half").resolve("abc.bin"), "samples without a document");
        kept(workbook, Optional.empty());
        RecoveryArea next = afterACrash();
        RecoveryArea.Left left = next.left(now).getFirst();
        assertTrue(Files.notExists(left.folder().resolveSibling("half")));
        Files.setLastModifiedTime(
                left.folder().resolve("workbook.json"), FileTime.from(now.minus(Duration.ofDays(91))));

        assertEquals(List.of(), next.left(now));

        assertTrue(Files.notExists(left.folder()));
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        assertEquals(List.of(), new RecoveryArea(folder.resolve("none")).left(now));
    }

    @Test
    void aProcessOfTheSameNumberThatWasStartedAtAnotherTimeIsAnotherOne() {
        long own = ProcessHandle.current().pid();
        long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        assertTrue(LockFile.ownerRuns(own + " " + start + " x"));
        assertFalse(LockFile.ownerRuns(own + " " + (start - 60_000) + " x"));
        assertFalse(LockFile.ownerRuns("4194305 " + start + " x"));
        assertFalse(LockFile.ownerRuns("damaged"));
    }
}
