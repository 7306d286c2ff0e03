package headroom.model.workbook;

import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Edits of the question. Editing a part of a question that was not asked yet is a broken promise.
public final class ObjectiveEdits {
    private ObjectiveEdits() {}

    /// Asks another question.
    public static Workbook ask(Workbook workbook, Objective objective) {
        return workbook.edit(draft -> draft.objective = Optional.of(objective));
    }

    /// Another name of what is asked about.
    public static Workbook setService(Workbook workbook, String service) {
        return change(
                workbook,
                old -> new Objective(
                        service, old.demand(), old.response(), old.from(), old.through(), old.confidence()));
    }

    /// Another demand to hold.
    public static Workbook setDemand(Workbook workbook, DemandToHold demand) {
        return change(
                workbook,
                old -> new Objective(
                        old.service(), demand, old.response(), old.from(), old.through(), old.confidence()));
    }

    /// A fixed rate to hold, requests/s; a mean-to-peak ratio that was entered stays.
    public static Workbook setTargetRps(Workbook workbook, double rps) {
        DemandToHold.FixedRate rate = workbook.objective()
                .map(Objective::demand)
                .filter(DemandToHold.FixedRate.class::isInstance)
                .map(old -> new DemandToHold.FixedRate(rps, ((DemandToHold.FixedRate) old).meanToPeak()))
                .orElseGet(() -> DemandToHold.FixedRate.of(rps));
        return setDemand(workbook, rate);
    }

    /// Another response time that must hold; empty for none.
    public static Workbook setResponse(Workbook workbook, Optional<ResponseObjective> response) {
        return change(
                workbook,
                old -> new Objective(
                        old.service(), old.demand(), response, old.from(), old.through(), old.confidence()));
    }

    /// Other first and last days; no first day for the earliest possible.
    public static Workbook setWindow(Workbook workbook, Optional<LocalDate> from, LocalDate through) {
        return change(
                workbook,
                old -> new Objective(old.service(), old.demand(), old.response(), from, through, old.confidence()));
    }

    /// Another confidence, above 0 and below 1.
    public static Workbook setConfidence(Workbook workbook, double confidence) {
        return change(
                workbook,
                old -> new Objective(
                        old.service(), old.demand(), old.response(), old.from(), old.through(), confidence));
    }

    private static Workbook change(Workbook workbook, UnaryOperator<Objective> edit) {
        Objective old = workbook.objective().orElseThrow(() -> new IllegalStateException("no question was asked yet"));
        return ask(workbook, edit.apply(old));
    }
}
