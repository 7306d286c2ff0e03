package headroom.app.chart;

import static headroom.app.chart.ChartStage.figure;
import static headroom.app.chart.ChartStage.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Tone;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Row 18: stacked charts share the left edge of their plot areas, so equal times align.
@ExtendWith(ApplicationExtension.class)
class Row18SharedEdgeTest {
    private ChartStage charts;

    @Start
    void start(Stage stage) {
        charts = new ChartStage(
                stage,
                figure("Demand", 8, line("demand", Tone.DEMAND, 0)),
                figure("Use", 1_000_000, line("busy", Tone.SERIES_2, 20_000)));
    }

    @Test
    void theWidestLabelsSetTheEdgeOfAll(FxRobot robot) {
        assertTrue(charts.painted(0).left() + 10 < charts.painted(1).left());
        alignAt(robot, 1);
        assertTrue(charts.painted(1).left() < 90);
    }

    @Test
    void theEdgeIsSharedAtEverySizeOfText(FxRobot robot) {
        alignAt(robot, 1.5);
    }

    private void alignAt(FxRobot robot, double scale) {
        robot.interact(() -> {
            charts.textScale.set(scale);
            StackedCharts.align(charts.views);
        });
        ChartStage.settle();
        assertEquals(charts.painted(0).left(), charts.painted(1).left(), 1e-6);
        assertEquals(
                charts.painted(0).x().pixel(ChartStage.FROM + 5 * ChartStage.DAY),
                charts.painted(1).x().pixel(ChartStage.FROM + 5 * ChartStage.DAY),
                1e-6);
    }
}
