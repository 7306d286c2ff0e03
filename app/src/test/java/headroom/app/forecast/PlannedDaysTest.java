package headroom.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.HandleDrag;
import headroom.app.control.HandleTrial;
import headroom.app.document.Edit;
import headroom.app.document.SampleDocument;
import headroom.model.Message;
import headroom.model.figure.Handles;
import headroom.model.figure.Layer;
import headroom.model.figure.PlannedFigures;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.PlannedEvent;
import headroom.model.forecast.PlannedLoad;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Row 20: what is planned is dragged along time; Escape restores; undo takes one step.
class PlannedDaysTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);

    private static final DemandPlan PLAN = DemandPlan.NONE
            .withLoads(List.of(new PlannedLoad("new customer", 200, MARCH)))
            .withEvents(List.of(new PlannedEvent("campaign", MARCH, 3, 0.4)));

    @Test
    void aLoadAndAnEventAreDrawnWithHandlesAndMoved() {
        try (SampleDocument sample = new SampleDocument()) {
            ForecastModel model = new ForecastModel(sample.results());
            sample.document()
                    .apply(Edit.of(Message.literal("plan"), workbook -> WorkbookEdits.setDemandPlan(workbook, PLAN)));
            List<String> handles = model.fan().orElseThrow().layers().stream()
                    .filter(Layer.Moment.class::isInstance)
                    .map(Layer.Moment.class::cast)
                    .flatMap(moment -> moment.handle().stream())
                    .filter(handle -> !handle.equals(Handles.AS_OF))
                    .toList();
            assertEquals(List.of(PlannedFigures.LOAD_HANDLE + 0, PlannedFigures.EVENT_HANDLE + 0), handles);
            assertFalse(model.canMove(PlannedFigures.LOAD_HANDLE + 1));
            assertFalse(model.canMove("target"));
            Workbook before = sample.document().workbook();
            double may = MAY.atStartOfDay(before.zone()).toInstant().toEpochMilli();
            for (String handle : handles) {
                assertTrue(model.canMove(handle));
                HandleTrial hand = new HandleTrial();
                hand.follow(() -> model.plannedTrial(handle).orElseThrow(), may - 9e8, HandleDrag.Phase.MOVING);
                hand.follow(() -> model.plannedTrial(handle).orElseThrow(), may, HandleDrag.Phase.DONE);
            }
            DemandPlan moved = sample.document().workbook().forecast().demandPlan();
            assertEquals(MAY, moved.loads().getFirst().from());
            assertEquals(MAY, moved.events().getFirst().first());
            assertEquals(3, moved.events().getFirst().days());
            sample.document().undo();
            sample.document().undo();
            assertEquals(before, sample.document().workbook());
        }
    }
}
