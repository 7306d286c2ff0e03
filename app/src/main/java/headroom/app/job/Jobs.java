package headroom.app.job;

import headroom.model.Message;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work off the interface thread and brings what it made back to it. Belongs to the interface thread.
public final class Jobs implements AutoCloseable {
    /// How many jobs that ended are remembered.
    private static final int MOST_FINISHED = 20;

    private final Executor interfaceThread;
    private final Consumer<Exception> unexpected;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Job> active = new HashSet<>();
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> view = FXCollections.unmodifiableObservableList(running);
    private final ObservableList<Job> finished = FXCollections.observableArrayList();
    private final ObservableList<Job> finishedView = FXCollections.unmodifiableObservableList(finished);
    private final LongSupplier nanoClock;

    /// Who sees a job.
    private enum Shown {
        /// While it runs, and afterwards how it went.
        ALWAYS,
        /// While it runs.
        WHILE_RUNNING,
        /// Nobody.
        NEVER
    }

    /// Jobs whose results are delivered by `interfaceThread`.
    ///
    /// @param unexpected told of failures that nobody else handles
    public Jobs(Executor interfaceThread, Consumer<Exception> unexpected) {
        this(interfaceThread, unexpected, System::nanoTime);
    }

    /// Jobs that are timed by a clock which only tells how far apart two moments are, nanoseconds.
    Jobs(Executor interfaceThread, Consumer<Exception> unexpected, LongSupplier nanoClock) {
        this.interfaceThread = interfaceThread;
        this.unexpected = unexpected;
        this.nanoClock = nanoClock;
    }

    /// The jobs that the planner should see, oldest first.
    public ObservableList<Job> running() {
        return view;
    }

    /// The jobs that ended and that the planner was shown, newest first.
    public ObservableList<Job> finished() {
        return finishedView;
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
        return submit(name, Shown.ALWAYS, work, new Ends<>(done, failed, job -> {}));
    }

    /// Starts work that the planner sees in the status bar.
    ///
    /// @param stopped told on the interface thread, instead of the others, once it was cancelled
    public <T> Job start(
            Message name, Work<T> work, Consumer<T> done, Consumer<Exception> failed, Consumer<Job> stopped) {
        return submit(name, Shown.ALWAYS, work, new Ends<>(done, failed, stopped));
    }

    /// Starts work that the planner sees while it runs, and of whose end nothing is said: it follows every change.
    ///
    /// @param stopped told on the interface thread, instead of the others, once it was cancelled
    public <T> Job startFollowing(
            Message name, Work<T> work, Consumer<T> done, Consumer<Exception> failed, Consumer<Job> stopped) {
        return submit(name, Shown.WHILE_RUNNING, work, new Ends<>(done, failed, stopped));
    }

    /// Starts work that the planner does not see.
    public <T> Job startQuietly(Message name, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return submit(name, Shown.NEVER, work, new Ends<>(done, failed, job -> {}));
    }

    /// Who is told of the end of a job.
    private record Ends<T>(Consumer<T> done, Consumer<Exception> failed, Consumer<Job> stopped) {}

    private <T> Job submit(Message name, Shown shown, Work<T> work, Ends<T> ends) {
        Job job = new Job(name, interfaceThread, nanoClock);
        if (workers.isShutdown()) {
            return job;
        }
        active.add(job);
        if (shown != Shown.NEVER) {
            running.add(job);
        }
        workers.execute(() -> {
            Delivery delivery = deliveryOf(job, work, ends.done(), ends.failed());
            interfaceThread.execute(() -> {
                active.remove(job);
                job.ended(delivery.trouble());
                running.remove(job);
                if (shown == Shown.ALWAYS) {
                    finished.addFirst(job);
                    if (finished.size() > MOST_FINISHED) {
                        finished.removeLast();
                    }
                }
                if (job.cancelled()) {
                    ends.stopped().accept(job);
                } else {
                    delivery.run().run();
                }
            });
        });
        return job;
    }

    /// What is done on the interface thread with the end of a job.
    private record Delivery(Runnable run, Optional<Exception> trouble) {}

    private static <T> Delivery deliveryOf(Job job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = work.run(job.progress());
            return new Delivery(() -> done.accept(result), Optional.empty());
        } catch (CancellationException stopped) {
            job.cancel();
            return new Delivery(() -> {}, Optional.empty());
        } catch (Exception trouble) {
            return new Delivery(() -> failed.accept(trouble), Optional.of(trouble));
        } catch (OutOfMemoryError | StackOverflowError | LinkageError trouble) {
            // a class that cannot be made ready, such as fonts where the disk is full, must not leave the job running
            Exception told = new IllegalStateException(trouble);
            return new Delivery(() -> failed.accept(told), Optional.of(told));
        }
    }

    /// Whether nothing is being done, seen or not.
    public boolean atRest() {
        return active.isEmpty();
    }

    /// Asks all work to stop, whether it is seen or not, and takes no more: what is started from now on is not done.
    @Override
    public void close() {
        active.forEach(Job::cancel);
        workers.shutdown();
    }
}
