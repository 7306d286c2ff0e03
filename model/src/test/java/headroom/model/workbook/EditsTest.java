package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.ResponseObjective;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.GrowthShape;
import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private final Workbook path = withPath("nginx", "app", "mongo");

    @Test
    void leavesTheOldWorkbookAsItWas() {
        Workbook before = withPath("nginx", "app", "mongo");
        PathEdits.setCount(path, "mongo", 9);
        assertEquals(before, path);
    }

    @Test
    void movesComponentsToWhereTheyAreDropped() {
        assertEquals(List.of("app", "mongo", "nginx"), names(PathEdits.move(path, "nginx", 2)));
        assertEquals(List.of("mongo", "nginx", "app"), names(PathEdits.move(path, "mongo", 0)));
        assertEquals(List.of("app", "nginx", "mongo"), names(PathEdits.move(path, "nginx", 1)));
    }

    @Test
    void setsEachPartOfAComponentAndNothingElse() {
        Workbook edited = PathEdits.setVisits(path, "mongo", 2.5);
        edited = PathEdits.setCount(edited, "mongo", 5);
        edited = PathEdits.setTolerated(edited, "mongo", 2);
        edited = PathEdits.setMonthlyCost(edited, "mongo", Money.of(CurrencyUnit.USD, 310));
        edited = PathEdits.setLeadTimeDays(edited, "mongo", 28);
        edited = PathEdits.setLimit(edited, "mongo", 12);
        edited = PathEdits.setResourceName(edited, "mongo", "nodes");
        edited = PathEdits.assumeCapacity(edited, "mongo", OptionalDouble.of(1500));
        edited = PathEdits.setMeasuredCount(edited, "mongo", 3);
        Component mongo = edited.path().component("mongo").orElseThrow();
        assertEquals(
                "Component[name=mongo, visits=2.5, resource=Resource[name=nodes, count=5, tolerated=2, "
                        + "monthlyCost=USD 310.00, leadTimeDays=28, limit=12], "
                        + "assumedCapacityRps=OptionalDouble[1500.0], measuredCount=OptionalInt[3]]",
                mongo.toString());
        assertEquals(
                OptionalInt.empty(),
                PathEdits.measuredAsItIs(edited, "mongo")
                        .path()
                        .component("mongo")
                        .orElseThrow()
                        .measuredCount());
        assertEquals(path.path().component("app"), edited.path().component("app"));
    }

    @Test
    void shrinksTheToleratedLossWithTheCount() {
        Workbook edited = PathEdits.setTolerated(PathEdits.setCount(path, "app", 3), "app", 2);
        assertEquals(
                0,
                PathEdits.setCount(edited, "app", 1)
                        .path()
                        .component("app")
                        .orElseThrow()
                        .resource()
                        .tolerated());
    }

    @Test
    void renamesAComponentWhereverItIsSpokenOf() {
        LoadTest test = new LoadTest("t", Optional.empty(), Optional.of("mongo"), List.of(), "a");
        Workbook named = path.edit(draft -> {
            draft.tests = List.of(test);
            draft.iterations = List.of(iteration("0", Optional.of("mongo")));
            draft.scenarios = List.of(scenario("more", "mongo"));
        });
        Workbook renamed = PathEdits.rename(named, "mongo", "postgres");
        assertEquals(List.of("nginx", "app", "postgres"), names(renamed));
        assertEquals(Optional.of("postgres"), renamed.tests().getFirst().component());
        assertEquals(Optional.of("postgres"), renamed.iterations().getFirst().component());
        assertEquals(
                "postgres", renamed.scenarios().getFirst().changes().getFirst().component());
        assertThrows(IllegalArgumentException.class, () -> PathEdits.rename(named, "mongo", "app"));
    }

    @Test
    void forgetsTheWhatIfsOfARemovedComponent() {
        Workbook named = path.edit(draft -> draft.scenarios = List.of(scenario("more", "mongo")));
        Workbook removed = PathEdits.remove(named, "mongo");
        assertEquals(List.of("nginx", "app"), names(removed));
        assertEquals(List.of(), removed.scenarios().getFirst().changes());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertEquals(
                "no component redis among [nginx, app, mongo]",
                assertThrows(IllegalArgumentException.class, () -> PathEdits.setCount(path, "redis", 2))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ScenarioEdits.remove(path, "none"));
        assertThrows(IllegalArgumentException.class, () -> IterationEdits.setProduction(path, Optional.of("7")));
        assertThrows(IllegalStateException.class, () -> ObjectiveEdits.setConfidence(path, 0.9));
    }

    @Test
    void editsTheQuestionPartByPart() {
        Objective organic =
                new Objective("api", new DemandToHold.Organic(), Optional.empty(), Optional.empty(), MARCH, 0.95);
        Workbook asked = ObjectiveEdits.ask(path, organic);
        asked = ObjectiveEdits.setDemand(asked, new DemandToHold.FixedRate(500, OptionalDouble.of(0.4)));
        asked = ObjectiveEdits.setTargetRps(asked, 3500);
        asked = ObjectiveEdits.setResponse(asked, Optional.of(new ResponseObjective(0.3, 99)));
        asked = ObjectiveEdits.setWindow(asked, Optional.of(LocalDate.of(2027, 1, 1)), MARCH.plusDays(1));
        asked = ObjectiveEdits.setConfidence(asked, 0.9);
        asked = ObjectiveEdits.setService(asked, "auth-api");
        assertEquals(
                new Objective(
                        "auth-api",
                        new DemandToHold.FixedRate(3500, OptionalDouble.of(0.4)),
                        Optional.of(new ResponseObjective(0.3, 99)),
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        MARCH.plusDays(1),
                        0.9),
                asked.objective().orElseThrow());
    }

    @Test
    void keepsScenarioNamesApart() {
        Workbook two = ScenarioEdits.add(ScenarioEdits.add(path, scenario("a", "app")), scenario("b", "mongo"));
        assertThrows(IllegalArgumentException.class, () -> ScenarioEdits.add(two, scenario("a", "app")));
        assertThrows(IllegalArgumentException.class, () -> ScenarioEdits.rename(two, "a", "b"));
        Workbook edited = ScenarioEdits.rename(two, "a", "c");
        edited = ScenarioEdits.addChange(edited, "c", new Change.SetCount("mongo", 9, Optional.empty()));
        edited = ScenarioEdits.setChange(edited, "c", 0, new Change.SetCount("app", 7, Optional.of(MARCH)));
        edited = ScenarioEdits.setCompleted(edited, "c", false);
        edited = ScenarioEdits.move(edited, "c", 1);
        assertEquals(
                new Scenario(
                        "c",
                        List.of(
                                new Change.SetCount("app", 7, Optional.of(MARCH)),
                                new Change.SetCount("mongo", 9, Optional.empty())),
                        false),
                edited.scenarios().get(1));
        assertEquals(
                1,
                ScenarioEdits.removeChange(edited, "c", 0)
                        .scenarios()
                        .get(1)
                        .changes()
                        .size());
    }

    @Test
    void marksNoIterationWhenTheOneInProductionIsRemoved() {
        Workbook two = IterationEdits.add(
                IterationEdits.add(path, iteration("0", Optional.empty())), iteration("1", Optional.empty()));
        Workbook marked = IterationEdits.setProduction(two, Optional.of("1"));
        assertEquals(Optional.of("1"), IterationEdits.remove(marked, "0").production());
        assertEquals(Optional.empty(), IterationEdits.remove(marked, "1").production());
        assertEquals(
                "1", IterationEdits.move(marked, "1", 0).iterations().getFirst().id());
    }

    @Test
    void givesEveryAmountTheNewCurrency() {
        Workbook euros = WorkbookEdits.setCurrency(
                WorkbookEdits.setFixedCosts(
                        PathEdits.setMonthlyCost(path, "app", Money.parse("USD 99.50")),
                        List.of(new FixedCost("support", Money.parse("USD 10")))),
                CurrencyUnit.EUR);
        assertEquals(
                Money.parse("EUR 99.50"),
                euros.path().component("app").orElseThrow().resource().monthlyCost());
        assertEquals(Money.parse("EUR 10"), euros.fixedCosts().getFirst().monthly());
        assertEquals(
                Money.parse("JPY 100"),
                WorkbookEdits.setCurrency(euros, CurrencyUnit.JPY)
                        .path()
                        .component("app")
                        .orElseThrow()
                        .resource()
                        .monthlyCost());
    }

    @Test
    void replacesACommitmentOfTheSameName() {
        Workbook frozen = WorkbookEdits.freeze(
                WorkbookEdits.freeze(path, commitment("first", "No.")), commitment("first", "Yes."));
        assertEquals(
                List.of("Yes."),
                frozen.commitments().stream().map(Commitment::answer).toList());
    }

    @Test
    void editsAssumptionsByTheirPlace() {
        Assumption warm = new Assumption("cache stays warm", "platform", "5,000 rps", "test 3");
        Assumption cold = new Assumption("cache may be cold", "platform", "", "");
        Workbook edited = WorkbookEdits.addAssumption(WorkbookEdits.addAssumption(path, warm), warm);
        edited = WorkbookEdits.setAssumption(edited, 1, cold);
        assertEquals(List.of(cold), WorkbookEdits.removeAssumption(edited, 0).assumptions());
    }

    @Test
    void setsPolicyAndForecastPartByPart() {
        Workbook edited = WorkbookEdits.setReserve(path, 0.2);
        edited = WorkbookEdits.setTestBedDiscount(edited, 0.3);
        edited = WorkbookEdits.setErrorLimit(edited, 0.01);
        edited = WorkbookEdits.setHorizonWeeks(edited, 52);
        edited = WorkbookEdits.setPeakFactor(edited, Optional.of(1.1));
        assertEquals(
                "HeadroomPolicy[reserve=0.2, testBedDiscount=0.3, errorLimit=0.01]",
                edited.policy().toString());
        assertEquals(new ForecastChoices(52, Optional.of(1.1)), edited.forecast());
        DemandPlan growing = DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.LINEAR), Optional.of(0.05));
        Workbook planned = WorkbookEdits.setHorizonWeeks(WorkbookEdits.setDemandPlan(edited, growing), 26);
        assertEquals(new ForecastChoices(26, Optional.of(1.1), Optional.of(growing)), planned.forecast());
        assertEquals(
                Optional.empty(),
                WorkbookEdits.setDemandPlan(planned, DemandPlan.NONE).forecast().plan());
    }

    private static Workbook withPath(String... names) {
        Workbook workbook = Workbook.empty("new", ZoneOffset.UTC);
        for (String name : names) {
            workbook = PathEdits.add(workbook, PathEdits.newComponent(workbook, name), 99);
        }
        return workbook;
    }

    private static List<String> names(Workbook workbook) {
        return workbook.path().components().stream().map(Component::name).toList();
    }

    private static Iteration iteration(String id, Optional<String> component) {
        return new Iteration(id, "change", component, Optional.empty(), Iteration.Bench.TEST_BED, List.of());
    }

    private static Scenario scenario(String name, String component) {
        return new Scenario(name, List.of(new Change.SetCount(component, 4, Optional.empty())), true);
    }

    private static Commitment commitment(String name, String answer) {
        Objective objective =
                new Objective("api", new DemandToHold.Organic(), Optional.empty(), Optional.empty(), MARCH, 0.95);
        return new Commitment(name, Instant.EPOCH, "0.1.0", objective, answer, new TreeMap<>(), new TreeMap<>());
    }
}
