package headroom.model.plan;

import headroom.model.Message;
import headroom.model.capacity.Finding;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The answer to the objective.
///
/// @param objective the question
/// @param asOf the day on which it is answered
/// @param verdict the short answer
/// @param now the system as it is
/// @param cheapest the cheapest plan that meets the objective, or would if there were time for it; without
///     additions where none are needed; empty when no number of the resources in the path is enough
/// @param runnersUp plans close to the cheapest, each with the reason why it lost
/// @param scenarios the planner's own scenarios, in their order
/// @param safeNowRps safe to promise today
/// @param bottleneck the choke point today: the component that limits what is safe
/// @param bottleneckRps its capacity
/// @param crossing when organic demand passes what is safe today; empty without a forecast
/// @param reason why there is no plan, or why no answer can be given
/// @param next the measurements that would make the answer surer, most useful first
/// @param findings what else the planner should know
public record Answer(
        Objective objective,
        LocalDate asOf,
        Verdict verdict,
        Plan now,
        Optional<Plan> cheapest,
        List<Plan> runnersUp,
        List<Plan> scenarios,
        Optional<Estimate> safeNowRps,
        Optional<String> bottleneck,
        Optional<Estimate> bottleneckRps,
        Optional<Crossing> crossing,
        Optional<Message> reason,
        List<NextMeasurement> next,
        List<Finding> findings) {
    /// Copies the lists.
    public Answer {
        runnersUp = List.copyOf(runnersUp);
        scenarios = List.copyOf(scenarios);
        next = List.copyOf(next);
        findings = List.copyOf(findings);
    }

    /// The short answer.
    public enum Verdict {
        /// The system as it is meets the objective.
        YES,
        /// It does with a plan.
        WITH_PLAN,
        /// No plan of the resources in the path meets it, or none in time.
        NO,
        /// The data do not allow an answer.
        UNKNOWN
    }
}
