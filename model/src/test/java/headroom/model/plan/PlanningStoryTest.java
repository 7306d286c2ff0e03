package headroom.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.Resource;
import headroom.model.unit.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/// The question of the story and its answer.
class PlanningStoryTest {
    private final Examples story = Examples.story();

    private Answer answer() {
        return Planning.answer(story.inputs(), Progress.none());
    }

    @Test
    void saysWhatIsSafeTodayAndWhatLimits() {
        Answer answer = answer();
        assertEquals(Answer.Verdict.WITH_PLAN, answer.verdict());
        assertEquals(1_000, answer.safeNowRps().orElseThrow().value(), 1e-6);
        assertEquals("mongo", answer.bottleneck().orElseThrow());
        assertEquals(
                Estimate.between(1_420, 1_500, 1_560), answer.bottleneckRps().orElseThrow());
        assertTrue(answer.now().probability().orElseThrow().value() < 0.01);
        assertEquals(5_310, answer.now().monthlyCost().getAmount().intValueExact());
    }

    @Test
    void findsTheCheapestPlan() {
        Plan plan = answer().cheapest().orElseThrow();
        Map<String, Integer> counts =
                plan.additions().stream().collect(Collectors.toMap(Addition::component, Addition::to));
        assertEquals(Map.of("mongo", 9, "app", 12, "auth", 7), counts);
        assertEquals(4_320, plan.capacityRps().orElseThrow().value(), 1e-6);
        assertEquals(3_960, plan.safeRps().orElseThrow().value(), 1e-6);
        assertEquals("app", plan.bottleneck().orElseThrow());
        assertEquals(0.96, plan.probability().orElseThrow().value(), 0.005);
        assertEquals(8_810, plan.monthlyCost().getAmount().intValueExact());
    }

    @Test
    void namesTheDaysToOrder() {
        Plan plan = answer().cheapest().orElseThrow();
        Map<String, LocalDate> days =
                plan.additions().stream().collect(Collectors.toMap(Addition::component, Addition::orderBy));
        LocalDate first = LocalDate.of(2026, 12, 18);
        LocalDate rest = LocalDate.of(2026, 12, 29);
        assertEquals(Map.of("mongo", first, "app", rest, "auth", rest), days);
        assertEquals(first, plan.firstOrder().orElseThrow());
        plan.additions().forEach(addition -> assertEquals(Examples.FROM, addition.inPlaceBy()));
        assertEquals(
                List.of(Examples.AS_OF, Examples.FROM),
                plan.timeline().stream().map(Plan.Level::from).toList());
        assertEquals(1_500, plan.timeline().getFirst().capacityRps(), 1e-6);
        assertEquals(3_960, plan.timeline().getLast().safeRps(), 1e-6);
    }

    @Test
    void dividesWhatIsPaidByWhatIsServed() {
        Answer answer = answer();
        assertEquals("3.37", cents(answer.now().costPerMillion()));
        assertEquals("1.66", cents(answer.cheapest().orElseThrow().costPerMillion()));
    }

    @Test
    void wantsNginxMeasuredFirst() {
        List<NextMeasurement> next = answer().next();
        assertEquals("nginx", next.getFirst().component());
        assertEquals("plan.next.above", next.getFirst().what().key());
        assertEquals(
                List.of(Message.literal("nginx"), 2_000.0),
                next.getFirst().what().arguments());
        assertTrue(
                next.getFirst().swing() > 0.1, () -> "swing " + next.getFirst().swing());
    }

    @Test
    void tellsWhenOrganicDemandPassesWhatIsSafe() {
        // 800 exp(0.002 d) passes 1,000 on day 112
        Crossing crossing = answer().crossing().orElseThrow();
        assertEquals(Examples.AS_OF.plusDays(112), crossing.median().orElseThrow());
    }

    @Test
    void showsRivalsWithTheReasonWhyTheyLost() {
        Answer answer = answer();
        Plan cheapest = answer.cheapest().orElseThrow();
        for (Plan rival : answer.runnersUp()) {
            boolean cheaper = rival.monthlyCost().isLessThan(cheapest.monthlyCost());
            assertEquals(!cheaper, rival.meetsObjective());
            assertEquals(
                    cheaper ? "plan.excuse.confidence" : "plan.excuse.dearer",
                    rival.excuse().orElseThrow().key());
        }
        assertEquals(
                2,
                answer.runnersUp().stream()
                        .filter(plan -> !plan.meetsObjective())
                        .count());
    }

    @Test
    void putsAScenarioBesideTheCheapestPlan() {
        Resource auth = new Resource("instances", 4, 1, Examples.dollars(140), 3, 64);
        CapacityResult rewritten = Examples.result(
                List.of(Examples.capacity("auth", auth, Estimate.between(7_000, 7_600, 8_200), Evidence.MEASURED)));
        story.iterations.put("3", rewritten);
        Change adopt = new Change.AdoptIteration("auth", "3", LocalDate.of(2026, 12, 20), Examples.dollars(9_000));
        story.scenarios = List.of(
                new Scenario("Rewrite the auth method first", List.of(adopt), true),
                new Scenario("Nine nodes", List.of(new Change.SetCount("mongo", 9, Optional.empty())), false));
        List<Plan> scenarios = answer().scenarios();
        Plan rewrite = scenarios.getFirst();
        assertTrue(rewrite.meetsObjective());
        assertEquals(
                List.of("mongo 9", "app 12"),
                rewrite.additions().stream()
                        .map(a -> a.component() + " " + a.to())
                        .toList());
        assertEquals(8_390, rewrite.monthlyCost().getAmount().intValueExact());
        assertEquals("1.58", cents(rewrite.costPerMillion()), "the one-off cost falls before the first day");
        Plan nodes = scenarios.getLast();
        assertEquals(2_100, nodes.safeRps().orElseThrow().value(), 1e-6);
        assertEquals("auth", nodes.bottleneck().orElseThrow());
        assertEquals("plan.excuse.confidence", nodes.excuse().orElseThrow().key());
    }

    @Test
    void givesTheSameFiguresAgainAndWithAnotherSeedTheSamePlan() {
        Answer once = answer();
        assertEquals(once, answer());
        story.seed = 7;
        Answer otherwise = answer();
        assertEquals(
                once.cheapest().orElseThrow().additions(),
                otherwise.cheapest().orElseThrow().additions());
        assertEquals(
                once.cheapest().orElseThrow().probability().orElseThrow().value(),
                otherwise.cheapest().orElseThrow().probability().orElseThrow().value(),
                0.004);
    }

    private static String cents(Optional<BigMoney> money) {
        BigDecimal amount = money.orElseThrow().getAmount();
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
