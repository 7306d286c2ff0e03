package headroom.app.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Read;
import headroom.app.document.SampleDocument;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.plan.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanModelTest {
    private SampleDocument sample;
    private PlanModel model;

    @BeforeEach
    void open() {
        sample = new SampleDocument();
        model = new PlanModel(sample.document(), sample.results());
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private String undoKey() {
        return sample.document().undoNameProperty().get().orElseThrow().key();
    }

    @Test
    void plansStandSideBySideAndTheCheapestIsShown() {
        List<PlanModel.Standing> standings =
                model.rows().stream().map(PlanModel.Row::standing).toList();
        assertEquals(PlanModel.Standing.NOW, standings.getFirst());
        assertEquals(PlanModel.Standing.CHEAPEST, standings.get(1));
        assertTrue(standings.contains(PlanModel.Standing.SCENARIO));
        assertEquals(PlanModel.Standing.CHEAPEST, model.shown().orElseThrow().standing());
        assertTrue(model.againstCapacity().isPresent());
        assertTrue(model.additions().isPresent());
    }

    @Test
    void theCheapestPlanBecomesAScenarioUnderAFreeName() {
        int before = model.workbook().scenarios().size();
        model.apply("Applied plan");
        model.apply("Applied plan");
        List<String> names =
                model.workbook().scenarios().stream().map(Scenario::name).toList();
        assertEquals(before + 2, names.size());
        assertEquals(names.size(), names.stream().distinct().count());
        assertEquals("view-plan.edit-apply", undoKey());
        sample.settle();
        assertEquals(PlanModel.Standing.SCENARIO, model.shown().orElseThrow().standing());
    }

    @Test
    void namesThatAreTakenOrEmptyAreRefused() {
        model.add("one");
        model.add("two");
        Scenario two = model.workbook().scenarios().getLast();
        assertInstanceOf(Read.Bad.class, model.editing().nameFor(two, "one"));
        assertInstanceOf(Read.Bad.class, model.editing().nameFor(two, "  "));
        assertEquals(
                Optional.of("three"), model.editing().nameFor(two, " three ").accepted());
        Trial<String> renaming = model.editing().renameTrial(two);
        renaming.show("three");
        renaming.keep();
        assertEquals("three", model.workbook().scenarios().getLast().name());
        assertEquals("view-plan.edit-rename", undoKey());
    }

    @Test
    void movingAnAdditionMakesAScenarioOfTheCheapestPlan() {
        double day = model.inPlaceMillis("mongo").orElseThrow();
        Trial<Double> trial = model.inPlaceTrial("mongo", "Moved plan");
        trial.show(day + 7 * 86_400_000.0);
        trial.keep();
        assertEquals("Moved plan", model.workbook().scenarios().getLast().name());
        assertEquals(
                Optional.of(Message.literal("Moved plan")),
                model.chosenProperty().get());
        sample.settle();
        assertEquals(day + 7 * 86_400_000.0, model.inPlaceMillis("mongo").orElseThrow());
    }
}
