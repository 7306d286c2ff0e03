package headroom.app.job;

import headroom.model.Message;
import headroom.model.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Works out one thing at a time, off the interface thread and unseen: the last wish counts, and what is under way or
/// was worked out is not begun again. Belongs to the interface thread.
///
/// @param <W> what is wished for
/// @param <M> what is made of it
public final class LastWish<W, M> {
    private final Jobs jobs;
    private final Message name;
    private final BiPredicate<W, W> same;
    private final BiFunction<W, Progress, M> work;
    private final ReadOnlyObjectWrapper<Optional<End<W, M>>> ended = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<W> wanted = Optional.empty();
    private Optional<Job> running = Optional.empty();

    /// How a wish ended.
    ///
    /// @param made what was made; empty where that failed
    /// @param trouble what went wrong; empty where nothing did
    public record End<W, M>(W wish, Optional<M> made, Optional<Exception> trouble) {}

    /// Nothing wished for yet.
    ///
    /// @param name what is being done
    /// @param same whether what was made of one wish holds for another
    public LastWish(Jobs jobs, Message name, BiPredicate<W, W> same, BiFunction<W, Progress, M> work) {
        this.jobs = jobs;
        this.name = name;
        this.same = same;
        this.work = work;
    }

    /// How the last wish that came to an end ended.
    public ReadOnlyObjectProperty<Optional<End<W, M>>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Asks for something, unless it was worked out, failed, or is under way.
    public void want(W wish) {
        if (wanted.filter(known -> same.test(known, wish)).isPresent()) {
            return;
        }
        running.ifPresent(Job::cancel);
        wanted = Optional.of(wish);
        running = Optional.of(jobs.startQuietly(
                name,
                progress -> made(wish, progress),
                made -> end(new End<>(wish, Optional.of(made), Optional.empty())),
                trouble -> end(new End<>(wish, Optional.empty(), Optional.of(trouble)))));
    }

    /// Lets what failed be asked for once more.
    public void again() {
        wanted = Optional.empty();
        ended.set(Optional.empty());
    }

    /// What was made of a wish; empty until then, and where that failed.
    public Optional<M> made(W wish) {
        return ended.get().filter(end -> same.test(end.wish(), wish)).flatMap(End::made);
    }

    /// What kept a wish from being worked out; empty while it is tried again.
    public Optional<Exception> trouble(W wish) {
        return ended.get()
                .filter(end -> running.isEmpty() && same.test(end.wish(), wish))
                .flatMap(End::trouble);
    }

    private M made(W wish, Progress progress) {
        try {
            return work.apply(wish, progress);
        } catch (CancellationException stopped) {
            if (progress.cancelled()) {
                throw stopped;
            }
            // work that gave up though nobody asked it to would else be waited for
            throw new IllegalStateException(stopped);
        }
    }

    private void end(End<W, M> end) {
        running = Optional.empty();
        ended.set(Optional.of(end));
    }
}
