package headroom.app.forecast;

import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.app.job.Work;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.MethodResult;
import headroom.model.forecast.PlannedEvent;
import headroom.model.plan.Objective;
import headroom.model.workbook.ForecastChoices;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Compares the ways to forecast the demand, off the interface thread and only where something changed that matters.
/// Belongs to the interface thread.
final class Comparisons {
    private final Jobs jobs;
    private final BiFunction<Workbook, Progress, List<MethodResult>> compare;
    private final ReadOnlyObjectWrapper<List<MethodResult>> latest = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Key> wanted = Optional.empty();
    private Optional<Job> running = Optional.empty();

    /// What the comparison depends on.
    private record Key(
            List<SeriesEntry> series,
            ForecastChoices choices,
            List<PlannedEvent> events,
            Optional<Instant> asOf,
            Optional<LocalDate> through,
            ZoneId zone) {
        static Key of(Workbook workbook) {
            return new Key(
                    workbook.series(),
                    workbook.forecast().withMethod(Optional.empty()).withPlan(Optional.empty()),
                    workbook.forecast().plan().map(DemandPlan::events).orElse(List.of()),
                    workbook.asOf(),
                    workbook.objective().map(Objective::through),
                    workbook.zone());
        }

        @SuppressWarnings("ReferenceEquality")
        boolean same(Key other) {
            // an edit shares the series that it leaves as they were
            return series == other.series
                    && choices.equals(other.choices)
                    && events.equals(other.events)
                    && asOf.equals(other.asOf)
                    && through.equals(other.through)
                    && zone.equals(other.zone);
        }
    }

    Comparisons(Jobs jobs, BiFunction<Workbook, Progress, List<MethodResult>> compare) {
        this.jobs = jobs;
        this.compare = compare;
    }

    /// The ways to forecast, the automatic one first; empty until they were compared.
    ReadOnlyObjectProperty<List<MethodResult>> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Asks for a comparison, unless it was made or is under way.
    void want(Workbook workbook) {
        Key key = Key.of(workbook);
        if (wanted.filter(key::same).isPresent()) {
            return;
        }
        running.ifPresent(Job::cancel);
        wanted = Optional.of(key);
        // what was compared before does not stand for what is wanted now
        latest.set(List.of());
        Work<List<MethodResult>> work = progress -> compare.apply(workbook, progress);
        running = Optional.of(jobs.startQuietly(
                Message.of("view-forecast.comparing"), work, latest::set, _ -> latest.set(List.of())));
    }
}
