package headroom.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.Resource;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every path and demand, shown on random ones.
class PlanningLawsTest {
    private static Answer answer(Examples example) {
        return Planning.answer(example.inputs(), Progress.none());
    }

    private static double now(Examples example) {
        return answer(example).now().probability().orElseThrow().value();
    }

    /// A path of one to four components around 1,000 rps, and a demand of 300 futures.
    private static Examples random(long seed, double capacityFactor, double demandFactor) {
        SplittableRandom random = new SplittableRandom(seed);
        Examples example = new Examples();
        int size = random.nextInt(1, 5);
        for (int i = 0; i < size; i++) {
            int count = random.nextInt(2, 7);
            Resource resource = new Resource(
                    "nodes",
                    count,
                    random.nextInt(0, 2),
                    Examples.dollars(random.nextInt(5, 50)),
                    random.nextInt(0, 30),
                    1_000);
            double value = capacityFactor * random.nextDouble(900, 2_500);
            double width = random.nextDouble(1.01, 1.3);
            example.add("c" + i, resource, Estimate.between(value / width, value, value * width), Evidence.MEASURED);
        }
        double[] levels = random.doubles(300, 600, 1_300).toArray();
        double growth = random.nextDouble(0, 0.004);
        example.demand = Optional.of(Examples.forecast(
                Examples.AS_OF, 90, 300, 500, (path, day) -> demandFactor * levels[path] * Math.exp(growth * day)));
        example.objective = Examples.organic(Examples.AS_OF.plusDays(89), 0.9);
        return example;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void moreCapacityNeverLowersTheProbabilityAndMoreDemandNeverRaisesIt(long seed) {
        double before = now(random(seed, 1, 1));
        assertTrue(now(random(seed, 1.05, 1)) >= before);
        assertTrue(now(random(seed, 1, 1.05)) <= before);
        assertEquals(before, now(random(seed, 3, 3)), 1e-9, "another unit changes nothing");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void moreDaysNeverRaiseTheProbability(long seed) {
        Examples example = random(seed, 1, 1);
        double all = now(example);
        example.objective = Examples.organic(Examples.AS_OF.plusDays(30), 0.9);
        assertTrue(now(example) >= all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theCheapestPlanReachesTheConfidenceWhereThereIsTime(long seed) {
        Examples example = random(seed, 1, 1);
        example.asOf = Examples.AS_OF.minusDays(40);
        example.objective = new Objective(
                "auth-api",
                new DemandToHold.Organic(),
                Optional.empty(),
                Optional.of(Examples.AS_OF),
                Examples.AS_OF.plusDays(89),
                0.9);
        Answer answer = answer(example);
        Plan plan = answer.cheapest().orElseThrow();
        assertTrue(plan.meetsObjective());
        assertTrue(plan.probability().orElseThrow().value() >= 0.9);
        for (Addition addition : plan.additions()) {
            assertTrue(addition.to() > addition.from());
            assertFalse(addition.orderBy().isBefore(example.asOf));
        }
        for (Plan rival : answer.runnersUp()) {
            boolean cheaper = rival.monthlyCost().isLessThan(plan.monthlyCost());
            assertFalse(cheaper && rival.meetsObjective(), () -> "cheaper and enough: " + rival);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void waitingADayLongerThanTheOrderDateMissesTheConfidence(long seed) {
        Examples example = random(seed, 1.4, 1);
        Plan plan = answer(example).cheapest().orElseThrow();
        for (Addition addition : plan.additions()) {
            if (addition.possibleFrom().isEmpty()) {
                example.scenarios = List.of(scenario(plan, addition, 0), scenario(plan, addition, 1));
                List<Plan> scenarios = answer(example).scenarios();
                assertTrue(scenarios.get(0).meetsObjective());
                boolean single = plan.additions().size() == 1;
                assertTrue(!single || !scenarios.get(1).meetsObjective());
            }
        }
    }

    /// The plan with one addition later.
    private static Scenario scenario(Plan plan, Addition late, int days) {
        List<Change> changes = new ArrayList<>();
        for (Addition addition : plan.additions()) {
            LocalDate day = addition.equals(late) ? addition.inPlaceBy().plusDays(days) : addition.inPlaceBy();
            changes.add(new Change.SetCount(addition.component(), addition.to(), Optional.of(day)));
        }
        return new Scenario(days + " days late", changes, false);
    }

    @Test
    void aHigherConfidenceNeverCostsLess() {
        Examples story = Examples.story();
        long before = 0;
        for (double confidence : new double[] {0.5, 0.8, 0.9, 0.95, 0.97, 0.99, 0.999}) {
            Objective old = story.objective;
            story.objective =
                    new Objective(old.service(), old.demand(), old.response(), old.from(), old.through(), confidence);
            long cost = answer(story).cheapest().orElseThrow().monthlyCost().getAmountMinorLong();
            assertTrue(cost >= before, () -> "at confidence " + confidence);
            before = cost;
        }
    }

    @Test
    void aCapacityThatIsOnlyBoundedCountsAsItsBound() {
        assertEquals(1, now(fixed(Estimate.atLeast(1_000), 1_000)));
        assertEquals(0, now(fixed(Estimate.atLeast(1_000), 1_001)));
        Answer answer = answer(fixed(Estimate.atLeast(1_000), 900));
        assertTrue(answer.safeNowRps().orElseThrow().atLeast());
        assertEquals("lower-bound", answer.findings().getFirst().kind());
    }

    @Test
    void anAssumedCapacityHasNoWidthAndIsSaidToBeAssumed() {
        Examples example = new Examples();
        Resource one = new Resource("nodes", 1, 0, Examples.dollars(1), 0, 1);
        example.add("ELB", one, Estimate.exactly(4_000), Evidence.ASSUMED);
        Answer answer = answer(example);
        assertEquals(Answer.Verdict.YES, answer.verdict());
        assertEquals(1, answer.now().probability().orElseThrow().value());
        assertEquals("assumed-capacity", answer.findings().getFirst().kind());
        assertEquals("plan.next.assumed", answer.next().getFirst().what().key());
    }

    @Test
    void whatIsUnknownIsMeasuredFirst() {
        Examples example = fixed(Estimate.between(4_000, 5_000, 6_000), 3_500);
        example.addUnknown("cache", new Resource("nodes", 1, 0, Examples.dollars(1), 0, 1));
        Answer answer = answer(example);
        assertEquals("cache", answer.next().getFirst().component());
        assertEquals("unknown-capacity", answer.findings().getFirst().kind());
    }

    @Test
    void nothingIsPromisedOverAComponentOfWhichNothingIsKnown() {
        Examples example = fixed(Estimate.between(4_000, 5_000, 6_000), 3_500);
        example.addUnknown("cache", new Resource("nodes", 1, 0, Examples.dollars(1), 0, 1));
        Answer answer = answer(example);
        assertEquals(Answer.Verdict.UNKNOWN, answer.verdict());
        assertEquals(
                Message.of("plan.reason.unknown", List.of("cache")),
                answer.reason().orElseThrow());
        assertTrue(answer.safeNowRps().isEmpty());
        assertTrue(answer.now().probability().isEmpty());
        assertTrue(answer.cheapest().isEmpty());
    }

    @Test
    void aPromiseThatHangsOnAnAssumedCapacitySaysSo() {
        Examples example = fixed(Estimate.between(9_000, 10_000, 11_000), 3_500);
        Resource one = new Resource("instances", 1, 0, Examples.dollars(1), 0, 1);
        example.add("cache", one, Estimate.exactly(4_000), Evidence.ASSUMED);
        Message promise = AnswerMessages.promise(answer(example));
        assertEquals("plan.headline.on-condition", promise.key());
        assertEquals("plan.headline.if-assumed", ((Message) promise.arguments().getLast()).key());
    }

    @Test
    void withoutAnyCapacityNothingCanBeTold() {
        Answer answer = answer(new Examples());
        assertEquals(Answer.Verdict.UNKNOWN, answer.verdict());
        assertEquals(
                "plan.reason.no-capacity", answer.reason().map(Message::key).orElseThrow());
        assertTrue(answer.now().probability().isEmpty());
    }

    @Test
    void withoutDemandAForecastCannotBeHeld() {
        Examples example = Examples.single(2, Estimate.exactly(1_000));
        example.objective = Examples.organic(Examples.THROUGH, 0.95);
        Answer answer = answer(example);
        assertEquals(Answer.Verdict.UNKNOWN, answer.verdict());
        assertEquals("plan.reason.no-demand", answer.reason().map(Message::key).orElseThrow());
        assertEquals(1_000, answer.safeNowRps().orElseThrow().value());
    }

    @Test
    void noNumberOfResourcesIsEnoughWhereTheLimitIsTooLow() {
        Examples example = new Examples();
        example.add(
                "db",
                new Resource("nodes", 2, 1, Examples.dollars(10), 2, 4),
                Estimate.exactly(1_000),
                Evidence.MEASURED);
        Answer answer = answer(example);
        assertEquals(Answer.Verdict.NO, answer.verdict());
        assertTrue(answer.cheapest().isEmpty());
        Message reason = answer.reason().orElseThrow();
        assertEquals("plan.reason.limit", reason.key());
        assertEquals("db", reason.arguments().getFirst());
        assertEquals(1_500.0, reason.arguments().getLast());
    }

    @Test
    void aFixedRateWithoutAStartIsHeldFromTheDayOnWhichThePlanCanBeInPlace() {
        Examples story = Examples.story();
        Objective old = story.objective;
        story.objective = new Objective(
                old.service(), old.demand(), old.response(), Optional.empty(), old.through(), old.confidence());
        Plan plan = answer(story).cheapest().orElseThrow();
        assertEquals(Examples.AS_OF.plusDays(14), plan.from());
        assertEquals(Examples.AS_OF, plan.firstOrder().orElseThrow());
        assertEquals(Examples.AS_OF.plusDays(11), plan.additions().getLast().orderBy());
    }

    @Test
    void anOrderDateInThePastIsTooLate() {
        Examples story = Examples.story();
        story.asOf = LocalDate.of(2026, 12, 25);
        Answer answer = answer(story);
        assertEquals(Answer.Verdict.NO, answer.verdict());
        Plan plan = answer.cheapest().orElseThrow();
        assertEquals(LocalDate.of(2026, 12, 18), plan.firstOrder().orElseThrow());
        assertEquals(LocalDate.of(2027, 1, 8), plan.possibleFrom().orElseThrow());
        assertEquals("plan.excuse.too-late", plan.excuse().map(Message::key).orElseThrow());
        assertTrue(plan.probability().orElseThrow().value() < 0.01);
        Addition app = plan.additions().getLast();
        assertTrue(app.possibleFrom().isEmpty(), "three days are enough for the others");
        assertEquals("too-late", answer.findings().getFirst().kind());
    }

    @Test
    void aDatedAdditionIsHeldFromItsDay() {
        Examples example = Examples.single(1, Estimate.exactly(1_000));
        example.demand = Optional.of(Examples.forecast(Examples.AS_OF, 100, 1, 300, (path, day) -> 600));
        LocalDate day = Examples.AS_OF.plusDays(50);
        DemandToHold.DatedDemand contract = new DemandToHold.DatedDemand("contract", 700, day, OptionalDouble.of(0.5));
        example.objective = new Objective(
                "auth-api",
                new DemandToHold.OrganicPlus(List.of(contract)),
                Optional.empty(),
                Optional.empty(),
                Examples.AS_OF.plusDays(99),
                0.95);
        Plan plan = answer(example).cheapest().orElseThrow();
        assertEquals(2, plan.additions().getFirst().to());
        assertEquals(day, plan.additions().getFirst().inPlaceBy());
        assertEquals(day.minusDays(2), plan.firstOrder().orElseThrow());
        // 100 days: 10 a month for one node, from day 50 for two; 300 rps, from day 50 on 650
        double paid = (50 * 10 + 50 * 20) * 24 / 730.0;
        double millions = 100 * 0.0864 * (300 + 0.5 * 350);
        assertEquals(
                paid / millions, plan.costPerMillion().orElseThrow().getAmount().doubleValue(), 1e-9);
    }

    @Test
    void aForecastThatEndsTooEarlyIsNoAnswer() {
        Examples example = Examples.single(1, Estimate.exactly(1_000));
        example.demand = Optional.of(Examples.forecast(Examples.AS_OF, 10, 1, 300, (path, day) -> 600));
        example.objective = Examples.organic(Examples.AS_OF.plusDays(10), 0.95);
        Answer answer = answer(example);
        assertEquals(Answer.Verdict.UNKNOWN, answer.verdict());
        assertEquals(
                "plan.reason.beyond-forecast", answer.reason().map(Message::key).orElseThrow());
    }

    @Test
    void aPeriodThatIsOverIsNoAnswer() {
        Examples story = Examples.story();
        story.asOf = Examples.THROUGH.plusDays(1);
        assertEquals(Answer.Verdict.UNKNOWN, answer(story).verdict());
    }

    @Test
    void moneyOfTwoCurrenciesIsNeverAddedUp() {
        Examples example = fixed(Estimate.exactly(4_000), 3_500);
        example.add(
                "cdn",
                new Resource("units", 1, 0, org.joda.money.Money.of(org.joda.money.CurrencyUnit.EUR, 900), 0, 9),
                Estimate.exactly(9_000),
                Evidence.MEASURED);
        Answer answer = answer(example);
        assertEquals(Examples.dollars(10), answer.now().monthlyCost());
        assertTrue(answer.findings().stream().anyMatch(finding -> finding.kind().equals("other-currency")));
    }

    private static Examples fixed(Estimate capacityRps, double rps) {
        Examples example = Examples.single(1, capacityRps);
        example.objective = Examples.fixed(rps);
        return example;
    }
}
