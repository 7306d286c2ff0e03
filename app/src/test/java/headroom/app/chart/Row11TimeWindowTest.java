package headroom.app.chart;

import static headroom.app.chart.ChartStage.DAY;
import static headroom.app.chart.ChartStage.FROM;
import static headroom.app.chart.ChartStage.TO;
import static headroom.app.chart.ChartStage.figure;
import static headroom.app.chart.ChartStage.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Row 11: the wheel zooms time about the cursor; dragging selects a time window; shift-drag or a horizontal wheel
/// pans;
/// handles on lines win over both; all have a keyboard and a button way. Row 12: Back returns to the window before;
/// double-click shows all.
@ExtendWith(ApplicationExtension.class)
class Row11TimeWindowTest {
    private static final double NEAR = DAY / 10;

    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(
                stage,
                figure(
                        "Demand",
                        1_000,
                        line("demand", Tone.DEMAND, 500),
                        new Layer.Threshold(
                                Message.literal("target"),
                                Tone.TARGET,
                                Stroke.LONG_DASHED,
                                500,
                                Optional.of("target"))),
                figure("Use", 1_000, line("busy", Tone.SERIES_2, 20)));
    }

    @Test
    void wheelZoomsAboutThePointerInAllLinkedCharts(FxRobot robot) {
        charts.wheel(robot, 1, FROM + 3 * DAY, 0, 40);
        TimeLink.Window zoomed = charts.window(1);
        assertTrue(zoomed.to() - zoomed.from() < 9 * DAY, () -> "still " + zoomed);
        // the moment under the pointer stays where it is: three tenths from the left
        assertEquals(0.3, (FROM + 3 * DAY - zoomed.from()) / (zoomed.to() - zoomed.from()), 0.01);
        assertEquals(zoomed, charts.window(0));
    }

    @Test
    void aChartThatThePageCarriedUnderARestingPointerLeavesTheWheelToThePage(FxRobot robot) {
        charts.turnWheel(robot, 1, FROM + 3 * DAY, 0, 40);
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(1));
    }

    @Test
    void draggingSelectsAWindowBackReturnsAndDoubleClickShowsAll(FxRobot robot) {
        drag(robot, 1, 2, 5);
        assertEquals(FROM + 2 * DAY, charts.window(0).from(), NEAR);
        assertEquals(FROM + 5 * DAY, charts.window(0).to(), NEAR);
        drag(robot, 1, 3, 4);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        ChartStage.settle();
        assertEquals(FROM + 2 * DAY, charts.window(1).from(), NEAR);
        charts.pointAt(robot, 1, FROM + 3 * DAY);
        robot.doubleClickOn(MouseButton.PRIMARY);
        ChartStage.settle();
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(0));
    }

    @Test
    void shiftDragAndTheHorizontalWheelPan(FxRobot robot) {
        Point2D to = panTwoDays(robot);
        charts.mouse(robot, charts.view(1), MouseEvent.MOUSE_RELEASED, to, true, false);
        assertEquals(FROM + 2 * DAY, charts.window(0).from(), NEAR);
        assertEquals(TO + 2 * DAY, charts.window(0).to(), NEAR);
        double before = charts.window(0).from();
        charts.wheel(robot, 1, before + 3 * DAY, 60, 0);
        assertTrue(charts.window(0).from() != before, "the horizontal wheel did not pan");
        assertEquals(10 * DAY, charts.window(0).to() - charts.window(0).from(), NEAR);
    }

    @Test
    void aHandleWinsOverSelecting(FxRobot robot) {
        List<Double> heard = new ArrayList<>();
        robot.interact(() -> charts.view(0).setOnHandle((_, value, _, _) -> heard.add(value)));
        double y = charts.painted(0).y().pixel(500);
        double x = charts.painted(0).x().pixel(FROM + 8 * DAY);
        robot.moveTo(charts.screen(0, x, y));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(charts.screen(0, x + 60, y - 40));
        robot.release(MouseButton.PRIMARY);
        ChartStage.settle();
        assertTrue(heard.getLast() > 550, () -> "heard " + heard);
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(0));
    }

    @Test
    void whatADragSelectsIsShadedInAllChartsAndEscapeCancels(FxRobot robot) {
        charts.pointAt(robot, 1, FROM + 2 * DAY);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(charts.screen(
                1, charts.middle(1, FROM + 5 * DAY).getX(), charts.middle(1, 0).getY()));
        ChartStage.settle();
        for (int i = 0; i < 2; i++) {
            double wanted = charts.painted(i).x().pixel(FROM + 5 * DAY)
                    - charts.painted(i).x().pixel(FROM + 2 * DAY);
            assertEquals(wanted, charts.view(i).span().shadeWidth(), 4);
        }
        robot.push(KeyCode.ESCAPE);
        ChartStage.settle();
        assertEquals(0, charts.view(0).span().shadeWidth());
        robot.release(MouseButton.PRIMARY);
        ChartStage.settle();
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(0));
    }

    @Test
    void escapeTakesAPanBack(FxRobot robot) {
        Point2D to = panTwoDays(robot);
        assertEquals(FROM + 2 * DAY, charts.window(0).from(), NEAR);
        robot.push(KeyCode.ESCAPE);
        charts.mouse(robot, charts.view(1), MouseEvent.MOUSE_RELEASED, to, true, false);
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(0));
    }

    @Test
    void pinchingZoomsAboutTheFingers(FxRobot robot) {
        charts.pinch(robot, 1, FROM + 3 * DAY, 2);
        TimeLink.Window zoomed = charts.window(0);
        assertEquals(5 * DAY, zoomed.to() - zoomed.from(), NEAR);
        assertEquals(0.3, (FROM + 3 * DAY - zoomed.from()) / (zoomed.to() - zoomed.from()), 0.01);
    }

    @Test
    void oneMoveOfTheWheelIsOneStepToGoBackOver(FxRobot robot) {
        robot.interact(() -> charts.nowMillis = 10_000);
        charts.wheel(robot, 1, FROM + 3 * DAY, 0, 40);
        robot.interact(() -> charts.nowMillis = 10_300);
        charts.turnWheel(robot, 1, FROM + 3 * DAY, 0, 40);
        TimeLink.Window after = charts.window(1);
        robot.interact(() -> charts.nowMillis = 20_000);
        charts.turnWheel(robot, 1, FROM + 3 * DAY, 0, 40);
        robot.interact(() -> charts.link.back());
        ChartStage.settle();
        assertEquals(after, charts.window(1));
        robot.interact(() -> charts.link.back());
        ChartStage.settle();
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(1));
        assertFalse(charts.link.canGoBackProperty().get());
    }

    @Test
    void furtherOutThanAllThereIsNothing(FxRobot robot) {
        charts.wheel(robot, 1, FROM + 3 * DAY, 0, 40);
        robot.interact(() -> charts.nowMillis = 20_000);
        charts.turnWheel(robot, 1, FROM + 3 * DAY, 0, -40);
        charts.turnWheel(robot, 1, FROM + 3 * DAY, 0, -40);
        assertEquals(Optional.empty(), charts.link.windowProperty().get());
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(1));
    }

    @Test
    void aNewFigureOfTheSameChartKeepsTheZoom(FxRobot robot) {
        drag(robot, 1, 2, 5);
        TimeLink.Window before = charts.window(1);
        robot.interact(() ->
                charts.view(1).figureProperty().set(figure("Use", 2_000, line("busier", Tone.SERIES_2, 30))));
        ChartStage.settle();
        assertEquals(before, charts.window(1));
    }

    @Test
    void keysZoomPanAndShowAll(FxRobot robot) {
        robot.interact(() -> charts.view(0).requestFocus());
        robot.push(KeyCode.EQUALS);
        ChartStage.settle();
        assertEquals(10 * DAY / 1.2, charts.window(1).to() - charts.window(1).from(), NEAR);
        double before = charts.window(1).from();
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        ChartStage.settle();
        assertTrue(charts.window(1).from() > before);
        robot.push(KeyCode.HOME);
        ChartStage.settle();
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(1));
    }

    @Test
    void everyMoveCanBeDoneByName(FxRobot robot) {
        robot.interact(() -> charts.view(0).move(Move.ZOOM_IN));
        ChartStage.settle();
        double wide = charts.window(0).to() - charts.window(0).from();
        assertTrue(wide < 9 * DAY);
        double from = charts.window(0).from();
        robot.interact(() -> charts.view(0).move(Move.EARLIER));
        ChartStage.settle();
        assertTrue(charts.window(0).from() < from);
        robot.interact(() -> charts.view(0).move(Move.LATER));
        robot.interact(() -> charts.view(0).move(Move.ALL));
        ChartStage.settle();
        assertEquals(new TimeLink.Window(FROM, TO), charts.window(0));
        robot.interact(() -> charts.view(0).move(Move.BACK));
        ChartStage.settle();
        assertEquals(wide, charts.window(0).to() - charts.window(0).from(), NEAR);
        robot.interact(() -> charts.view(0).move(Move.ZOOM_OUT));
        ChartStage.settle();
        assertEquals(10 * DAY, charts.window(0).to() - charts.window(0).from(), NEAR);
    }

    private void drag(FxRobot robot, int index, double fromDay, double toDay) {
        charts.pointAt(robot, index, FROM + fromDay * DAY);
        double target = charts.painted(index).x().pixel(FROM + toDay * DAY);
        double height = (charts.painted(index).top() + charts.painted(index).bottom()) / 2;
        var end = charts.screen(index, target, height);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(end);
        robot.release(MouseButton.PRIMARY);
        ChartStage.settle();
    }

    /// Holds the second chart and moves it so that it shows two days later.
    ///
    /// @return where the hand is
    private Point2D panTwoDays(FxRobot robot) {
        Point2D from = charts.middle(1, FROM + 6 * DAY);
        Point2D to = charts.middle(1, FROM + 4 * DAY);
        charts.mouse(robot, charts.view(1), MouseEvent.MOUSE_PRESSED, from, true, false);
        charts.mouse(robot, charts.view(1), MouseEvent.MOUSE_DRAGGED, to, true, false);
        return to;
    }
}
