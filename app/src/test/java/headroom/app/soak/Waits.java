package headroom.app.soak;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import headroom.app.shell.OpenedWindow;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Events posted to the interface thread all the time, how long each waits, and how much the thread computed between
/// one and the next; frames apart. Waits are on the clock of the machine and grow with what else runs on it; what the
/// thread computed is its own processor time, and so the cause.
final class Waits {
    private static final long EVERY_NANOS = 2_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ConcurrentLinkedQueue<Long> waitNanos = new ConcurrentLinkedQueue<>();
    private final List<Long> computedNanos = new ArrayList<>();
    private final List<Long> frameNanos = new ArrayList<>();
    private final TKPulseListener frameEnds = this::frameEnds;
    private final AnimationTimer frameBegins = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frameBegan = System.nanoTime();
            frameBeganCpu = THREADS.getCurrentThreadCpuTime();
        }
    };
    /// Of the interface thread, all frames so far together.
    private long inFrames;
    private long inFramesCpu;
    private long frameBegan;
    private long frameBeganCpu;
    /// Processor time of the thread without frames, when the event before was run; negative before the first.
    private long computedBefore = -1;
    private volatile boolean over;
    /// As the poster sees it: frames that ended before an event was posted do not count.
    private volatile long seenInFrames;
    private final Thread poster;

    private Waits() {
        OpenedWindow.onScreen(() -> {
            frameBegins.start();
            Toolkit.getToolkit().addPostSceneTkPulseListener(frameEnds);
            return this;
        });
        poster = Thread.ofPlatform().daemon().name("posted events").start(this::post);
    }

    static Waits begin() {
        return new Waits();
    }

    private void frameEnds() {
        if (frameBegan != 0) {
            long took = System.nanoTime() - frameBegan;
            frameNanos.add(took);
            inFrames += took;
            inFramesCpu += THREADS.getCurrentThreadCpuTime() - frameBeganCpu;
            seenInFrames = inFrames;
            frameBegan = 0;
        }
    }

    private void post() {
        while (!over) {
            long posted = System.nanoTime();
            long frames = seenInFrames;
            Platform.runLater(() -> ran(posted, frames));
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    private void ran(long posted, long frames) {
        waitNanos.add(Math.max(0, System.nanoTime() - posted - (inFrames - frames)));
        long computed = THREADS.getCurrentThreadCpuTime() - inFramesCpu;
        if (computedBefore >= 0) {
            computedNanos.add(Math.max(0, computed - computedBefore));
        }
        computedBefore = computed;
    }

    /// Ends it and says what came of it.
    String end(String what) {
        over = true;
        try {
            poster.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return OpenedWindow.onScreen(() -> {
            frameBegins.stop();
            Toolkit.getToolkit().removePostSceneTkPulseListener(frameEnds);
            List<Long> waits = sorted(new ArrayList<>(waitNanos));
            List<Long> computed = sorted(computedNanos);
            List<Long> frames = sorted(frameNanos);
            return String.format(
                    Locale.ROOT,
                    "%-34s %8d %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6.1f ms",
                    what,
                    waits.size(),
                    at(waits, 0.5),
                    at(waits, 0.99),
                    at(waits, 1),
                    at(computed, 0.99),
                    at(computed, 1),
                    at(frames, 0.5),
                    at(frames, 0.99));
        });
    }

    private static List<Long> sorted(List<Long> values) {
        values.sort(Long::compare);
        return values;
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
    }
}
