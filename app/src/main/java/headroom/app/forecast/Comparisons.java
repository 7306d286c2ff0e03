package headroom.app.forecast;

import headroom.app.job.Jobs;
import headroom.app.job.LastWish;
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
import javafx.beans.value.ObservableValue;

/// Compares the ways to forecast the demand, off the interface thread and only where something changed that matters.
/// Belongs to the interface thread.
final class Comparisons {
    private final LastWish<Key, List<MethodResult>> wish;

    /// What the comparison depends on, and the workbook that it was taken from.
    private record Key(
            Workbook workbook,
            List<SeriesEntry> series,
            ForecastChoices choices,
            List<PlannedEvent> events,
            Optional<Instant> asOf,
            Optional<LocalDate> through,
            ZoneId zone) {
        static Key of(Workbook workbook) {
            return new Key(
                    workbook,
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
        wish = new LastWish<>(
                jobs,
                Message.of("view-forecast.comparing"),
                Key::same,
                (key, progress) -> compare.apply(key.workbook(), progress));
    }

    /// Changes when a comparison ended, well or not.
    ObservableValue<?> ended() {
        return wish.endedProperty();
    }

    /// Asks for a comparison, unless it was made or is under way.
    void want(Workbook workbook) {
        wish.want(Key.of(workbook));
    }

    /// The ways to forecast, the automatic one first; empty until they were compared.
    List<MethodResult> of(Workbook workbook) {
        return wish.made(Key.of(workbook)).orElse(List.of());
    }

    /// Why they could not be compared; empty where that did not fail.
    Optional<Exception> trouble(Workbook workbook) {
        return wish.trouble(Key.of(workbook));
    }

    /// Compares once more what could not be compared.
    void again() {
        wish.again();
    }
}
