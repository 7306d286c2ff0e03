package headroom.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opening files tells that the workbook held before.
class ImportOutcomeTest {
    @TempDir
    private Path folder;

    private Workbook workbook = Workbook.empty("", ZoneOffset.UTC);

    @Test
    void aNewFileTellsOnlyWhatWasRead() throws IOException {
        assertEquals(List.of("shell.imported-series"), keys(open("a.csv", 0, 10, 1)));
    }

    @Test
    void aNewerExportTellsWhatChangedAndNothingElse() throws IOException {
        open("a.csv", 0, 10, 1);
        ImportOutcome outcome = open("a.csv", 0, 20, 1);
        assertTrue(outcome.nothingNew());
        assertEquals(List.of("shell.import-updated"), keys(outcome));
    }

    @Test
    void theSameFileTellsThatNothingChanged() throws IOException {
        open("a.csv", 0, 10, 1);
        assertEquals(List.of("shell.import-no-change"), keys(open("a.csv", 0, 10, 1)));
    }

    @Test
    void anotherExportTellsThatItIsMergedAndHowOftenItDiffersOnce() throws IOException {
        open("a.csv", 0, 10, 1);
        ImportOutcome outcome = open("b.csv", 9, 10, 2);
        assertFalse(outcome.nothingNew());
        assertEquals(List.of("shell.imported-series"), keys(outcome), "one value of one differs: not the same series");
        ImportOutcome longer = open("c.csv", 5, 10, 1);
        assertEquals(List.of("shell.imported-series", "shell.import-merged"), keys(longer));
        assertEquals(List.of("shell.import-updated"), keys(open("c.csv", 5, 12, 1)));
    }

    @Test
    void aNewerExportWithOtherValuesIsToldWithCaution() throws IOException {
        open("a.csv", 0, 10, 1);
        assertEquals(
                Severity.CAUTION,
                ImportNotices.of(open("a.csv", 0, 10, 3)).getFirst().severity());
    }

    private static List<String> keys(ImportOutcome outcome) {
        return ImportNotices.of(outcome).stream()
                .map(notice -> notice.text().key())
                .toList();
    }

    private ImportOutcome open(String name, int fromMinute, int rows, double level) throws IOException {
        StringBuilder csv = new StringBuilder("time,rps\n");
        for (int i = fromMinute; i < fromMinute + rows; i++) {
            csv.append(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(60L * i))
                    .append(',')
                    .append(level)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve(name), csv.toString());
        Imported imported = Importers.read(file, new ReadOptions(ZoneOffset.UTC), Progress.none());
        Workbook before = workbook;
        workbook = Intake.add(workbook, imported.source(), imported.series(), imported.tests());
        return new ImportOutcome(List.of(imported), before, workbook);
    }
}
