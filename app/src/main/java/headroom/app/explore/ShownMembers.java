package headroom.app.explore;

import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.series.Membership;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.Folding;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How many members the folded series shown had over time, counted off the interface thread. Belongs to the interface
/// thread.
final class ShownMembers {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Counted>> counted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job> running = Optional.empty();
    private Optional<SeriesEntry> wanted = Optional.empty();

    /// @param folded the series that was made of them
    /// @param members how many there are
    record Counted(SeriesEntry folded, Membership membership, int members) {}

    ShownMembers(Jobs jobs) {
        this.jobs = jobs;
    }

    /// What was counted last.
    ReadOnlyObjectProperty<Optional<Counted>> countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// The members of a series; empty where it is not folded, and while they are counted.
    Optional<Counted> of(Workbook workbook, SeriesEntry entry) {
        if (entry.fold().isEmpty()) {
            return Optional.empty();
        }
        Optional<Counted> known = counted.get().filter(last -> last.folded().equals(entry));
        if (known.isPresent() || wanted.equals(Optional.of(entry))) {
            return known;
        }
        List<TimeSeries> members = Folding.members(workbook, entry);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        running.ifPresent(Job::cancel);
        wanted = Optional.of(entry);
        running = Optional.of(jobs.startQuietly(
                Message.of("view-explore.counting-members"),
                _ -> new Counted(entry, Membership.of(members), members.size()),
                done -> {
                    wanted = Optional.empty();
                    counted.set(Optional.of(done));
                },
                // asked for again when the series is shown anew
                _ -> wanted = Optional.empty()));
        return Optional.empty();
    }
}
