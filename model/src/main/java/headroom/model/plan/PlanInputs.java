package headroom.model.plan;

import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.RequestPath;
import headroom.model.forecast.DemandForecast;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Everything that an answer depends on.
///
/// @param objective the question
/// @param asOf the day on which it is asked
/// @param zone sets the days
/// @param path the path of a request, its resources as they are today
/// @param capacity what the system can do as it is in production
/// @param iterations what it can do as it was measured in an iteration, by the iteration's id; those that a
///     scenario adopts
/// @param demand the forecast of the organic demand; empty without data
/// @param reserve the share of the capacity kept free, used where a capacity does not say itself what is safe
///     of it
/// @param scenarios the planner's what-ifs
/// @param fixedMonthly costs a month that do not depend on counts; its currency is that of all figures
/// @param seenUpToRps up to which rate each component was seen at work, user requests/s
/// @param seed makes the simulation repeatable
public record PlanInputs(
        Objective objective,
        LocalDate asOf,
        ZoneId zone,
        RequestPath path,
        CapacityResult capacity,
        SortedMap<String, CapacityResult> iterations,
        Optional<DemandForecast> demand,
        double reserve,
        List<Scenario> scenarios,
        Money fixedMonthly,
        SortedMap<String, Double> seenUpToRps,
        long seed) {
    /// Copies the lists and maps.
    public PlanInputs {
        iterations = copy(iterations);
        scenarios = List.copyOf(scenarios);
        seenUpToRps = copy(seenUpToRps);
    }

    /// The currency of all figures.
    public CurrencyUnit currency() {
        return fixedMonthly.getCurrencyUnit();
    }

    private static <V> SortedMap<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
