package headroom.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.document.Edit;
import headroom.app.document.SampleDocument;
import headroom.app.job.Job;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.figure.DemandFigures;
import headroom.model.workbook.ForecastEdits;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesOutlook;
import headroom.model.workbook.WorkbookEdits;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many series are forecast beside the window, not in it.
class AllForecastsTest {
    private static final int MANY = 200;

    private final SampleDocument sample = new SampleDocument();

    @AfterEach
    void close() {
        sample.close();
    }

    private SeriesEntry any() {
        return sample.document().workbook().series().getFirst();
    }

    private List<SeriesEntry> many() {
        SeriesEntry one = any();
        return IntStream.range(0, MANY)
                .mapToObj(i -> new SeriesEntry(
                        one.series().named(one.series().id().withSuffix("copy " + i)),
                        one.unit(),
                        one.kind(),
                        one.role(),
                        one.component()))
                .toList();
    }

    private static SeriesOutlook quick(SeriesEntry entry) {
        return SeriesOutlook.without(entry, Message.literal("not looked at"));
    }

    @Test
    void theSeriesOfAWorkbookAreForecastInTheBackground() {
        AllForecasts all = new AllForecasts(sample.document(), sample.jobs());
        List<SeriesEntry> wanted =
                all.series().subList(0, Math.min(4, all.series().size()));
        all.start(wanted);
        assertTrue(all.stateProperty().get().running());
        sample.pump().until(() -> !all.stateProperty().get().running());
        List<SeriesOutlook> rows = all.stateProperty().get().outlooks();
        assertEquals(
                wanted.stream().map(entry -> entry.series().id().toString()).toList(),
                rows.stream().map(SeriesOutlook::id).toList());
        for (SeriesOutlook row : rows) {
            assertTrue(row.days().isPresent(), row.id() + ": " + row.notes());
            assertTrue(row.highest(0.5) <= row.highest(0.975), row.id());
            assertTrue(row.highestOfLast(7) > 0, row.id());
            assertTrue(DemandFigures.outlook(row, ZoneOffset.UTC).isPresent());
        }
    }

    @Test
    void noneOfTwoHundredIsForecastOnTheInterfaceThreadWhichIsFreeMeanwhile() {
        Thread interfaceThread = Thread.currentThread();
        Set<Thread> worked = ConcurrentHashMap.newKeySet();
        CountDownLatch free = new CountDownLatch(1);
        AllForecasts all = new AllForecasts(sample.document(), sample.jobs(), (entry, _, _) -> {
            worked.add(Thread.currentThread());
            await(free);
            return quick(entry);
        });
        all.start(many());
        Job job = sample.jobs().running().getLast();
        // only the interface thread itself lets the work go on: if it waited for the work, this would never end
        AtomicInteger done = new AtomicInteger();
        sample.pump().execute(() -> {
            done.incrementAndGet();
            free.countDown();
        });
        sample.pump().until(() -> !all.stateProperty().get().running());
        assertEquals(1, done.get());
        assertEquals(MANY, all.stateProperty().get().outlooks().size());
        assertFalse(worked.contains(interfaceThread));
        assertEquals(1, job.doneProperty().get(), "the status bar was told how far it was");
        assertEquals(Job.Outcome.DONE, job.outcome());
    }

    @Test
    void cancelStopsAfterTheSeriesUnderWayAndWhatIsKnownIsNotForecastAgain() {
        AtomicInteger calls = new AtomicInteger();
        Job[] job = new Job[1];
        CountDownLatch started = new CountDownLatch(1);
        AllForecasts all = new AllForecasts(sample.document(), sample.jobs(), (entry, _, _) -> {
            await(started);
            if (calls.incrementAndGet() == 3) {
                job[0].cancel();
            }
            return quick(entry);
        });
        all.start(many());
        job[0] = sample.jobs().running().getLast();
        started.countDown();
        sample.pump().until(() -> !all.stateProperty().get().running());
        assertEquals(3, calls.get());
        assertTrue(all.stateProperty().get().stopped());
        assertEquals(3, all.stateProperty().get().outlooks().size());
        assertEquals(Job.Outcome.CANCELLED, job[0].outcome());
        all.start(many());
        sample.pump().until(() -> !all.stateProperty().get().running());
        assertEquals(MANY, calls.get(), "three were known");
        assertEquals(MANY, all.stateProperty().get().outlooks().size());
    }

    @Test
    void oneSeriesThatCannotBeForecastLeavesTheOthersAlone() {
        AllForecasts all = new AllForecasts(sample.document(), sample.jobs(), (entry, _, _) -> {
            if (entry.series().id().toString().contains("copy 7")) {
                throw new IllegalStateException("broken");
            }
            return quick(entry);
        });
        all.start(many());
        sample.pump().until(() -> !all.stateProperty().get().running());
        assertEquals(MANY, all.stateProperty().get().outlooks().size());
        assertEquals(Optional.empty(), all.stateProperty().get().trouble());
    }

    @Test
    void resultsAreForgottenWhenWhatTheyRestOnChangesAndOnlyThen() {
        AllForecasts all = new AllForecasts(sample.document(), sample.jobs(), (entry, _, _) -> quick(entry));
        all.start(many());
        sample.pump().until(() -> !all.stateProperty().get().running());
        sample.document()
                .apply(Edit.of(
                        Message.of("view-forecast.edit-driver", "x"),
                        workbook -> ForecastEdits.setDriver(workbook, Optional.of("x"))));
        assertEquals(MANY, all.stateProperty().get().outlooks().size(), "that is about the demand");
        sample.document()
                .apply(Edit.of(
                        Message.of("view-forecast.edit-horizon", 9),
                        workbook -> WorkbookEdits.setHorizonWeeks(workbook, 9)));
        assertEquals(AllForecasts.State.NOTHING, all.stateProperty().get());
    }

    @Test
    void whatIsStillMadeOfAnOldWorkbookIsNotShown() {
        CountDownLatch go = new CountDownLatch(1);
        Set<Progress> progresses = new HashSet<>();
        AllForecasts all = new AllForecasts(sample.document(), sample.jobs(), (entry, _, progress) -> {
            await(go);
            progresses.add(progress);
            return quick(entry);
        });
        all.start(many());
        Job job = sample.jobs().running().getLast();
        sample.document()
                .apply(Edit.of(
                        Message.of("view-forecast.edit-horizon", 9),
                        workbook -> WorkbookEdits.setHorizonWeeks(workbook, 9)));
        go.countDown();
        sample.pump().until(() -> job.outcome() != Job.Outcome.RUNNING);
        assertEquals(Job.Outcome.CANCELLED, job.outcome());
        assertEquals(AllForecasts.State.NOTHING, all.stateProperty().get());
        assertTrue(progresses.size() <= 1, "it stopped after the series under way");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
