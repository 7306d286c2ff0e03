package headroom.app.chart;

import static headroom.app.chart.ChartStage.DAY;
import static headroom.app.chart.ChartStage.FROM;
import static headroom.app.chart.ChartStage.figure;
import static headroom.app.chart.ChartStage.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.paint.Palette;
import headroom.model.Message;
import headroom.model.figure.Tone;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Rows 13 and 34: nothing is painted that did not change, that nobody can see, or twice for one change of the screen.
@ExtendWith(ApplicationExtension.class)
class PaintedOnceTest {
    private ChartStage charts;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        charts = new ChartStage(
                stage,
                figure("Demand", 1_000, line("demand", Tone.DEMAND, 500), line("served", Tone.SERIES_3, 300)),
                figure("Use", 100, line("busy", Tone.SERIES_2, 20)));
    }

    @Test
    void cursorPinsAndReadingsPaintNoChart(FxRobot robot) {
        ChartStage.settle();
        int first = charts.view(0).paintings();
        int second = charts.view(1).paintings();
        for (int day = 1; day < 9; day++) {
            charts.pointAt(robot, 0, FROM + day * DAY);
        }
        robot.interact(() -> charts.link.pin(charts.view(0), FROM + 2 * DAY));
        ChartStage.settle();
        assertEquals(1, charts.view(1).overlay().lines().size() - 1, "the pin and the pointer are seen");
        assertEquals(first, charts.view(0).paintings());
        assertEquals(second, charts.view(1).paintings());
    }

    @Test
    void manyChangesBeforeOnePulsePaintOnce(FxRobot robot) {
        ChartStage.settle();
        int before = charts.view(0).paintings();
        robot.interact(() -> {
            for (int step = 1; step < 20; step++) {
                charts.link.slide(new TimeLink.Window(FROM + step * DAY / 10, FROM + 5 * DAY));
            }
            charts.view(0).hidden().add(Message.literal("served"));
            charts.palette.set(Palette.DARK);
            charts.view(0).layout();
        });
        ChartStage.settle();
        assertEquals(before + 1, charts.view(0).paintings());
    }

    @Test
    void anEqualFigureIsNotPaintedAgain(FxRobot robot) {
        ChartStage.settle();
        int before = charts.view(1).paintings();
        robot.interact(() -> {
            charts.view(1).setLeftMargin(0);
            charts.view(1).figureProperty().set(charts.view(1).figureProperty().get());
            charts.link.show(charts.link.windowProperty().get());
        });
        ChartStage.settle();
        assertEquals(before, charts.view(1).paintings());
    }

    @Test
    void aChartOutOfSightIsPaintedWhenItIsSeen(FxRobot robot) {
        ScrollPane scroll = new ScrollPane();
        robot.interact(() -> {
            Region above = new Region();
            above.setMinHeight(3_000);
            charts.root.getChildren().clear();
            scroll.setContent(new VBox(charts.view(0), above, charts.view(1)));
            stage.setScene(new Scene(scroll, 700, 600));
        });
        ChartStage.settle();
        int seen = charts.view(0).paintings();
        int unseen = charts.view(1).paintings();
        robot.interact(() -> {
            charts.link.show(Optional.of(new TimeLink.Window(FROM + DAY, FROM + 2 * DAY)));
            scroll.getContent().autosize();
            scroll.layout();
        });
        ChartStage.settle();
        assertTrue(charts.view(0).paintings() > seen, "what is seen follows");
        assertEquals(unseen, charts.view(1).paintings(), "what is not seen waits");
        robot.interact(() -> {
            scroll.setVvalue(1);
            scroll.layout();
        });
        ChartStage.settle();
        robot.interact(() -> scroll.getContent().autosize());
        assertTrue(charts.view(1).paintings() > unseen, "it is painted when it comes into sight");
        assertEquals(FROM + DAY, charts.window(1).from(), 1);
    }
}
