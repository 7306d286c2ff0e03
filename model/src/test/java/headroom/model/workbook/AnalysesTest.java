package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.capacity.Component;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.RequestPath;
import headroom.model.plan.Answer;
import headroom.model.plan.Change;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.Plan;
import headroom.model.plan.Scenario;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AnalysesTest {
    private static final Workbook SYSTEM = Workbooks.system();

    private final Analyses analyses = new Analyses();

    private Analysis analysed(Workbook workbook) {
        return analyses.of(workbook, Progress.none());
    }

    private static List<String> keys(Analysis analysis) {
        return analysis.notes().stream().map(Message::key).toList();
    }

    @Test
    void answersTheQuestionOfAWholeWorkbook() {
        Analysis analysis = analysed(SYSTEM);
        assertEquals(Workbooks.END, analysis.asOf());
        assertEquals(List.of("requests{host=\"a\"}", "requests{host=\"b\"}"), analysis.demandSeries());
        assertEquals(
                List.of(86_400_000L, 604_800_000L),
                analysis.seasons().orElseThrow().periods().stream()
                        .map(period -> period.periodMillis())
                        .toList());
        assertEquals(2, analysis.parts().orElseThrow().periods().length);
        assertEquals(
                LocalDate.of(2026, 11, 22),
                analysis.demand().orElseThrow().paths().firstDay());
        assertEquals("db", analysis.capacity().bottleneck().orElseThrow());
        Answer answer = analysis.answer().orElseThrow();
        assertEquals(Answer.Verdict.WITH_PLAN, answer.verdict());
        assertEquals(LocalDate.of(2026, 11, 22), answer.asOf());
        assertEquals(1_000, answer.safeNowRps().orElseThrow().value(), 15);
        Plan plan = answer.cheapest().orElseThrow();
        assertEquals("db", plan.additions().getFirst().component());
        assertEquals(5, plan.additions().getFirst().to());
        assertTrue(answer.now().costPerMillion().isPresent());
    }

    @Test
    void anotherCountCostsAnAnswerAndNoForecast() {
        Analysis before = analysed(SYSTEM);
        Analysis after = analysed(withCount(SYSTEM, 1, 4));
        assertSame(before.demand().orElseThrow(), after.demand().orElseThrow());
        assertSame(before.observed().getFirst(), after.observed().getFirst());
        assertNotSame(before.answer().orElseThrow(), after.answer().orElseThrow());
        assertEquals(
                1_128, after.answer().orElseThrow().safeNowRps().orElseThrow().value(), 15);
        assertSame(before.answer().orElseThrow(), analysed(SYSTEM).answer().orElseThrow(), "going back costs nothing");
    }

    private static Workbook withCount(Workbook workbook, int index, int count) {
        return workbook.edit(draft -> {
            List<Component> components = new ArrayList<>(draft.path.components());
            Component old = components.get(index);
            components.set(index, old.withResource(old.resource().withCount(count)));
            draft.path = new RequestPath(components);
        });
    }

    @Test
    void givesTheSameFiguresToAnotherReader() {
        assertEquals(
                analysed(SYSTEM).answer().orElseThrow(),
                new Analyses().of(Workbooks.system(), Progress.none()).answer().orElseThrow());
    }

    @Test
    void theWorkbooksOwnTimeComesBeforeTheEndOfTheData() {
        Instant asOf = Instant.parse("2026-11-01T00:00:00Z");
        Analysis analysis = analysed(SYSTEM.edit(draft -> draft.asOf = Optional.of(asOf)));
        assertEquals(asOf, analysis.asOf());
        assertEquals(
                LocalDate.of(2026, 11, 1),
                analysis.demand().orElseThrow().paths().firstDay());
    }

    @Test
    void aScenarioAdoptsWhatWasMeasuredInALaterIteration() {
        Change adopt =
                new Change.AdoptIteration("db", "2", LocalDate.of(2026, 12, 1), Money.of(CurrencyUnit.USD, 5_000));
        Analysis analysis = analysed(
                SYSTEM.edit(draft -> draft.scenarios = List.of(new Scenario("new engine", List.of(adopt), false))));
        Plan plan = analysis.answer().orElseThrow().scenarios().getFirst();
        // 6,000 on a test bed: a third less for the node that may be lost, 15 % less for the test bed
        double db = 6_000 * 2 / 3.0 * 0.85;
        assertEquals(Math.min(db, 3_300 * 7 / 8.0), plan.safeRps().orElseThrow().value(), 60);
        assertEquals("app", plan.bottleneck().orElseThrow());
        assertTrue(plan.meetsObjective());
    }

    @Test
    void useThatBelongsToNoComponentIsNotForgotten() {
        Workbook system = Workbooks.system();
        Workbook unassigned = system.edit(draft -> draft.series = system.series().stream()
                .map(entry ->
                        new SeriesEntry(entry.series(), entry.unit(), entry.kind(), entry.role(), Optional.empty()))
                .toList());
        assertFalse(keys(new Analyses().of(system, Progress.none())).contains("analysis.use-unassigned"));
        assertTrue(keys(new Analyses().of(unassigned, Progress.none())).contains("analysis.use-unassigned"));
    }

    @Test
    void anEmptyWorkbookSaysWhatIsMissing() {
        Analysis analysis = analysed(Workbook.empty("empty", ZoneOffset.UTC));
        assertEquals(List.of("analysis.empty", "analysis.no-objective", "analysis.no-path"), keys(analysis));
        assertTrue(analysis.answer().isEmpty());
        assertTrue(analysis.demand().isEmpty());
        assertTrue(analysis.capacity().bottleneck().isEmpty());
    }

    @Test
    void aQuestionWithoutDataIsNotAnswered() {
        Workbook asked = Workbook.empty("asked", ZoneOffset.UTC).edit(draft -> draft.objective = SYSTEM.objective());
        Answer answer = analysed(asked).answer().orElseThrow();
        assertEquals(Answer.Verdict.UNKNOWN, answer.verdict());
        assertTrue(answer.reason().isPresent());
    }

    @Test
    void withoutAnyDateNoOrderIsTooLate() {
        Workbook undated = SYSTEM.edit(draft -> {
            draft.series = List.of();
            draft.sources = List.of(Workbooks.source());
        });
        Analysis analysis = analysed(undated);
        assertTrue(keys(analysis).contains("analysis.no-time"));
        Plan plan = analysis.answer().orElseThrow().cheapest().orElseThrow();
        assertTrue(plan.possibleFrom().isEmpty());
        assertEquals(LocalDate.of(2026, 12, 18), plan.firstOrder().orElseThrow());
    }

    @Test
    void aLoadTestAloneTellsACapacity() {
        Workbook tests = Workbook.empty("tests", ZoneOffset.UTC).edit(draft -> {
            draft.sources = List.of(Workbooks.source());
            draft.tests = List.of(Workbooks.test("t1", "1", 1_500));
            draft.objective = SYSTEM.objective();
        });
        Analysis analysis = analysed(tests);
        assertEquals(
                1_500, analysis.capacity().path().capacityRps().orElseThrow().value(), 20);
        Answer answer = analysis.answer().orElseThrow();
        assertEquals(Answer.Verdict.NO, answer.verdict());
        assertEquals(
                "plan.reason.nothing-to-add", answer.reason().map(Message::key).orElseThrow());
    }

    @Test
    void demandWithoutTestsStillGetsAForecastAndExtrapolatedCapacities() {
        Analysis analysis = analysed(SYSTEM.edit(draft -> {
            draft.tests = List.of();
            draft.iterations = List.of();
            draft.production = Optional.empty();
        }));
        assertTrue(analysis.demand().isPresent());
        analysis.capacity()
                .components()
                .forEach(component -> assertEquals(Evidence.EXTRAPOLATED, component.evidence()));
        // 1 % and a sixteenth of a percent a request: full at 1,584
        assertEquals(
                1_584,
                analysis.capacity()
                        .component("db")
                        .orElseThrow()
                        .ceilingRps()
                        .orElseThrow()
                        .value(),
                10);
        assertTrue(analysis.answer().orElseThrow().now().probability().isPresent());
    }

    @Test
    void demandOfAnHourIsTooShortForAForecast() {
        Workbook shortDemand = Workbook.empty("short", ZoneOffset.UTC).edit(draft -> {
            draft.sources = List.of(Workbooks.source());
            draft.series = List.of(Workbooks.entry(
                    SeriesId.of("requests", Map.of()),
                    Role.DEMAND,
                    Unit.REQUESTS_PER_SECOND,
                    Kind.RATE,
                    60_000,
                    Workbooks.START,
                    Workbooks.START.plusSeconds(3_600),
                    millis -> 100));
        });
        Analysis analysis = analysed(shortDemand);
        assertTrue(analysis.demand().isEmpty());
        assertTrue(keys(analysis).contains("analysis.short-demand"));
        assertFalse(analysis.demandSeries().isEmpty());
    }

    @Test
    void theForecastReachesTheLastDayOfTheQuestion() {
        LocalDate through = LocalDate.of(2027, 12, 31);
        Analysis analysis = analysed(SYSTEM.edit(draft -> draft.objective = Optional.of(
                new Objective("api", new DemandToHold.Organic(), Optional.empty(), Optional.empty(), through, 0.9))));
        int days = analysis.demand().orElseThrow().paths().days();
        assertTrue(days >= 404, () -> days + " days");
        assertTrue(analysis.answer().orElseThrow().now().probability().isPresent());
    }

    @Test
    void stopsWhenItIsCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> analyses.of(SYSTEM, cancelled));
    }

    @Test
    void aSeriesThatIsToCarryTheGrowthAndIsGoneIsMissed() {
        Workbook told = ForecastEdits.setDriver(Workbooks.system(), Optional.of("customers"));
        Analysis analysis = new Analyses().of(told, Progress.none());
        assertTrue(analysis.notes().contains(Message.of("analysis.carrier-lost", "customers")));
        assertEquals(Optional.empty(), analysis.demand().orElseThrow().carrier());
        String there = Workbooks.system().series().getFirst().series().id().toString();
        Analysis carried = new Analyses().of(ForecastEdits.setDriver(told, Optional.of(there)), Progress.none());
        assertTrue(carried.notes().stream().noneMatch(note -> note.key().startsWith("analysis.carrier")));
    }

    @Test
    void fixedCostsOfAnotherCurrencyAreLeftOutAndSaidToBe() {
        Analysis analysis = analysed(SYSTEM.edit(draft -> draft.fixedCosts = List.of(
                new FixedCost("support", Money.of(CurrencyUnit.EUR, 100)),
                new FixedCost("licences", Money.of(CurrencyUnit.USD, 50)))));
        Money without = Money.of(CurrencyUnit.USD, 8 * 140 + 3 * 420);
        assertEquals(without.plus(50), analysis.answer().orElseThrow().now().monthlyCost());
        assertTrue(keys(analysis).contains("analysis.other-currency"));
    }
}
