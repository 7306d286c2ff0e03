package headroom.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Message NAME = Message.literal("reading");

    private final Pump pump = new Pump();
    private final List<Exception> unexpected = new ArrayList<>();
    private final Jobs jobs = new Jobs(pump, unexpected::add);

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void workRunsElsewhereAndItsResultComesBackToTheInterfaceThread() {
        Thread interfaceThread = Thread.currentThread();
        List<Thread> worked = new ArrayList<>();
        List<Thread> delivered = new ArrayList<>();
        jobs.start(NAME, progress -> worked.add(Thread.currentThread()), done -> delivered.add(Thread.currentThread()));

        pump.until(() -> !delivered.isEmpty());

        assertEquals(List.of(interfaceThread), delivered);
        assertFalse(worked.contains(interfaceThread));
    }

    @Test
    void aJobIsListedWhileItRunsWithHowFarItIs() {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Job job = jobs.start(
                NAME,
                progress -> {
                    progress.report(1, 4);
                    progress.doing(Message.literal("looking"));
                    reported.countDown();
                    finish.await();
                    return "done";
                },
                done -> {});

        assertEquals(List.of(job), jobs.running());
        pump.until(() -> reported.getCount() == 0 && job.doneProperty().get() == 0.25);
        pump.until(() -> job.doingProperty().get().equals(Optional.of(Message.literal("looking"))));
        finish.countDown();
        pump.until(() -> jobs.running().isEmpty());
    }

    @Test
    void whatWasCancelledIsNotDelivered() {
        CountDownLatch finish = new CountDownLatch(1);
        List<String> delivered = new ArrayList<>();
        Job job = jobs.start(
                NAME,
                progress -> {
                    finish.await();
                    return "late";
                },
                delivered::add);
        job.cancel();
        finish.countDown();

        pump.until(() -> jobs.running().isEmpty());

        assertEquals(List.of(), delivered);
    }

    @Test
    void workThatChecksStopsWhenItIsCancelledAndNobodyIsTold() {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = jobs.start(
                NAME,
                progress -> {
                    begun.countDown();
                    while (true) {
                        progress.check();
                        Thread.onSpinWait();
                    }
                },
                done -> {});
        pump.until(() -> begun.getCount() == 0);

        job.cancel();

        pump.until(() -> jobs.running().isEmpty());
        assertTrue(unexpected.isEmpty());
    }

    @Test
    void aFailureThatNobodyHandlesReachesTheWindow() {
        jobs.start(
                NAME,
                progress -> {
                    throw new IOException("disk full");
                },
                done -> {});

        pump.until(() -> !unexpected.isEmpty());

        assertEquals("disk full", unexpected.getFirst().getMessage());
        assertTrue(jobs.running().isEmpty());
    }

    @Test
    void quietWorkIsNotListed() {
        List<String> delivered = new ArrayList<>();
        jobs.startQuietly(NAME, progress -> "kept", delivered::add, unexpected::add);

        assertTrue(jobs.running().isEmpty());
        pump.until(() -> !delivered.isEmpty());
    }

    @Test
    void nothingIsDeliveredOrBegunAfterTheEnd() throws InterruptedException {
        List<String> delivered = new ArrayList<>();
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch posted = new CountDownLatch(1);
        Jobs ending = new Jobs(
                task -> {
                    pump.execute(task);
                    posted.countDown();
                },
                unexpected::add);
        ending.startQuietly(
                NAME,
                progress -> {
                    going.await();
                    return "late";
                },
                delivered::add,
                unexpected::add);

        ending.close();
        going.countDown();
        posted.await();
        ending.start(NAME, progress -> "later still", delivered::add);
        List<String> after = new ArrayList<>();
        pump.execute(() -> after.add("pumped"));
        pump.until(() -> !after.isEmpty());

        assertEquals(List.of(), delivered);
        assertEquals(List.of(), ending.running());
        assertEquals(List.of(), unexpected);
    }
}
