package headroom.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.document.Edit;
import headroom.app.document.SampleDocument;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.figure.SeasonFigures;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import headroom.model.workbook.ForecastEdits;
import headroom.model.workbook.SeriesEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What repeats in any series, and the days on which it becomes different, decided by the planner.
class ExploreModelTest {
    private final SampleDocument sample = new SampleDocument();
    private final ExploreModel model = new ExploreModel(sample.results(), sample.jobs());

    @AfterEach
    void close() {
        sample.close();
    }

    private Studied studied() {
        sample.pump().until(() -> model.studied().isPresent());
        return model.studied().orElseThrow();
    }

    private List<MarkerDecision> decisions() {
        return sample.document().workbook().forecast().markers();
    }

    /// Another series than the demand, with a season.
    private SeriesEntry other() {
        List<String> demand =
                sample.results().analysis().getValue().orElseThrow().demandSeries();
        return model.series().stream()
                .filter(entry -> !demand.contains(entry.series().id().toString()))
                .max((a, b) -> Integer.compare(
                        a.series().samples().size(), b.series().samples().size()))
                .orElseThrow();
    }

    @Test
    void theDemandAndAnyOtherSeriesAreTakenApart() {
        Studied demand = studied();
        assertTrue(model.showsDemand());
        assertFalse(demand.parts().isEmpty());
        assertTrue(demand.week().isPresent());
        assertEquals(
                demand.study().seasons().periods().size(), demand.profiles().size());
        assertFalse(SeasonWords.of(demand.study(), ZoneOffset.UTC).isEmpty());
        SeriesEntry other = other();
        String id = other.series().id().toString();
        model.chosenProperty().set(Optional.of(id));
        Studied found = studied();
        assertEquals(Optional.of(id), found.of().series());
        assertFalse(model.showsDemand());
        assertTrue(model.seriesFigure().isPresent());
    }

    @Test
    void aMarkerIsAddedMovedAndDismissedInStepsThatCanBeUndone() {
        studied();
        model.markers().add(Marker.Kind.LEVEL);
        assertEquals(1, decisions().size());
        sample.settle();
        // what was found before the decision stands until it is studied anew
        sample.pump()
                .until(() -> model.markers().all().stream()
                        .anyMatch(marker -> marker.verdict().isPresent()));
        Marker own = model.markers().all().stream()
                .filter(marker -> marker.kind() == Marker.Kind.LEVEL)
                .filter(marker -> marker.verdict().isPresent())
                .findFirst()
                .orElseThrow();
        LocalDate later = own.day().minusDays(20);
        Trial<Double> dragged =
                model.markers().moving(SeasonFigures.handle(own)).orElseThrow();
        dragged.show((double) later.plusDays(3)
                .atStartOfDay(sample.document().workbook().zone())
                .toInstant()
                .toEpochMilli());
        dragged.show((double) later.atStartOfDay(sample.document().workbook().zone())
                .toInstant()
                .toEpochMilli());
        dragged.keep();
        assertEquals(later, decisions().getFirst().day());
        assertEquals(own.found(), decisions().getFirst().found());
        assertEquals(later, model.markers().dayOf(own));
        model.markers().decide(own, Marker.Verdict.DISMISSED);
        assertEquals(Marker.Verdict.DISMISSED, decisions().getFirst().verdict());
        sample.document().undo();
        assertEquals(Marker.Verdict.ACCEPTED, decisions().getFirst().verdict());
        sample.document().undo();
        assertEquals(own.day(), decisions().getFirst().day());
        sample.document().undo();
        assertEquals(List.of(), decisions());
    }

    @Test
    void eachMarkerThatIsAddedStandsOnADayOfItsOwn() {
        studied();
        for (Marker.Kind kind : Marker.Kind.values()) {
            model.markers().add(kind);
            model.markers().add(kind);
        }
        long days = decisions().stream()
                .map(decision -> decision.kind() + " " + decision.found())
                .distinct()
                .count();
        assertEquals(2L * Marker.Kind.values().length, days);
        for (int i = 0; i < days; i++) {
            List<MarkerDecision> before = decisions();
            sample.document().undo();
            assertEquals(before.size() - 1, decisions().size(), "each step of the history takes one back");
        }
        assertEquals(List.of(), decisions());
    }

    @Test
    void whatWasDecidedSoAlreadyIsNoStepOfTheHistory() {
        studied();
        model.markers().add(Marker.Kind.OUTLIER);
        MarkerDecision decision = decisions().getFirst();
        sample.document()
                .apply(Edit.of(
                        Message.of("view-explore.edit-undecide", "incident", decision.day()),
                        workbook -> ForecastEdits.decide(workbook, decision)));
        sample.document().undo();
        assertEquals(List.of(), decisions());
    }

    @Test
    void aStudyThatFailsOrGivesUpSaysSoAndIsTriedAgain() {
        for (RuntimeException trouble :
                List.of(new IllegalStateException("no such luck"), new CancellationException("gave up"))) {
            AtomicInteger tries = new AtomicInteger();
            ExploreModel failing =
                    new ExploreModel(sample.results(), sample.jobs(), new Studies(sample.jobs(), (target, progress) -> {
                        if (tries.getAndIncrement() == 0) {
                            throw trouble;
                        }
                        return Studied.of(target, progress);
                    }));
            AtomicInteger told = new AtomicInteger();
            failing.studies().addListener((_, _, _) -> told.incrementAndGet());
            assertTrue(failing.studied().isEmpty());
            assertTrue(failing.studyTrouble().isEmpty(), "under way");
            sample.pump().until(() -> failing.studyTrouble().isPresent());
            assertEquals(1, told.get(), "the view is told");
            assertTrue(failing.studied().isEmpty());
            assertEquals(1, tries.get(), "what failed is not tried again by itself");
            failing.studyAgain();
            sample.pump().until(() -> failing.studied().isPresent());
            assertTrue(failing.studyTrouble().isEmpty());
            assertEquals(2, tries.get());
        }
    }

    @Test
    void whatIsDecidedAboutAnotherSeriesLeavesTheForecastAlone() {
        SeriesEntry other = other();
        model.chosenProperty().set(Optional.of(other.series().id().toString()));
        studied();
        Object before = sample.results().analysis().getValue().orElseThrow().demand();
        model.markers().add(Marker.Kind.OUTLIER);
        sample.settle();
        assertEquals(1, decisions().size());
        assertEquals(
                Optional.of(other.series().id().toString()),
                decisions().getFirst().series());
        assertEquals(
                before, sample.results().analysis().getValue().orElseThrow().demand());
    }
}
