package headroom.app.job;

import headroom.model.Progress;

/// Work that runs off the interface thread.
///
/// @param <T> what it makes
@FunctionalInterface
public interface Work<T> {
    /// Does the work. It reports where it is and stops when it is cancelled.
    T run(Progress progress) throws Exception;
}
