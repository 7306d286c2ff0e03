package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.Driver;
import headroom.model.forecast.PlannedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a workbook says about how its demand is to be forecast.
final class DemandReading {
    private DemandReading() {}

    /// @param asOf what is known: of events only those before it matter to the past
    static DemandChoices choices(Workbook workbook, Instant asOf) {
        ForecastChoices choices = workbook.forecast();
        LocalDate today = asOf.atZone(workbook.zone()).toLocalDate();
        return new DemandChoices(
                choices.method(),
                choices.holidays(),
                choices.about(Optional.empty()),
                past(choices.demandPlan().events(), today),
                choices.driver().flatMap(id -> driver(workbook, id)));
    }

    /// The days of events that were, so that one to come can be moved without learning everything anew.
    private static List<PlannedEvent> past(List<PlannedEvent> events, LocalDate today) {
        List<PlannedEvent> past = new ArrayList<>();
        for (PlannedEvent event : events) {
            event.like().ifPresent(earlier -> past.add(new PlannedEvent("", earlier, event.days(), 0)));
            if (event.first().isBefore(today)) {
                past.add(new PlannedEvent("", event.first(), event.days(), 0));
            }
        }
        return past;
    }

    /// The series that carries the growth; empty where there is none of that name with values above 0.
    static Optional<Driver> driver(Workbook workbook, String id) {
        return workbook.series().stream()
                .filter(entry -> entry.series().id().toString().equals(id))
                .findFirst()
                .flatMap(entry -> Driver.of(id, entry.series(), workbook.zone()));
    }

    /// What of the decisions cannot be followed any more.
    static List<Message> notes(Workbook workbook) {
        return workbook
                .forecast()
                .driver()
                .filter(id -> driver(workbook, id).isEmpty())
                .map(id -> Message.of(
                        workbook.series().stream()
                                        .anyMatch(entry ->
                                                entry.series().id().toString().equals(id))
                                ? "analysis.carrier-empty"
                                : "analysis.carrier-lost",
                        id))
                .stream()
                .toList();
    }
}
