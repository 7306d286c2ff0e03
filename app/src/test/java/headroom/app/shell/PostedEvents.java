package headroom.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javafx.application.Platform;

/// Posts an event to the interface thread every few milliseconds, notes how long each waits, and looks at what the
/// thread is doing meanwhile. The waits tell of this machine and what else runs on it; what the thread does is the
/// cause, and the same everywhere.
public final class PostedEvents {
    private static final long EVERY_NANOS = 4_000_000;

    /// What takes time and has to run elsewhere: reading files, and everything that is computed from a workbook. What
    /// was imported is only handed over.
    private static final Pattern WORK =
            Pattern.compile("headroom\\.importers\\.(?!Imported$).*|headroom\\.model\\.(season|forecast)\\..*"
                    + "|headroom\\.model\\.capacity\\.(CapacityAnalysis|UslFit).*|headroom\\.model\\.plan\\.Planning.*"
                    + "|headroom\\.model\\.workbook\\.(Analyses|Measured).*|headroom\\.app\\.report\\.(Report|Paper)");

    private final ConcurrentLinkedQueue<Long> waitNanos = new ConcurrentLinkedQueue<>();
    private final Set<String> work = new TreeSet<>();
    private final Thread watched;
    private final Thread poster;
    private volatile boolean over;

    /// What was found.
    ///
    /// @param posted how many events
    /// @param medianMillis half of them waited less
    /// @param mostMillis none waited longer
    /// @param work what the interface thread was seen doing that takes time
    public record Found(int posted, double medianMillis, double mostMillis, List<String> work) {
        /// For messages.
        public String words() {
            return String.format(
                    Locale.ROOT, "%d events, median wait %.1f ms, longest %.1f ms", posted, medianMillis, mostMillis);
        }
    }

    private PostedEvents() {
        watched = Shown.onScreen(Thread::currentThread);
        poster = Thread.ofPlatform().daemon().name("posted events").start(this::post);
    }

    /// Begins to post and to look.
    public static PostedEvents begin() {
        return new PostedEvents();
    }

    private void post() {
        while (!over) {
            long posted = System.nanoTime();
            Platform.runLater(() -> waitNanos.add(System.nanoTime() - posted));
            Arrays.stream(watched.getStackTrace())
                    .filter(frame -> WORK.matcher(frame.getClassName()).matches())
                    .forEach(frame -> work.add(frame.toString()));
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    /// Ends it.
    public Found end() {
        over = true;
        try {
            poster.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Shown.settle();
        List<Long> waits = new ArrayList<>(waitNanos);
        waits.sort(Long::compare);
        return new Found(waits.size(), waits.get(waits.size() / 2) / 1e6, waits.getLast() / 1e6, List.copyOf(work));
    }
}
