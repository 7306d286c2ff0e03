package headroom.app.explore;

import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The series shown as the rate that it counts: a counter only rises, and a count says nothing without its interval. A
/// long series is turned off the interface thread, and the one turned last is remembered. Belongs to the interface
/// thread.
final class CountedRate {
    /// So many samples take a millisecond or two.
    private static final int AT_ONCE = 200_000;

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Turned>> turned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SeriesEntry> wanted = Optional.empty();
    private Optional<Job> running = Optional.empty();

    /// A series and the rate that it counts.
    record Turned(SeriesEntry counted, SeriesEntry rate) {}

    CountedRate(Jobs jobs) {
        this.jobs = jobs;
    }

    /// The series that was turned last.
    ReadOnlyObjectProperty<Optional<Turned>> turnedProperty() {
        return turned.getReadOnlyProperty();
    }

    /// The series, or the rate that it counts; empty while that is being made.
    Optional<SeriesEntry> of(SeriesEntry entry) {
        if (entry.kind() != Kind.COUNTER && entry.kind() != Kind.INTERVAL_COUNT) {
            return Optional.of(entry);
        }
        Optional<SeriesEntry> known =
                turned.get().filter(last -> last.counted().equals(entry)).map(Turned::rate);
        if (known.isPresent()) {
            return known;
        }
        if (entry.series().samples().size() <= AT_ONCE) {
            return Optional.of(turn(entry));
        }
        if (!wanted.equals(Optional.of(entry))) {
            running.ifPresent(Job::cancel);
            wanted = Optional.of(entry);
            running = Optional.of(jobs.startQuietly(
                    Message.of("view-explore.turning"),
                    _ -> new Turned(entry, turn(entry)),
                    this::deliver,
                    _ -> deliver(new Turned(entry, entry))));
        }
        return Optional.empty();
    }

    private void deliver(Turned made) {
        wanted = Optional.empty();
        running = Optional.empty();
        turned.set(Optional.of(made));
    }

    private static SeriesEntry turn(SeriesEntry entry) {
        TimeSeries rate = Rates.toRate(entry.asRead());
        return rate.samples().size() == 0
                ? entry
                : new SeriesEntry(rate, rate.unit(), rate.kind(), entry.role(), entry.component());
    }
}
