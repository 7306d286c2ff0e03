package headroom.app.document;

import headroom.importers.workbook.WorkbookFile;
import headroom.model.capacity.HeadroomPolicy;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.ResponseObjective;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.GrowthShape;
import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.Scenario;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.unit.Unit;
import headroom.model.workbook.Assumption;
import headroom.model.workbook.Commitment;
import headroom.model.workbook.FixedCost;
import headroom.model.workbook.ForecastEdits;
import headroom.model.workbook.Intake;
import headroom.model.workbook.IterationEdits;
import headroom.model.workbook.ObjectiveEdits;
import headroom.model.workbook.PathEdits;
import headroom.model.workbook.ScenarioEdits;
import headroom.model.workbook.SeriesEdits;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A change for each function by which the model edits a workbook, and a workbook that each of them changes.
final class SampleEdits {
    private static final Path FILE = Path.of(System.getProperty("headroom.root", ".."))
            .resolve("sample-data/auth-service/auth-service.headroom");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Change MORE = new Change.SetCount("mongo", 9, Optional.of(DAY));
    private static final Assumption ASSUMED = new Assumption("caches are warm", "ops", "4,000 rps", "none");

    private static final MarkerDecision DECIDED =
            new MarkerDecision(Optional.empty(), Marker.Kind.OUTLIER, DAY, Marker.Verdict.ACCEPTED, DAY);

    private static final Workbook WORKBOOK = read();
    private static final List<SeriesId> FIRST =
            List.of(WORKBOOK.series().getFirst().series().id());
    private static final String ITERATION = WORKBOOK.iterations().getFirst().id();
    private static final String TEST = WORKBOOK.tests().getFirst().id();

    private SampleEdits() {}

