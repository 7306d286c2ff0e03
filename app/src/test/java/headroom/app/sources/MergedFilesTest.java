package headroom.app.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.series.Role;
import headroom.model.series.SeriesSum;
import headroom.model.series.Source;
import headroom.model.workbook.Intake;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Sources says of files that hold exports of the same series, and what can be done about it.
class MergedFilesTest {
    @TempDir
    private Path folder;

    private final Document document = new Document(Workbook.empty("", ZoneOffset.UTC), () -> 0);
    private final Speech speech = new Speech(Locale.US, () -> ZoneOffset.UTC);
    private final SourcesModel model = new SourcesModel(document, speech);

    @Test
    void aMergedSeriesIsOneOfEachOfItsFilesWhichSayWhereTheyDiffer() throws IOException {
        open("october.csv", "rps", 0, 10);
        open("november.csv", "rps", 5, 10, 7);
        assertEquals(1, document.workbook().series().size());
        for (Source source : document.workbook().sources()) {
            assertEquals(1, model.series(source).size());
            List<Source.Note> notes = model.notes(source);
            assertEquals(Severity.CAUTION, notes.getFirst().severity());
            assertEquals(
                    "rps: one value of 5 that another export holds too differs, first at November 1, 2026, 00:07 UTC: 1"
                            + " counts, not 100.",
                    speech.say(notes.getFirst().message()).replace("\u00A0", " "));
        }
        assertEquals(1, model.files().getFirst().problems());
    }

    @Test
    void isTakenApartMergedAgainAndUndoneInOneStepEach() throws IOException {
        open("october.csv", "rps", 0, 10);
        open("november.csv", "rps", 10, 10);
        Workbook merged = document.workbook();
        model.takeApart(only());
        assertEquals(2, document.workbook().series().size());
        SeriesEntry first = document.workbook().series().getFirst();
        model.merge(first, model.candidates(first).getFirst());
        assertEquals(merged.series(), document.workbook().series());
        document.undo();
        document.undo();
        assertEquals(merged, document.workbook());
    }

    @Test
    void aNewerExportSaysInTheProblemsOfItsFileWhatChanged() throws IOException {
        open("rps.csv", "rps", 0, 1440);
        model.correctRole(only(), Role.QUEUE);
        open("rps.csv", "rps", 0, 4 * 1440);
        assertEquals(Role.QUEUE, only().role());
        Source source = document.workbook().sources().getFirst();
        assertEquals(
                "rps.csv was updated in place: + 3 days.",
                speech.say(model.notes(source).getFirst().message()).replace("\u00A0", " "));
    }

    @Test
    void foldedSeriesStandInTheFilesOfTheirMembers() throws IOException {
        open("a.csv", "cpu_a", 0, 10);
        open("b.csv", "queue", 0, 10);
        List<SeriesEntry> all = document.workbook().series();
        model.fold(List.of(all.getFirst()), List.of(), SeriesSum.Fold.MAX, "highest");
        Source a = document.workbook().sources().getFirst();
        Source b = document.workbook().sources().getLast();
        assertEquals(2, model.series(a).size());
        assertEquals(1, model.series(b).size());
        model.unfold(model.series(a).getLast());
        assertEquals(all, document.workbook().series());
    }

    @Test
    void theFileThatIsLookedForIsShownFirst() throws IOException {
        open("a.csv", "cpu_a", 0, 10);
        open("b.csv", "queue", 0, 10);
        model.filterProperty().set(SourceFilter.ALL.withText("queue"));
        assertEquals(1, model.files().size());
        assertEquals("b.csv", model.shown().orElseThrow().fileName());
        model.filterProperty().set(SourceFilter.ALL.withText("nothing of the kind"));
        assertTrue(model.shown().isEmpty());
        assertFalse(model.fileCount() == 0);
    }

    private SeriesEntry only() {
        assertEquals(1, document.workbook().series().size());
        return document.workbook().series().getFirst();
    }

    private void open(String name, String metric, int fromMinute, int rows) throws IOException {
        open(name, metric, fromMinute, rows, -1);
    }

    private void open(String name, String metric, int fromMinute, int rows, int odd) throws IOException {
        StringBuilder csv = new StringBuilder("time," + metric + "\n");
        for (int i = fromMinute; i < fromMinute + rows; i++) {
            Instant at = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(60L * i);
            csv.append(at).append(',').append(odd >= 0 && i == odd ? 1 : 100).append('\n');
        }
        Path file = Files.writeString(folder.resolve(name), csv.toString());
        Imported imported = Importers.read(file, new ReadOptions(ZoneOffset.UTC), Progress.none());
        document.apply(Edit.of(
                Message.literal("import"),
                workbook -> Intake.add(workbook, imported.source(), imported.series(), imported.tests())));
    }
}
