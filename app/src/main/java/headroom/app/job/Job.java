package headroom.app.job;

import headroom.model.Message;
import headroom.model.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Work under way, as the window shows it.
public final class Job {
    /// The share done while it is not known.
    public static final double UNKNOWN = -1;

    private final Message name;
    private final Executor interfaceThread;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile double latest = UNKNOWN;
    private volatile boolean cancelled;

    Job(Message name, Executor interfaceThread) {
        this.name = name;
        this.interfaceThread = interfaceThread;
    }

    /// What is being done.
    public Message name() {
        return name;
    }

    /// The share that is done, 0 to 1, or {@link #UNKNOWN}. Changes on the interface thread only.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Asks the work to stop; its result is not delivered.
    public void cancel() {
        cancelled = true;
    }

    /// Whether it was asked to stop.
    public boolean cancelled() {
        return cancelled;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void report(long part, long total) {
                latest = total <= 0 ? UNKNOWN : Math.clamp(part / (double) total, 0, 1);
                // thousands of reports become one change a pulse
                if (announced.compareAndSet(false, true)) {
                    interfaceThread.execute(() -> {
                        announced.set(false);
                        done.set(latest);
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
