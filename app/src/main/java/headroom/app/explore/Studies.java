package headroom.app.explore;

import headroom.app.job.Jobs;
import headroom.app.job.LastWish;
import headroom.model.Message;
import headroom.model.Progress;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;

/// Studies the series that is shown, off the interface thread: the last wish counts, and what is known is not studied
/// again. Belongs to the interface thread.
final class Studies {
    private final LastWish<Studied.Target, Studied> wish;
    private Optional<Studied> latest = Optional.empty();

    Studies(Jobs jobs) {
        this(jobs, Studied::of);
    }

    /// Studies in which series are studied by `study`.
    Studies(Jobs jobs, BiFunction<Studied.Target, Progress, Studied> study) {
        wish = new LastWish<>(jobs, Message.of("view-explore.studying"), Studied.Target::same, study);
        wish.endedProperty()
                .addListener(
                        (_, _, now) -> latest = now.flatMap(LastWish.End::made).or(() -> latest));
    }

    /// Changes when a study ended, well or not.
    ObservableValue<?> ended() {
        return wish.endedProperty();
    }

    /// Asks for a series to be studied, unless it was or is about to be.
    void want(Studied.Target target) {
        wish.want(target);
    }

    /// What was found in a series: that of the same one before a decision stands until the new is there.
    Optional<Studied> of(Studied.Target target) {
        return latest.filter(known ->
                known.of().series().equals(target.series()) && known.of().name().equals(target.name()));
    }

    /// Why a series could not be studied; empty where that did not fail.
    Optional<Exception> trouble(Studied.Target target) {
        return wish.trouble(target);
    }

    /// Lets a series that could not be studied be asked for once more.
    void again() {
        wish.again();
    }
}
