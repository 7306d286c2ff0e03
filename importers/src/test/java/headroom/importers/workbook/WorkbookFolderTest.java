package headroom.importers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFolderTest {
    @TempDir
    private Path temporary;

    private List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bin"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void holdsWhatWasWrittenExactly() throws IOException {
        Path folder = temporary.resolve("copy");
        assertFalse(WorkbookFolder.holdsOne(folder));
        new WorkbookFolder(folder).write(Workbooks.full());
        assertTrue(WorkbookFolder.holdsOne(folder));
        assertEquals(Workbooks.full(), WorkbookFolder.read(folder));
    }

    @Test
    void writesSamplesOnceAndTheDocumentEachTime() throws IOException {
        WorkbookFolder folder = new WorkbookFolder(temporary);
        Workbook workbook = Workbooks.full();
        assertTrue(folder.write(workbook).seriesBytes() > 4_000);

        WorkbookFolder.Written second = folder.write(workbook.edit(draft -> draft.name = "edited"));

        assertEquals(0, second.seriesBytes());
        assertTrue(second.documentBytes() > 1_000);
        assertEquals("edited", WorkbookFolder.read(temporary).name());
    }

    @Test
    void writesEqualSamplesOnceWhoeverReadThem() throws IOException {
        WorkbookFolder folder = new WorkbookFolder(temporary);
        folder.write(Workbooks.full());
        assertEquals(0, folder.write(Workbooks.full()).seriesBytes(), "equal samples, read again");
    }

    @Test
    void forgetsSamplesThatTheWorkbookNoLongerHoldsAndWritesThemAgainAfterUndo() throws IOException {
        WorkbookFolder folder = new WorkbookFolder(temporary);
        Workbook workbook = Workbooks.ofOneFileEach();
        folder.write(workbook);
        assertEquals(3, samples(temporary).size());
        folder.write(Workbook.empty("none", ZoneOffset.UTC));
        assertEquals(List.of(), samples(temporary));
        folder.write(workbook);
        assertEquals(workbook, WorkbookFolder.read(temporary));
    }

    @Test
    void leavesOutSamplesThatAreDamagedAndSaysSo() throws IOException {
        new WorkbookFolder(temporary).write(Workbooks.ofOneFileEach());
        Path first = samples(temporary).getFirst();
        byte[] bytes = Files.readAllBytes(first);
        bytes[bytes.length - 1] ^= 1;
        Files.write(first, bytes);

        Workbook read = WorkbookFolder.read(temporary);

        assertEquals(2, read.series().size());
        assertEquals(1, WorkbookFile.lost(read).size());
        assertEquals(Workbooks.ofOneFileEach().path(), read.path());
        assertEquals(
                Workbooks.ofOneFileEach().sources().getFirst().reading(),
                read.sources().getFirst().reading(),
                "how a file was read does not get lost with it");
    }

    @Test
    void keepsTheSoundExportsOfAMergedSeries() throws IOException {
        Workbook full = Workbooks.full();
        new WorkbookFolder(temporary).write(full);
        SeriesEntry merged =
                full.series().stream().filter(SeriesEntry::merged).findFirst().orElseThrow();
        byte[] damaged = SampleColumns.encode(merged.exports().getLast().samples());
        for (Path file : samples(temporary)) {
            if (Arrays.equals(damaged, Files.readAllBytes(file))) {
                damaged[damaged.length - 1] ^= 1;
                Files.write(file, damaged);
                break;
            }
        }

        Workbook read = WorkbookFolder.read(temporary);

        assertEquals(full.series().size(), read.series().size());
        assertEquals(1, WorkbookFile.lost(read).size());
        SeriesEntry rest = read.series().get(full.series().indexOf(merged));
        assertEquals(merged.series().id(), rest.series().id());
        assertEquals(10, rest.series().samples().size());
    }

    @Test
    void saysThatThereIsNone() {
        WorkbookFileException trouble =
                assertThrows(WorkbookFileException.class, () -> WorkbookFolder.read(temporary.resolve("none")));
        assertEquals("workbook.missing", trouble.sentence().key());
    }
}
