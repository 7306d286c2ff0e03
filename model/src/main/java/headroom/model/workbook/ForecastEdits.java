package headroom.model.workbook;

import headroom.model.season.MarkerDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits of how the demand is forecast: each a function from the old workbook to the new one.
public final class ForecastEdits {
    private ForecastEdits() {}

    /// Another method, by its id; empty for the one that did best.
    public static Workbook setMethod(Workbook workbook, Optional<String> method) {
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withMethod(method));
    }

    /// The public holidays of another place; empty for none.
    public static Workbook setHolidays(Workbook workbook, Optional<String> place) {
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withHolidays(place));
    }

    /// Another series that carries the growth; empty for none.
    public static Workbook setDriver(Workbook workbook, Optional<String> series) {
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withDriver(series));
    }

    /// A decision, which takes the place of one about the same; the same workbook where it was decided so already.
    public static Workbook decide(Workbook workbook, MarkerDecision decision) {
        if (workbook.forecast().markers().contains(decision)) {
            return workbook;
        }
        List<MarkerDecision> decisions = others(workbook, decision);
        decisions.add(decision);
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withMarkers(decisions));
    }

    /// Without what was decided about the same; what was found is again as it was found.
    public static Workbook undecide(Workbook workbook, MarkerDecision decision) {
        return workbook.edit(draft -> draft.forecast = workbook.forecast().withMarkers(others(workbook, decision)));
    }

    private static List<MarkerDecision> others(Workbook workbook, MarkerDecision decision) {
        List<MarkerDecision> others = new ArrayList<>(workbook.forecast().markers());
        others.removeIf(other -> other.series().equals(decision.series())
                && other.kind() == decision.kind()
                && other.found().equals(decision.found()));
        return others;
    }
}
