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
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// The parts of a workbook while an edit changes some of them. Lives only inside {@link Workbook#edit}.
public final class WorkbookDraft {
    public String name;
    public ZoneId zone;
    public Optional<Instant> asOf;
    public List<Source> sources;
    public List<SeriesEntry> series;
    public List<LoadTest> tests;
    public RequestPath path;
    public List<Iteration> iterations;
    public Optional<String> production;
    public Optional<Objective> objective;
    public HeadroomPolicy policy;
    public ForecastChoices forecast;
    public List<Scenario> scenarios;
    public List<FixedCost> fixedCosts;
    public CurrencyUnit currency;
    public List<Assumption> assumptions;
    public List<Commitment> commitments;
    public long seed;

    WorkbookDraft(Workbook workbook) {
        name = workbook.name();
        zone = workbook.zone();
        asOf = workbook.asOf();
        sources = workbook.sources();
        series = workbook.series();
        tests = workbook.tests();
        path = workbook.path();
        iterations = workbook.iterations();
        production = workbook.production();
        objective = workbook.objective();
        policy = workbook.policy();
        forecast = workbook.forecast();
        scenarios = workbook.scenarios();
        fixedCosts = workbook.fixedCosts();
        currency = workbook.currency();
        assumptions = workbook.assumptions();
        commitments = workbook.commitments();
        seed = workbook.seed();
    }

    Workbook finish() {
        return new Workbook(
                name,
                zone,
                asOf,
                sources,
                series,
                tests,
                path,
                iterations,
                production,
                objective,
                policy,
                forecast,
                scenarios,
                fixedCosts,
                currency,
                assumptions,
                commitments,
                seed);
    }
}
