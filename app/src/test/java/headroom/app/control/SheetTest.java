package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SheetTest {
    private static final String DANGER = "danger-text";

    private final Speech speech = new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC);
    private Sheet<Integer> sheet;

    @Start
    void start(Stage stage) {
        sheet = new Sheet<>(
                "numbers",
                List.of(Sheet.Column.<Integer>said("number", speech, SheetTest::saying)
                        .number()));
        stage.setScene(new Scene(sheet, 200, 200));
        stage.show();
    }

    /// Negative numbers look dangerous, and even ones can be explained.
    private static Saying saying(int number) {
        Saying words = Saying.of(String.valueOf(number));
        Saying looks = number < 0 ? words.styled(DANGER) : words;
        return looks.behind(
                number % 2 == 0
                        ? Optional.of(new Explained(Message.literal("exactly " + number), Message.literal("counted")))
                        : Optional.empty());
    }

    private List<Label> shown(FxRobot robot, Integer... rows) {
        robot.interact(() -> sheet.show(List.of(rows)));
        Pane grid = (Pane) ((ScrollPane) sheet.getChildren().getFirst()).getContent();
        return grid.lookupAll(".body").stream().map(Label.class::cast).toList();
    }

    private static List<String> words(List<Label> labels) {
        return labels.stream().map(Label::getText).toList();
    }

    @Test
    void wordsChangeWhereTheyStand(FxRobot robot) {
        List<Label> before = shown(robot, 1, 2);
        List<Label> after = shown(robot, 3, 4);
        assertEquals(List.of("3", "4"), words(after));
        assertSame(before.getFirst(), after.getFirst());
        assertSame(before.getLast(), after.getLast());
    }

    @Test
    void rowsComeAndGo(FxRobot robot) {
        shown(robot, 1);
        assertEquals(List.of("1", "2", "3"), words(shown(robot, 1, 2, 3)));
        assertEquals(List.of("5"), words(shown(robot, 5)));
        assertEquals(List.of(), words(shown(robot)));
    }

    @Test
    void theLookFollowsTheValue(FxRobot robot) {
        assertTrue(shown(robot, -1).getFirst().getStyleClass().contains(DANGER));
        assertFalse(shown(robot, 1).getFirst().getStyleClass().contains(DANGER));
    }

    @Test
    void whatStandsBehindFollowsTheValue(FxRobot robot) {
        Label label = shown(robot, 2).getFirst();
        assertTrue(label.getAccessibleHelp().contains("exactly 2"));
        assertFalse(label.isMouseTransparent());
        shown(robot, 4);
        assertTrue(label.getAccessibleHelp().contains("exactly 4"));
        shown(robot, 5);
        assertTrue(Explained.at(label).isEmpty());
        assertNull(label.getAccessibleHelp());
        assertTrue(label.isMouseTransparent());
    }
}
