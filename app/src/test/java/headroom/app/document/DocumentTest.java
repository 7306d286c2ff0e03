package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Workbook EMPTY = Workbook.empty("one", ZoneOffset.UTC);

    private long now;
    private final Document document = new Document(EMPTY, () -> now);

    private static Edit seed(long seed) {
        return Edit.of(Message.literal("seed " + seed), workbook -> workbook.edit(draft -> draft.seed = seed));
    }

    private static Edit seedOfOneSubject(long seed) {
        return new Edit(Message.literal("seed " + seed), "seed", workbook -> workbook.edit(draft -> draft.seed = seed));
    }

    @Test
    void row8EveryEditUndoesAndRedoesByName() {
        document.apply(seed(7));
        document.apply(seed(8));

        assertEquals(
                Optional.of(Message.literal("seed 8")),
                document.undoNameProperty().get());
        document.undo();
        assertEquals(7, document.workbook().seed());
        assertEquals(
                Optional.of(Message.literal("seed 7")),
                document.undoNameProperty().get());
        assertEquals(
                Optional.of(Message.literal("seed 8")),
                document.redoNameProperty().get());
        document.undo();
        assertEquals(EMPTY, document.workbook());
        assertEquals(Optional.empty(), document.undoNameProperty().get());
        document.redo();
        document.redo();
        assertEquals(8, document.workbook().seed());
        assertEquals(Optional.empty(), document.redoNameProperty().get());
    }

    @Test
    void undoAndRedoWithNothingToDoChangeNothing() {
        document.undo();
        document.redo();

        assertEquals(EMPTY, document.workbook());
        assertFalse(document.unsavedProperty().get());
    }

    @Test
    void anEditAfterUndoForgetsWhatWasUndone() {
        document.apply(seed(7));
        document.undo();
        document.apply(seed(9));

        assertEquals(Optional.empty(), document.redoNameProperty().get());
        document.redo();
        assertEquals(9, document.workbook().seed());
    }

    @Test
    void anEditThatChangesNothingLeavesNoStep() {
        document.apply(seed(EMPTY.seed()));

        assertEquals(Optional.empty(), document.undoNameProperty().get());
        assertFalse(document.unsavedProperty().get());
    }

    @Test
    void quickSuccessiveEditsOfOneSubjectAreOneStep() {
        document.apply(seedOfOneSubject(1));
        now += 500;
        document.apply(seedOfOneSubject(2));
        now += 900;
        document.apply(seedOfOneSubject(3));

        assertEquals(
                Optional.of(Message.literal("seed 3")),
                document.undoNameProperty().get());
        document.undo();
        assertEquals(EMPTY.seed(), document.workbook().seed());
    }

    @Test
    void slowOrDifferentEditsStayApart() {
        document.apply(seedOfOneSubject(1));
        now += 1_001;
        document.apply(seedOfOneSubject(2));
        document.apply(seed(3));

        document.undo();
        assertEquals(2, document.workbook().seed());
        document.undo();
        assertEquals(1, document.workbook().seed());
    }

    @Test
    void row32AGestureShowsAtOnceAndIsOneStepWhenItEnds() {
        List<Long> seen = new ArrayList<>();
        document.workbookProperty().addListener((property, old, shown) -> seen.add(shown.seed()));
        Document.Gesture gesture = document.begin();
        gesture.move(seed(50));
        gesture.move(seed(51));
        assertEquals(Optional.empty(), document.undoNameProperty().get());
        gesture.commit();

        assertEquals(List.of(50L, 51L), seen.stream().distinct().toList());
        assertEquals(
                Optional.of(Message.literal("seed 51")),
                document.undoNameProperty().get());
        document.undo();
        assertEquals(EMPTY, document.workbook());
    }

    @Test
    void row20EscapeRestoresWhatWas() {
        Document.Gesture gesture = document.begin();
        gesture.move(seed(50));
        gesture.cancel();
        gesture.move(seed(51));
        gesture.commit();

        assertEquals(EMPTY, document.workbook());
        assertEquals(Optional.empty(), document.undoNameProperty().get());
        assertFalse(document.unsavedProperty().get());
    }

    @Test
    void anEditEndsAGestureThatNobodyEnded() {
        Document.Gesture gesture = document.begin();
        gesture.move(seed(50));
        document.apply(Edit.of(Message.literal("name"), workbook -> workbook.edit(draft -> draft.name = "two")));
        gesture.move(seed(51));

        assertEquals(EMPTY.seed(), document.workbook().seed());
        assertEquals("two", document.workbook().name());
    }

    @Test
    void row27KnowsWhetherThereAreEditsThatNoFileHolds() {
        document.apply(seed(7));
        assertTrue(document.unsavedProperty().get());
        Workbook written = document.workbook();
        document.apply(seed(8));
        document.wasSaved(written, new Origin(Path.of("a.headroom"), Optional.empty()));
        assertTrue(document.unsavedProperty().get(), "an edit was made while the file was written");
        document.undo();
        assertFalse(document.unsavedProperty().get());
        document.undo();
        assertTrue(document.unsavedProperty().get());
    }

    @Test
    void openingReplacesTheHistoryToo() {
        document.apply(seed(7));
        long before = document.generation();
        Workbook other = Workbook.empty("other", ZoneOffset.UTC);

        document.open(other, Optional.of(Path.of("b.headroom")));

        assertEquals(other, document.workbook());
        assertEquals(Optional.empty(), document.undoNameProperty().get());
        assertFalse(document.unsavedProperty().get());
        assertNotEquals(before, document.generation());
    }

    @Test
    void aRecoveredWorkbookCountsAsUnsaved() {
        document.openUnsaved(Workbook.empty("recovered", ZoneOffset.UTC), Optional.empty(), EMPTY);

        assertTrue(document.unsavedProperty().get());
    }
}
