package headroom.model.workbook;

import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.plan.Objective;
import headroom.model.plan.Scenario;
import headroom.model.series.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;

/// The whole document: inputs and decisions, never results. Immutable; an edit is a function from old to new.
///
/// @param name what the workbook is called
/// @param zone sets days and weeks
/// @param asOf the time at which the question is asked; empty: the end of the newest demand sample
/// @param sources the files that were imported
/// @param series the series and what the planner says of them
/// @param tests the load tests
/// @param path the path of a request
/// @param iterations the rounds of change, in order
/// @param production the id of the iteration that is in production; only its tests count for capacity and plan. Empty:
///     all tests count
/// @param objective the question; empty until one is asked
/// @param policy what is kept free
/// @param forecast what was decided about the forecast
/// @param scenarios what-ifs
/// @param fixedCosts costs that do not depend on counts
/// @param currency the currency of all money in the workbook
/// @param assumptions what is not promised
/// @param commitments frozen answers
/// @param seed makes simulations repeatable
public record Workbook(
        String name,
        ZoneId zone,
        Optional<Instant> asOf,
        List<Source> sources,
        List<SeriesEntry> series,
        List<LoadTest> tests,
        RequestPath path,
        List<Iteration> iterations,
        Optional<String> production,
        Optional<Objective> objective,
        HeadroomPolicy policy,
        ForecastChoices forecast,
        List<Scenario> scenarios,
        List<FixedCost> fixedCosts,
        CurrencyUnit currency,
        List<Assumption> assumptions,
        List<Commitment> commitments,
        long seed) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /// Copies the lists. The zone UTC goes by its name, which people read, and not by its offset `Z`.
    public Workbook {
        zone = zone.equals(ZoneOffset.UTC) ? UTC : zone;
        sources = List.copyOf(sources);
        series = List.copyOf(series);
        tests = List.copyOf(tests);
        iterations = List.copyOf(iterations);
        scenarios = List.copyOf(scenarios);
        fixedCosts = List.copyOf(fixedCosts);
        assumptions = List.copyOf(assumptions);
        commitments = List.copyOf(commitments);
    }

    /// The workbook that an edit makes of this one, which stays as it is:
    /// `workbook.edit(draft -> draft.objective = Optional.of(question))`.
    public Workbook edit(Consumer<WorkbookDraft> change) {
        WorkbookDraft draft = new WorkbookDraft(this);
        change.accept(draft);
        return draft.finish();
    }

    /// A workbook with nothing in it.
    public static Workbook empty(String name, ZoneId zone) {
        return new Workbook(
                name,
                zone,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new RequestPath(List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                HeadroomPolicy.USUAL,
                ForecastChoices.USUAL,
                List.of(),
                List.of(),
                CurrencyUnit.USD,
                List.of(),
                List.of(),
                42);
    }
}
