package headroom.app.question;

import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// What the planner changes of the question, part by part.
final class QuestionEdits {
    private QuestionEdits() {}

    /// The edit that calls the service by a name.
    static Edit service(String name) {
        return change(
                Message.of("shell.edit-service", name),
                "objective.service",
                old -> new Objective(name, old.demand(), old.response(), old.from(), old.through(), old.confidence()));
    }

    /// The edit that asks for a fixed rate.
    static Edit rate(double rps) {
        return change(
                Message.of("shell.edit-rate", rps),
                "objective.demand",
                old -> withDemand(old, new DemandToHold.FixedRate(rps, meanToPeak(old))));
    }

    /// The edit that asks about the forecast of the organic demand.
    static Edit organic() {
        return change(
                Message.of("shell.edit-organic"),
                "objective.demand",
                old -> withDemand(old, new DemandToHold.Organic()));
    }

    private static OptionalDouble meanToPeak(Objective old) {
        return old.demand() instanceof DemandToHold.FixedRate fixed ? fixed.meanToPeak() : OptionalDouble.empty();
    }

    private static Objective withDemand(Objective old, DemandToHold demand) {
        return new Objective(old.service(), demand, old.response(), old.from(), old.through(), old.confidence());
    }

    /// The edit that asks for a percentile of the response times within a limit.
    static Edit response(double seconds, double percentile) {
        return change(
                Message.of("shell.edit-response", percentile, Quantity.of(seconds, Unit.SECONDS)),
                "objective.response",
                old -> withResponse(old, Optional.of(new ResponseObjective(seconds, percentile))));
    }

    /// The edit that asks for no response time.
    static Edit anyResponse() {
        return change(
                Message.of("shell.edit-any-response"),
                "objective.response",
                old -> withResponse(old, Optional.empty()));
    }

    private static Objective withResponse(Objective old, Optional<ResponseObjective> response) {
        return new Objective(old.service(), old.demand(), response, old.from(), old.through(), old.confidence());
    }

    /// The edit that sets the first day; empty: as soon as the plan can be in place.
    static Edit from(Optional<LocalDate> day) {
        Message name = day.map(first -> Message.of("shell.edit-from", first))
                .orElseGet(() -> Message.of("shell.edit-soonest"));
        return change(
                name,
                "objective.from",
                old -> new Objective(
                        old.service(), old.demand(), old.response(), day, old.through(), old.confidence()));
    }

    /// The edit that sets the last day.
    static Edit through(LocalDate day) {
        return change(
                Message.of("shell.edit-through", day),
                "objective.through",
                old -> new Objective(old.service(), old.demand(), old.response(), old.from(), day, old.confidence()));
    }

    private static Edit change(Message name, String subject, UnaryOperator<Objective> change) {
        return new Edit(
                name, subject, workbook -> workbook.edit(draft -> draft.objective = draft.objective.map(change)));
    }

    /// The edit that sets the confidence that must be reached, 0 to 1.
    static Edit confidence(double share) {
        return change(
                Message.of("shell.edit-confidence", share),
                "objective.confidence",
                old -> new Objective(old.service(), old.demand(), old.response(), old.from(), old.through(), share));
    }
}
