package headroom.app.job;

import headroom.model.Message;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work off the interface thread and brings what it made back to it. Belongs to the interface thread.
public final class Jobs implements AutoCloseable {
    private final Executor interfaceThread;
    private final Consumer<Exception> unexpected;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Job> active = new HashSet<>();
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> view = FXCollections.unmodifiableObservableList(running);

    /// Jobs whose results are delivered by `interfaceThread`.
    ///
    /// @param unexpected told of failures that nobody else handles
    public Jobs(Executor interfaceThread, Consumer<Exception> unexpected) {
        this.interfaceThread = interfaceThread;
        this.unexpected = unexpected;
    }

    /// The jobs that the planner should see, oldest first.
    public ObservableList<Job> running() {
        return view;
    }

    /// Starts work that the planner sees in the status bar; failures go to the handler of the window.
    public <T> Job start(Message name, Work<T> work, Consumer<T> done) {
        return start(name, work, done, unexpected);
    }

    /// Starts work that the planner sees in the status bar.
    ///
    /// @param done given the result on the interface thread, unless the job was cancelled meanwhile
    /// @param failed given what went wrong on the interface thread, unless the job was cancelled meanwhile
    public <T> Job start(Message name, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Job job = new Job(name, interfaceThread);
        running.add(job);
        submit(job, work, done, failed);
        return job;
    }

    /// Starts work that the planner does not see.
    public <T> Job startQuietly(Message name, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Job job = new Job(name, interfaceThread);
        submit(job, work, done, failed);
        return job;
    }

    private <T> void submit(Job job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        if (workers.isShutdown()) {
            running.remove(job);
            return;
        }
        active.add(job);
        workers.execute(() -> {
            Runnable delivery = deliveryOf(job, work, done, failed);
            interfaceThread.execute(() -> {
                running.remove(job);
                active.remove(job);
                if (!job.cancelled()) {
                    delivery.run();
                }
            });
        });
    }

    private static <T> Runnable deliveryOf(Job job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.run(job.progress());
            return () -> done.accept(result);
        } catch (CancellationException stopped) {
            job.cancel();
            return () -> {};
        } catch (Exception trouble) {
            return () -> failed.accept(trouble);
        } catch (OutOfMemoryError | StackOverflowError trouble) {
            return () -> failed.accept(new IllegalStateException(trouble));
        }
    }

    /// Asks all work to stop, whether it is seen or not, and takes no more: what is started from now on is not done.
    @Override
    public void close() {
        active.forEach(Job::cancel);
        workers.shutdown();
    }
}
