package headroom.app.explore;

import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.model.Message;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Studies the series that is shown, off the interface thread: the last wish counts, and what is known is not studied
/// again. Belongs to the interface thread.
final class Studies {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Studied>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Studied.Target> wanted = Optional.empty();
    private Optional<Job> running = Optional.empty();

    Studies(Jobs jobs) {
        this.jobs = jobs;
    }

    /// What was found last.
    ReadOnlyObjectProperty<Optional<Studied>> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Asks for a series to be studied, unless it was or is about to be.
    void want(Studied.Target target) {
        if (wanted.filter(same -> same.same(target)).isPresent()) {
            return;
        }
        running.ifPresent(Job::cancel);
        wanted = Optional.of(target);
        running = Optional.of(jobs.startQuietly(
                Message.of("view-explore.studying"),
                progress -> Studied.of(target, progress),
                studied -> latest.set(Optional.of(studied)),
                _ -> latest.set(Optional.empty())));
    }

    /// What was found in a series: that of the same one before a decision stands until the new is there.
    Optional<Studied> of(Studied.Target target) {
        return latest.get()
                .filter(known -> known.of().series().equals(target.series())
                        && known.of().name().equals(target.name()));
    }
}
