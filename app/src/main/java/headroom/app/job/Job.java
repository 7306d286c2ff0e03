package headroom.app.job;

import headroom.model.Message;
import headroom.model.Progress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work under way or done, as the window shows it.
public final class Job {
    /// The share done while it is not known.
    public static final double UNKNOWN = -1;

    private static final long NANOS = 1_000_000_000;

    private final Message name;
    private final Executor interfaceThread;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private final Remaining remaining;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<Amount>> read = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> doing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile double latest = UNKNOWN;
    private volatile Optional<Amount> latestRead = Optional.empty();
    private volatile Optional<Message> latestDoing = Optional.empty();
    private volatile boolean cancelled;
    private Outcome outcome = Outcome.RUNNING;
    private Optional<Exception> trouble = Optional.empty();
    private long endNanos;

    /// How much of files was read.
    ///
    /// @param rows in these bytes
    public record Amount(long bytes, long totalBytes, long rows) {}

    /// How it went.
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    Job(Message name, Executor interfaceThread, LongSupplier nanoClock) {
        this.name = name;
        this.interfaceThread = interfaceThread;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.remaining = new Remaining(startNanos);
    }

    /// What is being done.
    public Message name() {
        return name;
    }

    /// The share that is done, 0 to 1, or {@link #UNKNOWN}. Changes on the interface thread only.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// How much of files was read; empty for other work. Changes on the interface thread only.
    public ReadOnlyObjectProperty<Optional<Amount>> readProperty() {
        return read.getReadOnlyProperty();
    }

    /// The step that it is at; empty where it told of none. Changes on the interface thread only.
    public ReadOnlyObjectProperty<Optional<Message>> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// The seconds it will still take; empty while that cannot be known. Interface thread only.
    public OptionalLong secondsLeft() {
        return outcome == Outcome.RUNNING && done.get() >= 0
                ? remaining.seconds(nanoClock.getAsLong())
                : OptionalLong.empty();
    }

    /// The seconds it has taken so far, or took. Interface thread only.
    public long secondsTaken() {
        long end = outcome == Outcome.RUNNING ? nanoClock.getAsLong() : endNanos;
        return (end - startNanos) / NANOS;
    }

    /// How it went. Interface thread only.
    public Outcome outcome() {
        return outcome;
    }

    /// What went wrong where it failed. Interface thread only.
    public Optional<Exception> trouble() {
        return trouble;
    }

    /// Asks the work to stop; its result is not delivered.
    public void cancel() {
        cancelled = true;
    }

    /// Whether it was asked to stop.
    public boolean cancelled() {
        return cancelled;
    }

    /// Notes that it ended, on the interface thread.
    void ended(Optional<Exception> why) {
        endNanos = nanoClock.getAsLong();
        trouble = why;
        outcome = cancelled ? Outcome.CANCELLED : why.isPresent() ? Outcome.FAILED : Outcome.DONE;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void report(long part, long total) {
                latest = total <= 0 ? UNKNOWN : Math.clamp(part / (double) total, 0, 1);
                announce();
            }

            @Override
            public void read(long bytes, long totalBytes, long rows) {
                latestRead = Optional.of(new Amount(bytes, totalBytes, rows));
                announce();
            }

            @Override
            public void doing(Message step) {
                latestDoing = Optional.of(step);
                announce();
            }

            // Thousands of reports become one change a pulse.
            private void announce() {
                if (announced.compareAndSet(false, true)) {
                    interfaceThread.execute(() -> {
                        announced.set(false);
                        if (latest >= 0) {
                            remaining.report(latest, nanoClock.getAsLong());
                        }
                        done.set(latest);
                        read.set(latestRead);
                        doing.set(latestDoing);
                    });
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
