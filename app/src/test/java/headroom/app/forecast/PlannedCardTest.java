package headroom.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.model.Message;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.GrowthShape;
import headroom.model.forecast.PlannedEvent;
import headroom.model.forecast.PlannedLoad;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a planner knows of the demand to come, entered with sliders and in tables.
@ExtendWith(ApplicationExtension.class)
class PlannedCardTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    private final Document document = new Document(Workbook.empty("api", ZoneOffset.UTC), () -> 0);
    private PlannedCard card;

    @Start
    void start(Stage stage) {
        card = new PlannedCard(
                document,
                () -> Optional.of(0.09),
                () -> Optional.of("customers"),
                event -> event.like().map(_ -> 0.38),
                new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC));
        document.workbookProperty().addListener((property, old, now) -> card.refresh());
        stage.setScene(new Scene(card, 900, 500));
        stage.show();
    }

    private DemandPlan plan() {
        return document.workbook().forecast().demandPlan();
    }

    private Slider slider(FxRobot robot, String spoken) {
        return robot.lookup(".slider").queryAllAs(Slider.class).stream()
                .filter(each -> spoken.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void press(FxRobot robot, String text) {
        Button button = robot.lookup(".link-button").queryAllAs(Button.class).stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
        robot.interact(button::fire);
    }

    @Test
    void slidersEditTheHorizonAndTheGrowthAndCanBeUndone(FxRobot robot) {
        Slider growth = slider(robot, "Growth of the next month");
        assertEquals(0.09, growth.getValue(), 1e-9, "what was learned");
        robot.interact(() -> growth.setValue(0.0512));
        assertEquals(0.05, plan().growthPerMonth().orElseThrow(), 1e-9);
        robot.interact(() -> slider(robot, "Look ahead, weeks").setValue(13.2));
        assertEquals(13, document.workbook().forecast().horizonWeeks());
        robot.interact(document::undo);
        robot.interact(document::undo);
        assertEquals(DemandPlan.NONE, plan());
        assertEquals(26, document.workbook().forecast().horizonWeeks());
        assertEquals(0.09, growth.getValue(), 1e-9);
    }

    @Test
    void aDraggedSliderIsOneStepOfTheHistory(FxRobot robot) {
        Slider growth = slider(robot, "Growth of the next month");
        robot.interact(() -> {
            growth.setValueChanging(true);
            growth.setValue(0.01);
            growth.setValue(0.02);
            growth.setValue(0.2);
        });
        assertEquals(0.2, plan().growthPerMonth().orElseThrow(), 1e-9, "seen while dragging");
        robot.interact(() -> growth.setValueChanging(false));
        robot.interact(document::undo);
        assertEquals(DemandPlan.NONE, plan());
    }

    @Test
    void loadsAndEventsAreAddedShownAndRemoved(FxRobot robot) {
        press(robot, "add a load");
        press(robot, "add an event");
        assertEquals(1, plan().loads().size());
        assertEquals(0.2, plan().events().getFirst().effect(), 1e-12);
        DemandPlan known = plan().withLoads(List.of(new PlannedLoad("Customer", 3_500, MARCH)))
                .withEvents(List.of(new PlannedEvent("Campaign", MARCH, 2, -0.4)));
        robot.interact(
                () -> document.apply(PlannedCard.edit(Message.of("view-forecast.edit-shape"), "", plan -> known)));
        List<String> texts = robot.lookup(".entry-place").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
        assertTrue(texts.containsAll(List.of("3,500", "1 March 2027", "2", "-40 %")), texts.toString());
        press(robot, "remove");
        assertEquals(List.of(), plan().loads());
        press(robot, "remove");
        assertEquals(DemandPlan.NONE, plan());
    }

    @Test
    void theShapeIsShownAsTheWorkbookHasIt(FxRobot robot) {
        robot.interact(() -> document.apply(PlannedCard.edit(
                Message.of("view-forecast.edit-shape"),
                "",
                plan -> plan.withGrowth(Optional.of(GrowthShape.SATURATING), Optional.empty()))));
        assertTrue(robot.lookup(".choice-place").queryAllAs(Button.class).stream()
                .anyMatch(each -> each.getText().equals("towards a ceiling")));
        assertEquals(
                document.workbook(), WorkbookEdits.setDemandPlan(document.workbook(), plan()), "an edit of nothing");
    }
}
