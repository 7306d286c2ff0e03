package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.ObservedComponent;
import headroom.model.forecast.DemandForecast;
import headroom.model.plan.Answer;
import headroom.model.season.Decomposition;
import headroom.model.season.Seasonality;
import headroom.model.season.WeekProfile;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that follows from a workbook. Computed by {@link Analyses}, never written back.
///
/// @param workbook what it was computed from
/// @param asOf the time at which the question is asked
/// @param demandSeries the ids of the series that the demand was read from; empty without demand
/// @param seasons periods of the demand; empty without demand
/// @param hourly demand by the hour, the grid of `parts`; empty without demand
/// @param parts the demand taken apart; empty where there are too few cycles
/// @param week the usual week; empty without demand
/// @param demand past and future of the demand; empty without demand
/// @param observed what production shows of each component
/// @param capacity what the system can do
/// @param answer the answer; empty without a question
/// @param notes what is missing and what to do about it
public record Analysis(
        Workbook workbook,
        Instant asOf,
        List<String> demandSeries,
        Optional<Seasonality> seasons,
        Optional<Rollup> hourly,
        Optional<Decomposition> parts,
        Optional<WeekProfile> week,
        Optional<DemandForecast> demand,
        List<ObservedComponent> observed,
        CapacityResult capacity,
        Optional<Answer> answer,
        List<Message> notes) {
    /// Copies the lists.
    public Analysis {
        demandSeries = List.copyOf(demandSeries);
        observed = List.copyOf(observed);
        notes = List.copyOf(notes);
    }

    /// The steps of the tests that the capacity of a component, or of the whole path, rests on, in the iteration that
    /// counts; in user requests at the entry.
    public List<LoadStep> steps(String component) {
        boolean onPath = component.equals(ComponentCapacity.PATH)
                || capacity.component(component)
                        .filter(found -> found.evidence() == Evidence.MEASURED)
                        .isPresent();
        Optional<String> wanted = onPath ? Optional.empty() : Optional.of(component);
        double visits = onPath
                ? 1
                : workbook.path().component(component).map(Component::visits).orElse(1.0);
        return workbook.tests().stream()
                .filter(test -> test.component().equals(wanted) && SeenLoad.counts(workbook, test))
                .flatMap(test -> test.steps().stream())
                .map(step -> step.atEntry(visits))
                .toList();
    }
}