    private static Workbook read() {
        Workbook sample;
        try {
            sample = WorkbookFile.read(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return SampleFamilies.in(PathEdits.setMeasuredCount(sample, "mongo", 4)).edit(draft -> {
            draft.scenarios =
                    List.of(new Scenario("one", List.of(MORE), false), new Scenario("other", List.of(), false));
            draft.assumptions = List.of(ASSUMED);
            draft.commitments = List.of(frozen("kept"));
            draft.forecast = sample.forecast().withMarkers(List.of(DECIDED));
        });
    }

    /// The workbook.
    static Workbook workbook() {
        return WORKBOOK;
    }

    /// Each function by the name of its class and its own.
    static Map<String, UnaryOperator<Workbook>> all() {
        Map<String, UnaryOperator<Workbook>> edits = new TreeMap<>();
        ofFilesAndSeries(edits);
        ofTheQuestion(edits);
        ofThePath(edits);
        ofResources(edits);
        ofScenarios(edits);
        ofIterations(edits);
        ofTheForecast(edits);
        edits.putAll(SampleFamilies.edits());
        ofTheWholeWorkbook(edits);
        return edits;
    }

    private static void ofFilesAndSeries(Map<String, UnaryOperator<Workbook>> edits) {
        Source first = WORKBOOK.sources().getFirst();
        Workbook without = WorkbookEdits.removeSource(WORKBOOK, first.sha256());
        edits.put("Intake.add", old -> Intake.add(without, first, List.of(), List.of()));
        edits.put(
                "Intake.addAll",
                old -> Intake.addAll(without, List.of(new Intake.Delivery(first, List.of(), List.of()))));
        edits.put("SeriesEdits.setRole", old -> SeriesEdits.setRole(old, FIRST, Role.QUEUE));
        edits.put("SeriesEdits.setUnit", old -> SeriesEdits.setUnit(old, FIRST, Unit.RATIO));
        edits.put("SeriesEdits.setKind", old -> SeriesEdits.setKind(old, FIRST, Kind.COUNTER));
        edits.put("SeriesEdits.setComponent", old -> SeriesEdits.setComponent(old, FIRST, Optional.of("elb")));
        edits.put("WorkbookEdits.removeSource", old -> WorkbookEdits.removeSource(old, first.sha256()));
    }

    private static void ofTheQuestion(Map<String, UnaryOperator<Workbook>> edits) {
        Objective question = WORKBOOK.objective().orElseThrow();
        Objective other = new Objective(
                "other", question.demand(), question.response(), question.from(), question.through(), 0.5);
        edits.put("ObjectiveEdits.ask", old -> ObjectiveEdits.ask(old, other));
        edits.put("ObjectiveEdits.setService", old -> ObjectiveEdits.setService(old, "other"));
        edits.put("ObjectiveEdits.setDemand", old -> ObjectiveEdits.setDemand(old, new DemandToHold.Organic()));
        edits.put("ObjectiveEdits.setTargetRps", old -> ObjectiveEdits.setTargetRps(old, 4_321));
        edits.put(
                "ObjectiveEdits.setResponse",
                old -> ObjectiveEdits.setResponse(old, Optional.of(new ResponseObjective(0.123, 95))));
        edits.put("ObjectiveEdits.setWindow", old -> ObjectiveEdits.setWindow(old, Optional.of(DAY), DAY.plusDays(9)));
        edits.put("ObjectiveEdits.setConfidence", old -> ObjectiveEdits.setConfidence(old, 0.77));
    }

    private static void ofThePath(Map<String, UnaryOperator<Workbook>> edits) {
        edits.put("PathEdits.add", old -> PathEdits.add(old, PathEdits.newComponent(old, "cache"), 0));
        edits.put("PathEdits.remove", old -> PathEdits.remove(old, "mongo"));
        edits.put("PathEdits.move", old -> PathEdits.move(old, "mongo", 0));
        edits.put("PathEdits.rename", old -> PathEdits.rename(old, "mongo", "store"));
        edits.put("PathEdits.setVisits", old -> PathEdits.setVisits(old, "mongo", 7.5));
        edits.put("PathEdits.assumeCapacity", old -> PathEdits.assumeCapacity(old, "mongo", OptionalDouble.of(1_234)));
        edits.put("PathEdits.setMeasuredCount", old -> PathEdits.setMeasuredCount(old, "mongo", 2));
        edits.put("PathEdits.measuredAsItIs", old -> PathEdits.measuredAsItIs(old, "mongo"));
    }

    private static void ofResources(Map<String, UnaryOperator<Workbook>> edits) {
        edits.put("PathEdits.setResourceName", old -> PathEdits.setResourceName(old, "mongo", "shards"));
        edits.put("PathEdits.setCount", old -> PathEdits.setCount(old, "mongo", 5));
        edits.put("PathEdits.setTolerated", old -> PathEdits.setTolerated(old, "mongo", 0));
        edits.put(
                "PathEdits.setMonthlyCost",
                old -> PathEdits.setMonthlyCost(old, "mongo", Money.of(old.currency(), 12)));
        edits.put("PathEdits.setLeadTimeDays", old -> PathEdits.setLeadTimeDays(old, "mongo", 77));
        edits.put("PathEdits.setLimit", old -> PathEdits.setLimit(old, "mongo", 55));
    }

    private static void ofScenarios(Map<String, UnaryOperator<Workbook>> edits) {
        edits.put("ScenarioEdits.add", old -> ScenarioEdits.add(old, new Scenario("third", List.of(), true)));
        edits.put("ScenarioEdits.remove", old -> ScenarioEdits.remove(old, "one"));
        edits.put("ScenarioEdits.rename", old -> ScenarioEdits.rename(old, "one", "first"));
        edits.put("ScenarioEdits.move", old -> ScenarioEdits.move(old, "one", 1));
        edits.put("ScenarioEdits.addChange", old -> ScenarioEdits.addChange(old, "other", MORE));
        edits.put(
                "ScenarioEdits.setChange",
                old -> ScenarioEdits.setChange(old, "one", 0, new Change.SetCount("app", 3, Optional.empty())));
        edits.put("ScenarioEdits.removeChange", old -> ScenarioEdits.removeChange(old, "one", 0));
        edits.put("ScenarioEdits.setCompleted", old -> ScenarioEdits.setCompleted(old, "one", true));
    }

    private static void ofIterations(Map<String, UnaryOperator<Workbook>> edits) {
        Iteration another = new Iteration(
                "another", "more of it", Optional.empty(), Optional.of(DAY), Iteration.Bench.TEST_BED, List.of());
        Iteration first = WORKBOOK.iterations().getFirst();
        Iteration reworded =
                new Iteration(first.id(), "reworded", first.component(), first.date(), first.bench(), first.testIds());
        edits.put("IterationEdits.add", old -> IterationEdits.add(old, another));
        edits.put("IterationEdits.set", old -> IterationEdits.set(old, reworded));
        edits.put("IterationEdits.remove", old -> IterationEdits.remove(old, ITERATION));
        edits.put("IterationEdits.move", old -> IterationEdits.move(old, ITERATION, 2));
        edits.put(
                "IterationEdits.setProduction",
                old -> IterationEdits.setProduction(
                        old, old.production().isPresent() ? Optional.empty() : Optional.of(ITERATION)));
        edits.put("IterationEdits.assign", old -> IterationEdits.assign(old, TEST, Optional.empty()));
    }

    private static void ofTheForecast(Map<String, UnaryOperator<Workbook>> edits) {
        MarkerDecision other =
                new MarkerDecision(Optional.of("x"), Marker.Kind.OUTLIER, DAY, Marker.Verdict.ACCEPTED, DAY);
        edits.put("ForecastEdits.setMethod", old -> ForecastEdits.setMethod(old, Optional.of("theta")));
        edits.put("ForecastEdits.setHolidays", old -> ForecastEdits.setHolidays(old, Optional.of("AT")));
        edits.put("ForecastEdits.setDriver", old -> ForecastEdits.setDriver(old, Optional.of("users")));
        edits.put("ForecastEdits.decide", old -> ForecastEdits.decide(old, other));
        edits.put("ForecastEdits.undecide", old -> ForecastEdits.undecide(old, DECIDED));
    }

    private static void ofTheWholeWorkbook(Map<String, UnaryOperator<Workbook>> edits) {
        edits.put("WorkbookEdits.rename", old -> WorkbookEdits.rename(old, "another name"));
        edits.put("WorkbookEdits.setZone", old -> WorkbookEdits.setZone(old, ZoneId.of("Asia/Tokyo")));
        edits.put(
                "WorkbookEdits.setAsOf",
                old -> WorkbookEdits.setAsOf(old, Optional.of(Instant.parse("2026-10-01T00:00:00Z"))));
        edits.put("WorkbookEdits.setSeed", old -> WorkbookEdits.setSeed(old, old.seed() + 1));
        edits.put("WorkbookEdits.setCurrency", old -> WorkbookEdits.setCurrency(old, CurrencyUnit.EUR));
        edits.put("WorkbookEdits.setPolicy", old -> WorkbookEdits.setPolicy(old, new HeadroomPolicy(0.3, 0.2, 0.1)));
        edits.put("WorkbookEdits.setReserve", old -> WorkbookEdits.setReserve(old, 0.33));
        edits.put("WorkbookEdits.setTestBedDiscount", old -> WorkbookEdits.setTestBedDiscount(old, 0.44));
        edits.put("WorkbookEdits.setErrorLimit", old -> WorkbookEdits.setErrorLimit(old, 0.05));
        edits.put("WorkbookEdits.setHorizonWeeks", old -> WorkbookEdits.setHorizonWeeks(old, 51));
        edits.put("WorkbookEdits.setPeakFactor", old -> WorkbookEdits.setPeakFactor(old, Optional.of(3.3)));
        edits.put(
                "WorkbookEdits.setDemandPlan",
                old -> WorkbookEdits.setDemandPlan(
                        old, DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.DAMPED), Optional.of(0.07))));
        edits.put(
                "WorkbookEdits.setFixedCosts",
                old -> WorkbookEdits.setFixedCosts(
                        old, List.of(new FixedCost("licences", Money.of(old.currency(), 99)))));
        edits.put("WorkbookEdits.addAssumption", old -> WorkbookEdits.addAssumption(old, ASSUMED));
        edits.put(
                "WorkbookEdits.setAssumption",
                old -> WorkbookEdits.setAssumption(old, 0, new Assumption("cold", "-", "-", "-")));
        edits.put("WorkbookEdits.removeAssumption", old -> WorkbookEdits.removeAssumption(old, 0));
        edits.put("WorkbookEdits.freeze", old -> WorkbookEdits.freeze(old, frozen("new")));
        edits.put("WorkbookEdits.removeCommitment", old -> WorkbookEdits.removeCommitment(old, "kept"));
    }

    private static Commitment frozen(String name) {
        return new Commitment(
                name,
                Instant.parse("2026-11-22T00:00:00Z"),
                "1",
                new Objective("auth", new DemandToHold.Organic(), Optional.empty(), Optional.empty(), DAY, 0.9),
                "Yes",
                new TreeMap<>(),
                new TreeMap<>());
    }
}
