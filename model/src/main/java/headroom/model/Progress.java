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

    /// Says which step of the work begins.
    default void doing(Message step) {
        // who shows only the share that is done needs no more
    }

    /// The progress of a part of this work: the shares that the part reports of itself lie between `from` and `to` of
    /// the whole, 0 to 1.
    default Progress part(double from, double to) {
        return new PartOfProgress(this, from, to);
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
