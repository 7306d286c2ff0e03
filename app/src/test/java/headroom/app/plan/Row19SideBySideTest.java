package headroom.app.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.document.SampleDocument;
import headroom.app.plan.ComparisonModel.Line;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.plan.Addition;
import headroom.model.plan.Plan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row 19: two scenarios can be put side by side with the differences in date, headroom and cost.
class Row19SideBySideTest {
    private static final Words WORDS = Words.english(ZoneOffset.UTC);

    private SampleDocument sample;
    private PlanModel plans;
    private ComparisonModel comparison;

    @BeforeEach
    void open() {
        sample = new SampleDocument();
        plans = new PlanModel(sample.document(), sample.results());
        comparison = new ComparisonModel(plans);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private Line line(String key) {
        return comparison.lines().stream()
                .filter(line -> line.what().key().equals("view-plan.compare-" + key))
                .findFirst()
                .orElseThrow();
    }

    private String difference(String key) {
        return WORDS.say(line(key).difference().orElseThrow());
    }

    @Test
    void theSystemAsItIsStandsBesideThePlanThatIsShown() {
        Plan now = comparison.left().orElseThrow();
        Plan cheapest = comparison.right().orElseThrow();
        assertEquals(plans.rows().getFirst().plan(), now);
        assertTrue(cheapest.meetsObjective());
        double gained = cheapest.safeRps().orElseThrow().value()
                - now.safeRps().orElseThrow().value();
        assertEquals(
                gained,
                (double) line("safe").difference().orElseThrow().arguments().getFirst(),
                1e-9);
        // 3,500 requests/s are asked for
        assertEquals(
                now.safeRps().orElseThrow().value() - 3_500,
                (double) line("headroom").first().orElseThrow(),
                1e-9);
        assertEquals(
                Optional.of(cheapest.monthlyCost().minus(now.monthlyCost())),
                line("month").difference().map(said -> (Money) said.arguments().getFirst()));
        assertTrue(difference("month").startsWith("+$"), () -> difference("month"));
        assertEquals(Optional.empty(), line("order").first(), "nothing is ordered for the system as it is");
        assertEquals(Optional.empty(), line("order").difference());
    }

    @Test
    void aScenarioThatIsLaterSaysByHowManyDays() {
        plans.apply("as planned");
        sample.settle();
        Plan planned = plans.shown().orElseThrow().plan();
        comparison.firstProperty().set(Optional.of(planned.name()));
        LocalDate last = planned.additions().stream()
                .map(Addition::inPlaceBy)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String component = planned.additions().stream()
                .filter(addition -> addition.inPlaceBy().equals(last))
                .map(Addition::component)
                .findFirst()
                .orElseThrow();
        plans.apply("later");
        sample.settle();
        plans.chosenProperty().set(Optional.of(Message.literal("later")));
        var trial = plans.inPlaceTrial(component, "unused");
        trial.show((double) last.plusDays(10)
                .atStartOfDay(plans.workbook().zone())
                .toInstant()
                .toEpochMilli());
        trial.keep();
        sample.settle();
        comparison.secondProperty().set(Optional.of(Message.literal("later")));
        assertEquals("10 days later", difference("in-place"));
        comparison.secondProperty().set(Optional.of(planned.name()));
        assertEquals("the same day", difference("in-place"));
        assertEquals(0.0, (double)
                line("safe").difference().orElseThrow().arguments().getFirst());
    }
}
