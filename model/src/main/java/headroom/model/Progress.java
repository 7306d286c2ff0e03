package headroom.model;

import java.util.concurrent.CancellationException;

/// How long-running work tells where it is and learns that nobody wants its result any more.
public interface Progress {
    /// Says that `done` of `total` units of work are finished; `total` is 0 when it is unknown.
    void report(long done, long total);

    /// Says how much of files was read: `bytes` of `totalBytes`, and in them so many rows.
    default void read(long bytes, long totalBytes, long rows) {
        // who shows only the share that is done needs no more
    }

    /// Whether the work should stop.
    boolean cancelled();

    /// Stops the work if it was cancelled.
    ///
    /// @throws CancellationException if the work was cancelled
    default void check() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /// Progress that nobody watches and nobody cancels.
    static Progress none() {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
