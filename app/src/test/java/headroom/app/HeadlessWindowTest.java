package headroom.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The build's own promise: windows open and lay out text on a machine without a display.
@ExtendWith(ApplicationExtension.class)
class HeadlessWindowTest {

    private Label label;

    @Start
    void start(Stage stage) {
        label = new Label("requests per second");
        stage.setScene(new Scene(label, 300, 200));
        stage.show();
    }

    @Test
    void laysOutTextWithoutADisplay(FxRobot robot) {
        assertEquals(
                "requests per second", robot.lookup(".label").queryLabeled().getText());
        assertTrue(label.getWidth() > 20, () -> "the label is " + label.getWidth() + " wide");
    }
}
