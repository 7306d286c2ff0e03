package headroom.model.forecast;

import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What the planner decided about steps of a daily history.
///
/// @param first the day of step 0
/// @param decisions what was decided
record Judged(LocalDate first, List<MarkerDecision> decisions) {
    /// Nothing decided.
    static final Judged NOTHING = new Judged(LocalDate.EPOCH, List.of());

    /// The same for a history that begins some steps later.
    Judged from(int skipped) {
        return new Judged(first.plusDays(skipped), decisions);
    }

    /// Whether something was decided about what was found at a step.
    boolean about(Marker.Kind kind, int found) {
        return decisions.stream().anyMatch(decision -> decision.about(kind, first.plusDays(found)));
    }

    /// Whether anything was decided about that kind.
    boolean any(Marker.Kind kind) {
        return decisions.stream().anyMatch(decision -> decision.kind() == kind);
    }

    /// The steps at which something counts because the planner said so, strictly inside a history.
    List<Integer> accepted(Marker.Kind kind, int size) {
        List<Integer> steps = new ArrayList<>();
        int least = kind == Marker.Kind.OUTLIER ? 0 : 1;
        for (MarkerDecision decision : decisions) {
            long step = ChronoUnit.DAYS.between(first, decision.day());
            if (decision.kind() == kind && decision.accepted() && step >= least && step < size) {
                steps.add((int) step);
            }
        }
        return steps;
    }

    /// The steps out of line of which the planner said that they are not.
    List<Integer> usual(int size) {
        List<Integer> steps = new ArrayList<>();
        for (MarkerDecision decision : decisions) {
            long step = ChronoUnit.DAYS.between(first, decision.found());
            boolean elsewhere = !decision.accepted() || !decision.day().equals(decision.found());
            if (decision.kind() == Marker.Kind.OUTLIER && elsewhere && step >= 0 && step < size) {
                steps.add((int) step);
            }
        }
        return steps;
    }

    /// A series without the days that the planner took out of it: they tell nothing of any other day.
    double[] without(double[] values) {
        double[] left = values.clone();
        accepted(Marker.Kind.OUTLIER, values.length).forEach(step -> left[step] = Double.NaN);
        return left;
    }
}
