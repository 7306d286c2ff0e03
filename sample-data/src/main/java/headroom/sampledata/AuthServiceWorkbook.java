package headroom.sampledata;

import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import headroom.model.capacity.Component;
import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.Scenario;
import headroom.model.series.Role;
import headroom.model.series.Source;
import headroom.model.workbook.Assumption;
import headroom.model.workbook.FixedCost;
import headroom.model.workbook.Intake;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The ready workbook of the synthetic sample: its files as the importers read them, and the planner's decisions.
public final class AuthServiceWorkbook {
    private final Truth truth;
    private final CurrencyUnit currency;

    /// A workbook with the decisions that the truth states.
    public AuthServiceWorkbook(Truth truth) {
        this.truth = truth;
        this.currency = CurrencyUnit.of(truth.expected().path("currency").asString("USD"));
    }

    /// The workbook of these files.
    ///
    /// @throws IOException if a file cannot be opened
    public Workbook of(List<Path> files) throws IOException {
        Workbook workbook = Workbook.empty(truth.service(), truth.zone());
        for (Path file : files) {
            Imported imported = Importers.read(file, new ReadOptions(truth.zone()), Progress.none());
            workbook = Intake.add(workbook, portable(imported.source()), imported.series(), imported.tests());
        }
        return decided(workbook);
    }

    /// The source as it is the same on every machine: without folder and time of writing.
    static Source portable(Source source) {
        return new Source(
                source.sha256(),
                source.fileName(),
                source.format(),
                source.bytes(),
                Optional.empty(),
                source.notes(),
                source.reading());
    }

    private Workbook decided(Workbook imported) {
        return imported.edit(draft -> {
            draft.name = "auth-service";
            draft.currency = currency;
            draft.series = imported.series().stream()
                    .map(AuthServiceWorkbook::assigned)
                    .toList();
            draft.path = path();
            draft.iterations = iterations(imported);
            draft.production =
                    Optional.of(truth.iterations().get(truth.production()).id());
            draft.objective = Optional.of(objective());
            draft.policy = HeadroomPolicy.USUAL;
            draft.scenarios = List.of(rewriteFirst());
            draft.fixedCosts = truth.fixedMonthly().entrySet().stream()
                    .map(cost -> new FixedCost(cost.getKey(), money(cost.getValue())))
                    .toList();
            draft.assumptions = List.of(
                    new Assumption(
                            "More than 40 % of requests with password login", "product", "today 31 %", "access log"),
                    new Assumption("More data than 2 TB in the database", "operations", "today 0.9 TB", "disk use"));
            draft.seed = 42;
        });
    }

    /// What the planner says of a series where its name does not say it all.
    private static SeriesEntry assigned(SeriesEntry entry) {
        String id = entry.series().id().toString();
        String file = entry.series().id().metric();
        if (file.equals("requests_per_second")) {
            return with(entry, Role.DEMAND, Optional.empty());
        }
        Optional<String> component = component(id);
        return with(entry, entry.role(), component.or(entry::component));
    }

    private static SeriesEntry with(SeriesEntry entry, Role role, Optional<String> component) {
        return new SeriesEntry(entry.series(), entry.unit(), entry.kind(), role, component);
    }

    private static Optional<String> component(String id) {
        for (String name : List.of("nginx", "mongo", "auth", "app")) {
            if (id.contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private RequestPath path() {
        List<Component> components = new ArrayList<>();
        for (Truth.Part part : truth.components()) {
            Resource resource = new Resource(
                    part.resource(),
                    part.count(),
                    part.tolerated(),
                    money(part.monthly()),
                    part.leadTimeDays(),
                    part.limit());
            OptionalDouble assumed =
                    part.assumed() ? OptionalDouble.of(part.capacityRps(truth.production())) : OptionalDouble.empty();
            components.add(new Component(part.name(), part.visits(), resource, assumed, OptionalInt.of(part.count())));
        }
        return new RequestPath(components);
    }

    private List<Iteration> iterations(Workbook imported) {
        List<Iteration> iterations = new ArrayList<>();
        for (Truth.Round round : truth.iterations()) {
            List<String> tests = imported.tests().stream()
                    .filter(test -> test.iteration().equals(Optional.of(round.id())))
                    .map(test -> test.id())
                    .toList();
            iterations.add(new Iteration(
                    round.id(),
                    round.change(),
                    round.component().isEmpty() ? Optional.empty() : Optional.of(round.component()),
                    Optional.of(round.date()),
                    round.production() ? Iteration.Bench.PRODUCTION : Iteration.Bench.TEST_BED,
                    tests));
        }
        return iterations;
    }

    private Objective objective() {
        Truth.Question question = truth.objective();
        return new Objective(
                truth.service(),
                new DemandToHold.FixedRate(question.targetRps(), OptionalDouble.of(question.meanToPeak())),
                Optional.of(new ResponseObjective(question.responseSeconds(), question.percentile())),
                Optional.of(question.from()),
                question.through(),
                question.confidence());
    }

    /// The what-if of the sample: adopt the rewritten keep-alives before adding nodes.
    private Scenario rewriteFirst() {
        return new Scenario(
                "Roll out iteration 2 first",
                List.of(new Change.AdoptIteration(
                        "mongo", "2", truth.objective().from().minusDays(7), money(12_000))),
                true);
    }

    private Money money(int amount) {
        return Money.of(currency, amount);
    }
}
