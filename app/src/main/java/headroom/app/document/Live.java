package headroom.app.document;

import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.workbook.Workbook;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is computed from the workbook, again on each change, off the interface thread. One computation runs at a time
/// and the newest workbook waits, so that a drag shows results as fast as they can be had; the last good result stands
/// meanwhile. Belongs to the interface thread.
///
/// @param <R> what is computed
public final class Live<R> {
    /// A computation that has run longer than this is given up when the workbook changes, milliseconds.
    private static final long PATIENCE_MILLIS = 1_500;

    private final Document document;
    private final Jobs jobs;
    private final BiFunction<Workbook, Progress, R> computation;
    private final Consumer<Exception> failed;
    private final LongSupplier clockMillis;
    private final ReadOnlyObjectWrapper<Optional<Result<R>>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Job>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Running> running = Optional.empty();
    private Runnable forget = () -> {};
    private long generation;

    /// A result with the workbook that it was computed from.
    public record Result<R>(Workbook workbook, R value) {}

    private record Running(Job job, long sinceMillis) {}

    /// Computes on each change of the document, and once at the start.
    public Live(
            Document document,
            Jobs jobs,
            BiFunction<Workbook, Progress, R> computation,
            Consumer<Exception> failed,
            LongSupplier clockMillis) {
        this.document = document;
        this.jobs = jobs;
        this.computation = computation;
        this.failed = failed;
        this.clockMillis = clockMillis;
        document.workbookProperty().addListener((property, old, now) -> changed());
        changed();
    }

    /// Lets the computation forget what it remembers when another workbook takes the place of this one, so that
    /// workbooks that were closed do not fill the memory.
    ///
    /// @return this
    public Live<R> forgetting(Runnable newForget) {
        forget = newForget;
        return this;
    }

    /// The newest result; empty until there is one.
    public ReadOnlyObjectProperty<Optional<Result<R>>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether a result for the workbook as it is now is still being computed.
    public ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /// The work that is under way for it; empty while there is none.
    public ReadOnlyObjectProperty<Optional<Job>> workProperty() {
        return work.getReadOnlyProperty();
    }

    private void changed() {
        computing.set(true);
        stopped.set(false);
        boolean other = generation != document.generation();
        if (other) {
            generation = document.generation();
            forget.run();
            result.set(Optional.empty());
        }
        if (running.isEmpty()) {
            start();
            return;
        }
        Running now = running.get();
        if (other || clockMillis.getAsLong() - now.sinceMillis() > PATIENCE_MILLIS) {
            now.job().cancel();
            start();
        }
    }

    private void start() {
        Workbook workbook = document.workbook();
        Job job = jobs.startFollowing(
                Message.of("shell.job-analysis"),
                progress -> computation.apply(workbook, progress),
                value -> arrived(workbook, Optional.of(value)),
                trouble -> {
                    failed.accept(trouble);
                    arrived(workbook, Optional.empty());
                },
                this::stopped);
        running = Optional.of(new Running(job, clockMillis.getAsLong()));
        work.set(Optional.of(job));
    }

    /// Somebody stopped the computation: what is shown is of before, until it is computed again or the workbook
    /// changes.
    private void stopped(Job job) {
        if (running.filter(now -> now.job() == job).isPresent()) {
            running = Optional.empty();
            work.set(Optional.empty());
            computing.set(false);
            stopped.set(true);
        }
    }

    /// Whether the computation was stopped, so that the result is not that of the workbook as it is.
    public ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /// Computes again after it was stopped.
    public void again() {
        if (stopped.get()) {
            changed();
        }
    }

    private void arrived(Workbook workbook, Optional<R> value) {
        running = Optional.empty();
        work.set(Optional.empty());
        value.ifPresent(good -> result.set(Optional.of(new Result<>(workbook, good))));
        boolean newest = document.workbook().equals(workbook);
        computing.set(!newest);
        if (!newest) {
            start();
        }
    }
}
