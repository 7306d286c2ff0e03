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
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.workbook.Assumption;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The ready workbook of the measured sample: what Prometheus and the load generator returned, and the decisions that a
/// planner would make about it. No figure in it is made up; prices are not part of the measurement and are zero.
public final class MeasuredStackWorkbook {
    /// The files that are imported, beside each other in the sample's folder.
    static final List<String> FILES = List.of(
            "steps_before.csv",
            "steps_after.csv",
            "before/prometheus/utilisation.json",
            "before/prometheus/response_time.json",
            "after/prometheus/utilisation.json",
            "after/prometheus/response_time.json",
            "after/prometheus/nginx.json");

    private static final double TARGET_RPS = 4_000;
    private static final double RESPONSE_SECONDS = 0.1;
    private static final int MOST_INSTANCES = 16;

    private MeasuredStackWorkbook() {}

    /// The workbook of the files in a folder.
    ///
    /// @throws IOException if a file cannot be opened
    public static Workbook of(Path folder) throws IOException {
        Workbook workbook = Workbook.empty("measured-stack", ZoneOffset.UTC);
        for (String name : FILES) {
            Imported imported = Importers.read(folder.resolve(name), new ReadOptions(ZoneOffset.UTC), Progress.none());
            workbook = Intake.add(
                    workbook, AuthServiceWorkbook.portable(imported.source()), imported.series(), imported.tests());
        }
        return decided(workbook);
    }

    private static Workbook decided(Workbook imported) {
        List<String> rounds = imported.tests().stream()
                .map(test -> test.iteration().orElse(""))
                .distinct()
                .toList();
        return imported.edit(draft -> {
            draft.path =
                    new RequestPath(List.of(component("nginx", 1), component("service", 1), component("redis", 2)));
            draft.iterations = rounds.stream()
                    .map(id -> iteration(imported, id, id.equals(rounds.getFirst())))
                    .toList();
            draft.production = Optional.of(rounds.getLast());
            draft.policy = HeadroomPolicy.USUAL;
            draft.objective = Optional.of(new Objective(
                    "records-api",
                    DemandToHold.FixedRate.of(TARGET_RPS),
                    Optional.of(new ResponseObjective(RESPONSE_SECONDS, 99)),
                    Optional.empty(),
                    LocalDate.of(2026, 12, 31),
                    0.95));
            draft.assumptions = List.of(new Assumption(
                    "Prices: none were measured, all costs are zero", "planner", "enter your own", "README"));
        });
    }

    private static Component component(String name, double visits) {
        Resource one = new Resource("instances", 1, 0, Money.zero(CurrencyUnit.USD), 1, MOST_INSTANCES);
        return new Component(name, visits, one, OptionalDouble.empty(), OptionalInt.of(1));
    }

    private static Iteration iteration(Workbook imported, String id, boolean first) {
        List<String> tests = imported.tests().stream()
                .filter(test -> test.iteration().equals(Optional.of(id)))
                .map(test -> test.id())
                .toList();
        return new Iteration(
                id,
                first ? "a new TLS connection for every request" : "connections kept alive",
                first ? Optional.empty() : Optional.of("nginx"),
                Optional.empty(),
                Iteration.Bench.TEST_BED,
                tests);
    }
}
