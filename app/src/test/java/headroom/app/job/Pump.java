package headroom.app.job;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the interface thread in tests: runs what was handed to it until something is so.
public final class Pump implements Executor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /// Runs tasks until a condition holds.
    ///
    /// @throws AssertionError if it does not within a minute
    public void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Runnable task = tasks.poll(20, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                } else if (System.nanoTime() > end) {
                    throw new AssertionError("it did not come to pass within " + PATIENCE);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
