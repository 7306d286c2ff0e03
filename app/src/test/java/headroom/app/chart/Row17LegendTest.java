package headroom.app.chart;

import static headroom.app.chart.ChartStage.figure;
import static headroom.app.chart.ChartStage.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Layer;
import headroom.model.figure.Tone;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Row 17: clicking a legend entry hides its series; a modifier-click isolates it; space does it from the keyboard; the
/// rest keep their colours.
@ExtendWith(ApplicationExtension.class)
class Row17LegendTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(
                stage,
                figure(
                        "Three",
                        1_000,
                        line("app", Tone.SERIES_1, 100),
                        line("auth", Tone.SERIES_2, 200),
                        line("mongo", Tone.SERIES_3, 300)),
                figure("One", 1_000, line("alone", Tone.DEMAND, 100)));
    }

    @Test
    void clickHidesASeriesAndShowsItAgain(FxRobot robot) {
        robot.clickOn("auth");
        assertEquals(List.of("app SERIES_1", "mongo SERIES_3"), shown());
        assertFalse(entry(robot, "auth").isSelected());
        robot.clickOn("auth");
        assertEquals(List.of("app SERIES_1", "auth SERIES_2", "mongo SERIES_3"), shown());
    }

    @Test
    void clickWithAModifierIsolatesASeriesAndAgainShowsAll(FxRobot robot) {
        ToggleButton mongo = entry(robot, "mongo");
        charts.mouse(robot, mongo, MouseEvent.MOUSE_RELEASED, new Point2D(10, 10), false, true);
        assertEquals(List.of("mongo SERIES_3"), shown());
        charts.mouse(robot, mongo, MouseEvent.MOUSE_RELEASED, new Point2D(10, 10), false, true);
        assertEquals(3, shown().size());
    }

    @Test
    void spaceDoesBothFromTheKeyboard(FxRobot robot) {
        robot.interact(() -> entry(robot, "app").requestFocus());
        robot.push(KeyCode.SPACE);
        assertEquals(List.of("auth SERIES_2", "mongo SERIES_3"), shown());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals(List.of("app SERIES_1"), shown());
    }

    @Test
    void aChartOfOneSeriesNeedsNoLegend() {
        assertTrue(charts.view(1).legend().getChildren().isEmpty());
    }

    private static ToggleButton entry(FxRobot robot, String name) {
        return robot.lookup(name).queryAs(ToggleButton.class);
    }

    private List<String> shown() {
        ChartStage.settle();
        return Objects.requireNonNull(charts.view(0).visibleFigure()).layers().stream()
                .map(Layer.Line.class::cast)
                .map(line -> line.name().arguments().getFirst() + " " + line.tone())
                .toList();
    }
}
