package headroom.app.chart;

import static headroom.app.chart.ChartStage.DAY;
import static headroom.app.chart.ChartStage.FROM;
import static headroom.app.chart.ChartStage.figure;
import static headroom.app.chart.ChartStage.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Tone;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Row 13: moving the cursor shows a line at the same time on all linked charts, with values in one reading panel.
@ExtendWith(ApplicationExtension.class)
class Row13LinkedCrosshairTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(
                stage,
                figure("Demand", 1_000, line("demand", Tone.DEMAND, 500)),
                figure("Use", 100_000, line("busy", Tone.SERIES_2, 20_000)));
    }

    @Test
    void everyLinkedChartShowsTheLineAtTheSameMoment(FxRobot robot) {
        charts.pointAt(robot, 0, FROM + 4 * DAY);
        for (int i = 0; i < 2; i++) {
            List<Double> lines = charts.view(i).overlay().lines();
            assertEquals(1, lines.size());
            assertEquals(FROM + 4 * DAY, charts.painted(i).x().value(lines.getFirst()), DAY / 10);
        }
        // different widths of labels put the same moment at different pixels
        assertNotEquals(charts.painted(0).left(), charts.painted(1).left(), 1.0);
    }

    @Test
    void onePanelReadsOffEveryChartWithTimeZoneAndUnit(FxRobot robot) {
        charts.pointAt(robot, 1, FROM + 4 * DAY);
        assertEquals(List.of(), charts.view(0).overlay().rows());
        List<String> rows = charts.view(1).overlay().rows().stream()
                .map(row -> row.name() + " = " + row.value())
                .toList();
        assertEquals(3, rows.size());
        assertTrue(
                rows.getFirst().matches("(Fri 6|Sat 7) Nov 2026 \\d\\d:\\d\\d Europe/Vienna \\(UTC\\+1\\) = "),
                rows.getFirst());
        assertEquals("busy = 20,004 requests/s", rows.get(1));
        assertEquals("Demand: demand = 504 requests/s", rows.get(2));
    }

    @Test
    void cursorRedrawsNoChartAndLeavesWithThePointer(FxRobot robot) {
        charts.pointAt(robot, 0, FROM + 2 * DAY);
        Object before = charts.painted(0);
        charts.pointAt(robot, 0, FROM + 6 * DAY);
        assertSame(before, charts.painted(0), "the plot was painted anew");
        robot.moveTo(charts.screen(0, 300, 880));
        ChartStage.settle();
        assertEquals(List.of(), charts.view(1).overlay().lines());
    }

    @Test
    void arrowKeysMoveTheCursorToo(FxRobot robot) {
        robot.interact(() -> charts.view(0).requestFocus());
        robot.push(KeyCode.RIGHT);
        ChartStage.settle();
        double first = charts.view(1).overlay().lines().getFirst();
        robot.push(KeyCode.RIGHT);
        ChartStage.settle();
        assertTrue(charts.view(1).overlay().lines().getFirst() > first);
        assertTrue(charts.view(0).getAccessibleHelp().contains("demand 50"));
    }
}
