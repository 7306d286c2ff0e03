package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.model.series.Role;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 4: a wrong time format is marked beside the field, with the offending text; what is open stays open.
@Timeout(400)
class Row04TimeFormatTest {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final String FIELD = "Times are written as";

    @TempDir
    private Path folder;

    @Test
    void aFormatThatDoesNotFitIsMarkedBesideTheFieldWithTheTextThatDoesNot() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            openRows(window);
            Workbook before = window.document().workbook();

            window.type(FIELD, "yyyy-MM-dd HH:mm");

            assertTrue(field(window).getPseudoClassStates().contains(ERROR));
            assertEquals("\"01/02/2026 10:00\" is not written as yyyy-MM-dd HH:mm.", note(window));
            assertTrue(noteIsBeside(window), "the words stand elsewhere");
            assertEquals("yyyy-MM-dd HH:mm", field(window).getText(), "what was typed stays");
            window.tab(1);
            assertEquals("yyyy-MM-dd HH:mm", field(window).getText(), "and stays when the field is left");
            window.type(FIELD, "nonsense");
            assertTrue(note(window).startsWith("\"nonsense\" is no format"), note(window));
            assertTrue(window.shows("#time-format"), "the rows were closed");
            assertEquals(before, window.document().workbook());
        }
    }

    @Test
    void escapeTakesTheWrongFormatBackAndTheRowsStayOpen() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            openRows(window);
            String recognised = field(window).getText();
            window.type(FIELD, "nonsense");
            window.press(KeyCode.ESCAPE);

            assertEquals(recognised, field(window).getText());
            assertFalse(field(window).getPseudoClassStates().contains(ERROR));
            assertTrue(note(window).contains("01/02/2026 10:00"), note(window));
        }
    }

    @Test
    void theRightFormatReadsTheFileAgainAndKeepsCorrectedRoles() throws IOException {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            drop(window);
            window.choose("Role: ", "queue");
            window.clickButton("First rows");
            boolean dayFirst = DayOrder.firstTime(window).startsWith("2026-02");

            window.type(FIELD, dayFirst ? "MM/dd/yyyy HH:mm" : "dd/MM/yyyy HH:mm");

            String swapped = dayFirst ? "2026-01-02T10:00:00Z" : "2026-02-01T10:00:00Z";
            window.until("it is read again", () -> DayOrder.firstTime(window).equals(swapped));
            assertEquals(
                    Role.QUEUE, window.document().workbook().series().getFirst().role());
            // by the command: in a field the key takes back what was typed
            OpenedWindow.onScreen(() -> {
                window.document().undo();
                return window;
            });
            window.until("it is as before", () -> !DayOrder.firstTime(window).equals(swapped));
            assertEquals(
                    Role.QUEUE, window.document().workbook().series().getFirst().role());
        }
    }

    private void openRows(OpenedWindow window) throws IOException {
        drop(window);
        window.clickButton("First rows");
    }

    private void drop(OpenedWindow window) throws IOException {
        Path file = Files.writeString(folder.resolve("february.csv"), DayOrder.FEBRUARY);
        window.drop(List.of(file));
        window.until("the file is read", () -> window.notice().startsWith("Read 1 file"));
    }

    private static TextField field(OpenedWindow window) {
        return (TextField) window.node("#time-format");
    }

    private static String note(OpenedWindow window) {
        return ((Label) window.node("#time-format-note")).getText();
    }

    private static boolean noteIsBeside(OpenedWindow window) {
        Bounds field = window.onList("#time-format", node -> node.localToScene(node.getBoundsInLocal()));
        Bounds note = window.onList("#time-format-note", node -> node.localToScene(node.getBoundsInLocal()));
        return Math.abs(note.getMinX() - field.getMinX()) < 24
                && note.getMinY() >= field.getMaxY() - 1
                && note.getMinY() - field.getMaxY() < 24;
    }
}
