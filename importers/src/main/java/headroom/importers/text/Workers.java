package headroom.importers.text;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Threads that read parts of one file. When they are closed, whatever they still do is stopped.
public final class Workers implements AutoCloseable {
    /// The system property that says how many threads read one file. A program with a window leaves a processor to it.
    public static final String SETTING = "headroom.import.threads";

    private static final int MOST = 8;

    private final ExecutorService threads;
    private final int count;
    private final boolean beside;

    private Workers(int count, boolean beside) {
        this.count = count;
        this.beside = beside;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("import-", 0).factory());
    }

    /// As many threads as the machine has processors, eight at most, or as the system property
    /// `headroom.import.threads` says.
    public static Workers ofThisMachine() {
        int count = ofThisMachineCount();
        return new Workers(count, count > 1);
    }

    /// How many threads that is.
    public static int ofThisMachineCount() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Math.clamp(Integer.getInteger(SETTING, processors), 1, MOST);
    }

    /// One thread beside the caller's; none where one in all is asked for.
    public static Workers one() {
        return new Workers(1, Integer.getInteger(SETTING, 2) > 1);
    }

    /// How many threads there are.
    public int threads() {
        return count;
    }

    /// Starts a task; where there is a single thread in all it is done at once, by the caller.
    public <T> Task<T> start(Callable<T> work) {
        if (!beside) {
            FutureTask<T> task = new FutureTask<>(work);
            task.run();
            return new Task<>(task);
        }
        return new Task<>(threads.submit(work));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    /// Something that is being done.
    public static final class Task<T> {
        private final Future<T> future;

        private Task(Future<T> future) {
            this.future = future;
        }

        /// Waits for what comes of it. What the task throws is thrown here.
        ///
        /// @throws IOException if the task can't read, or if this thread is interrupted
        public T await() throws IOException {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while reading", e);
            } catch (ExecutionException e) {
                switch (Objects.requireNonNull(e.getCause())) {
                    case IOException failure -> throw failure;
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
