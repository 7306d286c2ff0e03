package headroom.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.document.Edit;
import headroom.app.document.SampleDocument;
import headroom.model.Message;
import headroom.model.workbook.ForecastEdits;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Statements about all days at once, from the simulated futures, and the method behind them.
class JointStatementTest {
    private final SampleDocument sample = new SampleDocument();
    private final ForecastModel model = new ForecastModel(sample.results());

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theShareBelowTheBoundIsTheConfidence() {
        double bound = model.bound(0.9).orElseThrow();
        double share = model.staysBelow(bound, model.dayAfterLast()).orElseThrow();
        assertEquals(0.9, share, 0.01);
        double sooner = model.staysBelow(bound, model.firstDay().plusDays(7)).orElseThrow();
        assertTrue(sooner >= share, "fewer days, fewer chances to pass it");
        assertEquals(Optional.empty(), model.staysBelow(bound, model.firstDay()), "no day before it");
        LocalDate unknown = model.dayAfterLast().plusDays(1);
        assertEquals(Optional.empty(), model.staysBelow(bound, unknown), "not simulated that far");
        assertTrue(model.futures(0.9).isPresent());
    }

    @Test
    void anotherMethodForecastsOnceItIsChosenAndUndoTakesItBack() {
        sample.document()
                .apply(Edit.of(
                        Message.of("view-forecast.edit-method", "drift"),
                        workbook -> ForecastEdits.setMethod(workbook, Optional.of("drift"))));
        sample.settle();
        assertEquals("drift", model.demand().orElseThrow().dailyPeak().model());
        sample.document().undo();
        sample.settle();
        assertEquals("combination", model.demand().orElseThrow().dailyPeak().model());
    }
}
