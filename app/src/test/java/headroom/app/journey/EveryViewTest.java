package headroom.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.shell.OpenedWindow;
import headroom.model.series.Role;
import headroom.model.workbook.Workbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each view does its main job on the sample, as a planner does it.
@Timeout(400)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryViewTest {
    private Path folder;
    private OpenedWindow window;

    /// One window for all: opening and computing is what takes time.
    @BeforeAll
    void open(@TempDir Path temporary) {
        folder = temporary;
        window = OpenedWindow.onSample(folder.resolve("home"), Locale.ENGLISH);
    }

    @BeforeEach
    void takeAllBack() {
        while (window.document().undoNameProperty().get().isPresent()) {
            OpenedWindow.onScreen(() -> {
                window.document().undo();
                return window;
            });
        }
        window.show("sources");
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void sourcesTakeARoleAndAFileAway() {
        Workbook opened = workbook();
        int files = opened.sources().size();

        window.choose("Role: ", "concurrency");
        assertTrue(workbook().series().stream().anyMatch(entry -> entry.role() == Role.CONCURRENCY));
        window.clickButton("Remove file");
        assertEquals(files - 1, workbook().sources().size());
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.press(KeyCode.SHORTCUT, KeyCode.Z);

        assertEquals(opened, workbook());
    }

    @Test
    void exploreDrawsTheSeriesThatIsPickedAndZoomsByKeys() {
        window.show("explore");
        String first = spoken(chart(0));
        String other = workbook().series().getLast().series().id().toString();

        window.choose("Series", other);
        assertNotEquals(first, spoken(chart(0)));
        FigureView chart = chart(0);
        window.click(() -> chart);
        OpenedWindow.onScreen(() -> {
            chart.requestFocus();
            return chart;
        });
        window.hands().type(KeyCode.PLUS);
        window.untilIdle();
        assertTrue(chart.link().windowProperty().get().isPresent(), "a part of the time is shown");
        window.hands().type(KeyCode.DIGIT0);
        window.untilIdle();

        assertTrue(chart.link().windowProperty().get().isEmpty(), "all is shown again");
    }

    @Test
    void systemShowsTheComponentThatIsPressedAndTakesItsVisits() {
        window.show("system");
        window.click(() -> window.node("#component-mongo"));

        window.type("Visits of mongo", "5");

        assertEquals(5, component("mongo"));
        window.untilIdle();
        assertTrue(window.answer().contains("mongo"), window.answer());
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertNotEquals(5, component("mongo"));
    }

    private double component(String name) {
        return workbook().path().component(name).orElseThrow().visits();
    }

    @Test
    void forecastFollowsTheGrowthThatIsTyped() {
        window.show("forecast");
        List<String> learned = rows();

        window.type("Growth of the next month", "12 %");

        window.until("the forecast follows", () -> window.idle() && !rows().equals(learned));
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the forecast is what it was", () -> window.idle() && rows().equals(learned));
    }

    private List<String> rows() {
        return window.nodes(".sheet .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void planFollowsACountAndTakesTheCheapestAsAScenario() {
        window.show("plan");
        String answer = window.answer();
        int scenarios = workbook().scenarios().size();

        window.clickButton("Apply plan");
        assertEquals(scenarios + 1, workbook().scenarios().size());
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.type("Count of mongo", "9");

        window.until(
                "the answer follows", () -> window.idle() && !window.answer().equals(answer));
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
        window.until("the answer is what it was", () -> window.answer().equals(answer));
    }

    @Test
    void iterationsTakeAnotherRoundIntoProduction() {
        window.show("iterations");
        String answer = window.answer();

        window.choose("In production", "iteration 0");

        window.until(
                "the answer follows", () -> window.idle() && !window.answer().equals(answer));
        assertEquals("0", workbook().production().orElseThrow());
    }

    @Test
    void commitmentFreezesTheAnswerAndWritesTheReport() {
        window.show("commitment");
        Path report = folder.resolve("report");
        window.answers().exportTo(report);

        window.click(() -> window.node("#audience-internal"));
        window.clickButton("Freeze this answer");
        assertEquals(1, workbook().commitments().size());
        window.click(() -> window.node("#export"));
        window.until("the report is written", () -> window.notice().startsWith("The report stands in"));

        for (String file : List.of("commitment.pdf", "commitment.html", "charts", "tables")) {
            assertTrue(Files.exists(report.resolve(file)), file);
        }
    }

    private Workbook workbook() {
        return window.document().workbook();
    }

    private FigureView chart(int number) {
        return window.nodes(".figure-view").stream()
                .filter(FigureView.class::isInstance)
                .map(FigureView.class::cast)
                .filter(chart -> chart.figureProperty().get() != null)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private static String spoken(Node node) {
        return Objects.requireNonNullElse(node.getAccessibleText(), "");
    }
}
