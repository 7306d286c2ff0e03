package headroom.app.chart;

import static headroom.app.chart.ChartStage.DAY;
import static headroom.app.chart.ChartStage.FROM;
import static headroom.app.chart.ChartStage.figure;
import static headroom.app.chart.ChartStage.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Tone;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Row 14: a click pins the cursor; a second pin shows the differences in time and value.
@ExtendWith(ApplicationExtension.class)
class Row14PinnedCursorTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(stage, figure("Demand", 1_000, line("demand", Tone.DEMAND, 500)));
    }

    @Test
    void twoPinsShowHowFarApartTheyAreInTimeAndValue(FxRobot robot) {
        charts.pointAt(robot, 0, FROM + 2 * DAY);
        robot.clickOn(MouseButton.PRIMARY);
        charts.pointAt(robot, 0, FROM + 7 * DAY);
        robot.clickOn(MouseButton.PRIMARY);
        charts.pointAt(robot, 0, FROM + 9 * DAY);

        assertEquals(2, charts.view(0).overlay().lines().size());
        Readout.Row moment = charts.view(0).overlay().rows().getFirst();
        assertTrue(moment.name().matches(".*, \\+(4\\.9\\d?|5(\\.0\\d?)?) days from the pin"), moment.name());
        assertEquals(
                "507 requests/s (+5)", charts.view(0).overlay().rows().get(1).value());
    }

    @Test
    void escapeTakesThePinsAway(FxRobot robot) {
        charts.pointAt(robot, 0, FROM + 2 * DAY);
        robot.clickOn(MouseButton.PRIMARY);
        charts.pointAt(robot, 0, FROM + 7 * DAY);
        assertEquals(2, charts.view(0).overlay().lines().size());
        robot.push(KeyCode.ESCAPE);
        ChartStage.settle();
        assertEquals(1, charts.view(0).overlay().lines().size());
    }

    @Test
    void enterPinsFromTheKeyboard(FxRobot robot) {
        robot.interact(() -> charts.view(0).requestFocus());
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.RIGHT);
        ChartStage.settle();
        assertEquals(2, charts.view(0).overlay().lines().size());
    }
}
