package headroom.app.question;

import headroom.app.control.Speech;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/// A first question to begin with: can the system hold its own forecast through the next quarter?
public final class FirstQuestion {
    private static final double CONFIDENCE = 0.95;
    private static final int DAYS = 90;
    private static final ResponseObjective RESPONSE = new ResponseObjective(0.3, 99);

    private FirstQuestion() {}

    /// The edit that asks it.
    public static Edit edit(Speech speech) {
        return Edit.of(
                Message.of("shell.edit-ask"),
                workbook -> workbook.edit(draft -> draft.objective = Optional.of(question(workbook, speech))));
    }

    private static Objective question(Workbook workbook, Speech speech) {
        LocalDate asOf = asOf(workbook);
        String service = workbook.name().isBlank() ? speech.say("shell.the-system") : workbook.name();
        return new Objective(
                service,
                new DemandToHold.Organic(),
                Optional.of(RESPONSE),
                Optional.empty(),
                asOf.plusDays(DAYS),
                CONFIDENCE);
    }

    private static LocalDate asOf(Workbook workbook) {
        OptionalLong newest = workbook.series().stream()
                .map(SeriesEntry::series)
                .filter(series -> series.samples().size() > 0)
                .mapToLong(series -> series.endMillis())
                .max();
        Instant at = workbook.asOf()
                .or(() -> newest.isPresent() ? Optional.of(Instant.ofEpochMilli(newest.getAsLong())) : Optional.empty())
                .or(() -> workbook.sources().stream()
                        .flatMap(source -> source.modified().stream())
                        .max(Comparator.naturalOrder()))
                .orElse(Instant.EPOCH);
        return at.atZone(workbook.zone()).toLocalDate();
    }
}
