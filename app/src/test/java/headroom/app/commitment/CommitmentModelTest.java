package headroom.app.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.document.SampleDocument;
import headroom.app.report.Audience;
import headroom.app.words.Version;
import headroom.model.Message;
import headroom.model.workbook.Commitment;
import headroom.model.workbook.WorkbookEdits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentModelTest {
    private final SampleDocument sample = new SampleDocument();
    private final List<Message> told = new ArrayList<>();
    private final List<Message> failed = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();
    private int asked;
    private final CommitmentModel model = new CommitmentModel(
            sample.document(),
            sample.results(),
            sample.jobs(),
            new CommitmentCommands(
                    () -> {
                        asked++;
                        return folder;
                    },
                    (what, where) -> told.add(what),
                    (what, trouble) -> failed.add(what)));

    @TempDir
    private Path place;

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void nothingIsExportedUntilItIsKnownForWhom() {
        folder = Optional.of(place.resolve("report"));
        model.export();
        assertEquals(0, asked, "nobody is asked for a folder yet");
        model.audienceProperty().set(Optional.of(Audience.CUSTOMER));
        model.export();
        assertEquals(1, asked);
        sample.pump().until(() -> !told.isEmpty());
        assertEquals("view-commitment.exported", told.getFirst().key());
        assertTrue(Files.exists(place.resolve("report/commitment.html")));
        assertEquals(List.of(), failed);
    }

    @Test
    void anExportThatIsNotPossibleIsTold() throws java.io.IOException {
        folder = Optional.of(Files.writeString(place.resolve("occupied"), "x"));
        model.audienceProperty().set(Optional.of(Audience.INTERNAL));
        model.export();
        sample.pump().until(() -> !failed.isEmpty());
        assertEquals("view-commitment.export-failed", failed.getFirst().key());
        assertEquals(List.of(), told);
    }

    @Test
    void aFrozenAnswerKeepsItsFiguresAndSaysWhichDiffer() {
        model.freeze("Commitment");
        model.freeze("Commitment");
        List<Commitment> frozen = model.workbook().commitments();
        assertEquals(
                List.of("Commitment", "Commitment 2"),
                frozen.stream().map(Commitment::name).toList());
        assertEquals(Version.current(), frozen.getFirst().version());
        sample.settle();
        assertEquals(0, model.differing(frozen.getFirst()));

        sample.document()
                .apply(headroom.app.document.Edit.of(
                        Message.literal("keep more free"), workbook -> WorkbookEdits.setReserve(workbook, 0.3)));
        sample.settle();

        assertNotEquals(0, model.differing(frozen.getFirst()));
        List<CommitmentModel.Compared> rows = model.compare(frozen.getFirst());
        assertTrue(rows.getFirst().differs(), "those that differ stand first");
        assertFalse(rows.getLast().differs());
        assertEquals(frozen.getFirst(), model.workbook().commitments().getFirst(), "what is frozen stays");
        model.remove("Commitment");
        assertEquals(
                "view-commitment.edit-remove",
                sample.document().undoNameProperty().get().orElseThrow().key());
        assertEquals("Commitment 2", model.shown().orElseThrow().name());
    }
}
