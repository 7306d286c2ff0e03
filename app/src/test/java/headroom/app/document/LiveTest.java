package headroom.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.job.Jobs;
import headroom.app.job.Pump;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final Pump pump = new Pump();
    private final List<Exception> failures = new ArrayList<>();
    private final Jobs jobs = new Jobs(pump, failures::add);
    private final Document document = new Document(Workbook.empty("one", ZoneOffset.UTC), () -> 0);
    private final BlockingQueue<String> go = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private long now;

    private Live<Long> live() {
        return new Live<>(
                document,
                jobs,
                (workbook, progress) -> {
                    begun.incrementAndGet();
                    try {
                        if (go.take().equals("fail")) {
                            throw new IllegalStateException("cannot");
                        }
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return workbook.seed();
                },
                failures::add,
                () -> now);
    }

    private void seed(long seed) {
        document.apply(Edit.of(Message.literal("seed"), workbook -> workbook.edit(draft -> draft.seed = seed)));
    }

    private static Optional<Long> value(Live<Long> live) {
        return live.resultProperty().get().map(Live.Result::value);
    }

    @AfterEach
    void close() {
        for (int i = 0; i < 20; i++) {
            go.add("end");
        }
        jobs.close();
    }

    @Test
    void computesAtTheStartAndOnEachChange() {
        Live<Long> live = live();
        assertTrue(live.computingProperty().get());
        assertTrue(live.workProperty().get().isPresent());
        go.add("go");
        pump.until(() -> value(live).equals(Optional.of(42L)));
        assertFalse(live.computingProperty().get());
        assertEquals(Optional.empty(), live.workProperty().get());

        seed(7);
        assertTrue(live.computingProperty().get());
        assertEquals(Optional.of(42L), value(live), "the last good result stands meanwhile");
        go.add("go");
        pump.until(() -> value(live).equals(Optional.of(7L)));
    }

    @Test
    void theNewestWorkbookWaitsAndThoseBetweenAreSkipped() {
        Live<Long> live = live();
        seed(1);
        seed(2);
        seed(3);
        go.add("go");
        go.add("go");

        pump.until(() ->
                value(live).equals(Optional.of(3L)) && !live.computingProperty().get());

        assertEquals(2, begun.get());
    }

    @Test
    void aComputationThatTakesLongIsGivenUpForANewerWorkbook() {
        Live<Long> live = live();
        pump.until(() -> begun.get() == 1);
        now += 2_000;
        seed(5);
        pump.until(() -> begun.get() == 2);
        go.add("go");
        go.add("go");

        pump.until(() -> value(live).equals(Optional.of(5L)));
    }

    @Test
    void aResultForAWorkbookThatWasReplacedIsDropped() {
        Live<Long> live = live();
        go.add("go");
        pump.until(() -> value(live).isPresent());

        document.open(Workbook.empty("other", ZoneOffset.UTC).edit(draft -> draft.seed = 9), Optional.empty());

        assertEquals(Optional.empty(), value(live));
        go.add("go");
        pump.until(() -> value(live).equals(Optional.of(9L)));
    }

    @Test
    void aFailureIsToldOnceAndLeavesTheLastGoodResult() {
        Live<Long> live = live();
        go.add("go");
        pump.until(() -> value(live).isPresent());
        seed(1);
        go.add("fail");

        pump.until(() -> !live.computingProperty().get());

        assertEquals(1, failures.size());
        assertEquals(Optional.of(42L), value(live));
    }
}
