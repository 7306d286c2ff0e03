package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.HandleDrag;
import headroom.app.document.SampleDocument;
import headroom.app.words.Words;
import headroom.model.capacity.Resource;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.Handles;
import headroom.model.figure.Layer;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row 20: what is dragged changes the answer at once; Escape restores. What the planner asks for and keeps free can be
/// dragged wherever it is drawn.
class Row20DraggedDecisionsTest {
    private static final double DAY = 86_400_000;

    private SampleDocument sample;
    private DraggedDecisions decisions;
    private Workbook before;

    @BeforeEach
    void open() {
        sample = new SampleDocument();
        decisions = new DraggedDecisions(sample.results());
        before = workbook();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private Workbook workbook() {
        return sample.document().workbook();
    }

    private Objective asked() {
        return workbook().objective().orElseThrow();
    }

    private void drag(String handle, double from, double to) {
        decisions.moved(handle, (from + to) / 2, from, HandleDrag.Phase.MOVING);
        decisions.moved(handle, to, from, HandleDrag.Phase.DONE);
    }

    /// One step of the history with that name, and nothing is left of it when it is undone.
    private void undoes(String name) {
        assertEquals(
                name, sample.document().undoNameProperty().get().orElseThrow().key());
        sample.document().undo();
        assertEquals(before, workbook());
    }

    @Test
    void theRateIsRoundedToWhatAHandCanMean() {
        drag(Handles.TARGET, 3500, 3987.9);
        DemandToHold.FixedRate rate = (DemandToHold.FixedRate) asked().demand();
        assertEquals(4000, rate.rps());
        undoes("shell.edit-rate");
    }

    @Test
    void whatIsSafeToPromiseFollowsTheHandByTheReserve() {
        // a fifth less is safe to promise where a fifth more is kept free, wherever the hand took the line
        drag(Handles.RESERVE, 1_015, 812);
        assertEquals(
                1 - (1 - before.policy().reserve()) * 0.8, workbook().policy().reserve(), 0.005);
        undoes("view-plan.edit-reserve");
    }

    @Test
    void noMoreThanTheCapacityCanBePromised() {
        drag(Handles.RESERVE, 1_000, 50_000);
        assertEquals(0, workbook().policy().reserve());
        sample.document().undo();
        drag(Handles.RESERVE, 1_000, -500);
        assertEquals(0.9, workbook().policy().reserve());
    }

    @Test
    void toleratedLossesMoveInSteps() {
        Resource mongo = before.path().component("mongo").orElseThrow().resource();
        assertEquals(1, mongo.tolerated());
        // of three nodes one may be lost: half as much again is safe where none may, half as much where two may
        for (double[] step : new double[][] {{1_450, 0}, {1_240, 1}, {1_190, 1}, {560, 2}, {-100, 2}}) {
            drag(Handles.TOLERATED + "mongo", 1_000, step[0]);
            assertEquals(
                    (int) step[1],
                    workbook()
                            .path()
                            .component("mongo")
                            .orElseThrow()
                            .resource()
                            .tolerated(),
                    () -> "at " + step[0]);
            sample.document().undo();
        }
        drag(Handles.TOLERATED + "mongo", 1_000, 1_500);
        undoes("view-plan.edit-set");
    }

    @Test
    void theDaysOfTheQuestionMoveByWholeDaysAndKeepTheirOrder() {
        LocalDate first = asked().from().orElseThrow();
        LocalDate last = asked().through();
        drag(Handles.FROM, 1e12, 1e12 + 7.3 * DAY);
        assertEquals(Optional.of(first.plusDays(7)), asked().from());
        undoes("shell.edit-from");
        drag(Handles.FROM, 1e12, 1e12 + 9_000 * DAY);
        assertEquals(Optional.of(last), asked().from());
        sample.document().undo();
        drag(Handles.THROUGH, 1e12, 1e12 - 10 * DAY);
        assertEquals(last.minusDays(10), asked().through());
        undoes("shell.edit-through");
        drag(Handles.THROUGH, 1e12, 1e12 - 9_000 * DAY);
        assertEquals(first, asked().through());
    }

    @Test
    void theDayOfTheQuestionMovesNoFurtherBackThanThereIsHistory() {
        LocalDate day = analysis().asOf().atZone(before.zone()).toLocalDate();
        drag(Handles.AS_OF, 1e12, 1e12 - 14 * DAY);
        assertEquals(
                day.minusDays(14),
                workbook().asOf().orElseThrow().atZone(before.zone()).toLocalDate());
        undoes("shell.edit-as-of");
        drag(Handles.AS_OF, 1e12, 1e12 - 9_000 * DAY);
        sample.settle();
        assertTrue(analysis().demand().isPresent(), "there is no forecast any more");
    }

    @Test
    void escapeRestoresWhatWasBefore() {
        for (String handle : List.of(Handles.TARGET, Handles.RESERVE, Handles.FROM, Handles.THROUGH, Handles.AS_OF)) {
            decisions.moved(handle, 900, 1_000, HandleDrag.Phase.MOVING);
            decisions.moved(handle, 1_000, 1_000, HandleDrag.Phase.CANCELLED);
            assertEquals(before, workbook(), handle);
            assertEquals(Optional.empty(), sample.document().undoNameProperty().get(), handle);
        }
    }

    @Test
    void theChartOfThePlanOffersEachAndEachSaysWhereItCanBeTyped() {
        Analysis analysis = analysis();
        Figure figure = DemandFigures.againstCapacity(
                analysis.demand(),
                analysis.answer().orElseThrow(),
                analysis.answer().orElseThrow().now(),
                before.zone());
        List<String> offered = figure.layers().stream()
                .flatMap(layer -> handle(layer).stream())
                .sorted()
                .toList();
        assertEquals(List.of(Handles.AS_OF, Handles.FROM, Handles.RESERVE, Handles.TARGET, Handles.THROUGH), offered);
        Words words = Words.english(ZoneOffset.UTC);
        for (String handle : offered) {
            assertTrue(
                    words.say(decisions.hint(handle).orElseThrow()).contains("it can be typed"), () -> "of " + handle);
        }
    }

    private static Optional<String> handle(Layer layer) {
        return switch (layer) {
            case Layer.Staircase stairs -> stairs.handle();
            case Layer.Threshold threshold -> threshold.handle();
            case Layer.Moment moment -> moment.handle();
            default -> Optional.empty();
        };
    }

    private Analysis analysis() {
        return sample.results().analysis().getValue().orElseThrow();
    }
}
