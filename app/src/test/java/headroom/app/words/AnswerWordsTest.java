package headroom.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.capacity.CapacityMethod;
import headroom.model.capacity.CapacityResult;
import headroom.model.capacity.Component;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Evidence;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.capacity.ResponseObjective;
import headroom.model.forecast.Backtest;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.PeakPaths;
import headroom.model.plan.Answer;
import headroom.model.plan.AnswerMessages;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.plan.PlanInputs;
import headroom.model.plan.Planning;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// The question and its answer, word for word.
class AnswerWordsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final Message EXAMPLE = Message.literal("an example");

    private final Words words = Words.english(ZoneOffset.UTC);
    private final List<Component> components = new ArrayList<>();
    private final List<ComponentCapacity> capacities = new ArrayList<>();
    private LocalDate asOf = AS_OF;
    private DemandToHold demand = new DemandToHold.FixedRate(3_500, OptionalDouble.of(0.405));
    private Optional<LocalDate> from = Optional.of(LocalDate.of(2027, 1, 1));
    private int nodes = 32;

    private Answer answer() {
        add("ELB", "units", 1, 0, 50, 0, 1, Estimate.exactly(11_000), Evidence.ASSUMED);
        add("nginx", "instances", 4, 1, 180, 3, 16, Estimate.between(4_550, 6_200, 8_400), Evidence.EXTRAPOLATED);
        add("app", "instances", 8, 1, 140, 3, 64, Estimate.between(2_710, 2_880, 3_060), Evidence.EXTRAPOLATED);
        add("auth", "instances", 4, 1, 140, 3, 64, Estimate.between(2_640, 2_800, 2_970), Evidence.EXTRAPOLATED);
        add("mongo", "nodes", 3, 1, 420, 14, nodes, Estimate.between(1_420, 1_500, 1_560), Evidence.MEASURED);
        ComponentCapacity path = new ComponentCapacity(
                ComponentCapacity.PATH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CapacityMethod.NONE,
                false,
                Evidence.NONE,
                EXAMPLE,
                Optional.empty());
        CapacityResult capacity = new CapacityResult(
                capacities, path, Optional.of("mongo"), Optional.empty(), Optional.empty(), List.of(), List.of());
        TreeMap<String, Double> seen = new TreeMap<>();
        seen.put("nginx", 2_000.0);
        return Planning.answer(
                new PlanInputs(
                        objective(),
                        asOf,
                        ZoneOffset.UTC,
                        new RequestPath(components),
                        capacity,
                        new TreeMap<>(),
                        Optional.of(demandForecast()),
                        0,
                        List.of(),
                        Money.of(CurrencyUnit.USD, 1_600),
                        seen,
                        42),
                Progress.none());
    }

    private Objective objective() {
        return new Objective(
                "auth-api", demand, Optional.of(new ResponseObjective(0.3, 99)), from, LocalDate.of(2027, 3, 31), 0.95);
    }

    private void add(
            String name,
            String made,
            int count,
            int tolerated,
            int dollars,
            int leadTimeDays,
            int limit,
            Estimate capacityRps,
            Evidence evidence) {
        Resource resource =
                new Resource(made, count, tolerated, Money.of(CurrencyUnit.USD, dollars), leadTimeDays, limit);
        components.add(new Component(name, 1, resource, OptionalDouble.empty()));
        capacities.add(new ComponentCapacity(
                name,
                Optional.of(capacityRps),
                Optional.of(capacityRps),
                Optional.of(capacityRps.times(resource.shareAfterLoss(count))),
                CapacityMethod.UTILISATION_LAW,
                false,
                evidence,
                EXAMPLE,
                Optional.empty()));
    }

    /// 600 rps on the mean; peaks that pass 1,000 rps on 14 January.
    private static DemandForecast demandForecast() {
        int days = 182;
        double[] mean = new double[days];
        Arrays.fill(mean, 600);
        double[] peaks = new double[days];
        for (int day = 0; day < days; day++) {
            peaks[day] = day < 53 ? 900 : 1_100;
        }
        long start = AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        Rollup past = Rollup.of(start - 86_400_000L, 86_400_000L, new double[] {600});
        return new DemandForecast(
                past,
                new boolean[1],
                past,
                1,
                EXAMPLE,
                daily(start, mean),
                daily(start, peaks),
                new PeakPaths(AS_OF, new double[][] {peaks}),
                Optional.empty(),
                List.of());
    }

    private static Forecast daily(long start, double[] values) {
        TreeMap<Double, double[]> quantiles = new TreeMap<>();
        quantiles.put(0.5, values);
        return new Forecast(
                start,
                86_400_000L,
                "example",
                EXAMPLE,
                values,
                quantiles,
                new TreeMap<>(),
                values.length,
                Backtest.impossible(EXAMPLE),
                List.of());
    }

    @Test
    void asksTheQuestionOfTheStory() {
        assertEquals(
                "Can auth-api serve 3,500 requests/s with p99 under 300 ms from 1 January through 31 March 2027, "
                        + "with 95 % confidence?",
                words.say(AnswerMessages.question(objective())));
    }

    @Test
    void answersTheQuestionOfTheStory() {
        assertEquals(
                "Not yet (under 1 %). Safe to promise today: 1,000 rps; mongo limits at 1,500 (1,420 to 1,560). "
                        + "Cheapest plan: 6 mongo nodes, 4 app and 3 auth instances, first order by 18 December; "
                        + "+$3,500 a month, $3.37 → $1.66 per million requests. "
                        + "To be surer, measure first: nginx above 2,000 rps.",
                words.say(AnswerMessages.whole(answer())));
    }

    @Test
    void marksWhatStandsOut() {
        Answer answer = answer();
        String marked = words.say(AnswerMessages.markedSentence(answer));
        String plain = words.say(AnswerMessages.sentence(answer));
        assertEquals(plain, marked.replace("**", ""));
        assertEquals(
                "Safe to promise today: **1,000 rps**; **mongo** limits at 1,500 (1,420 to 1,560).",
                marked.substring(0, marked.indexOf(" Cheapest")));
    }

    @Test
    void promisesOnCondition() {
        Answer answer = answer();
        String promise = "auth-api will serve 3,500 requests a second from 1 January through 31 March 2027";
        assertEquals(
                promise + ", if six mongo nodes are ordered by 18 December.",
                words.say(AnswerMessages.headline(answer)));
        assertEquals(promise + ".", words.say(AnswerMessages.promise(answer)));
    }

    @Test
    void saysThatAnOrderComesTooLate() {
        asOf = LocalDate.of(2026, 12, 25);
        Answer answer = answer();
        assertEquals(
                "6 mongo nodes, 4 app and 3 auth instances, too late, possible from 8 January 2027; "
                        + "+$3,500 a month, $3.37 → $1.62 per million requests",
                words.say(AnswerMessages.plan(answer, answer.cheapest().orElseThrow())));
        assertEquals("No (under 1 %)", words.say(AnswerMessages.badge(answer)));
        assertEquals(
                "Serving 3,500 requests a second from 1 January through 31 March 2027 cannot be promised.",
                words.say(AnswerMessages.headline(answer)));
    }

    @Test
    void namesWhatIsMissingWhereNoPlanIsEnough() {
        nodes = 5;
        assertEquals(
                "No (under 1 %). Safe to promise today: 1,000 rps; mongo limits at 1,500 (1,420 to 1,560). "
                        + "2,500 rps are missing. With 5 nodes, the most there can be, mongo is safe up to 2,000 rps: "
                        + "not enough.",
                words.say(AnswerMessages.whole(answer())));
    }

    @Test
    void saysThatNothingHasToBeAdded() {
        demand = new DemandToHold.FixedRate(900, OptionalDouble.of(0.405));
        assertEquals(
                "Yes (over 99 %). Safe to promise today: 1,000 rps; mongo limits at 1,500 (1,420 to 1,560). "
                        + "Nothing has to be added; $3.37 → $2.09 per million requests.",
                words.say(AnswerMessages.whole(answer())));
    }

    @Test
    void givesForecastDemandADayOnWhichItPassesWhatIsSafe() {
        demand = new DemandToHold.Organic();
        from = Optional.empty();
        assertEquals(
                "Not yet (under 1 %). Safe to promise today: 1,000 rps; mongo limits at 1,500 (1,420 to 1,560). "
                        + "Organic demand passes 1,000 rps on 14 January. "
                        + "Cheapest plan: 1 mongo node, order by 31 December; +$420 a month, "
                        + "$3.37 → $3.53 per million requests.",
                words.say(AnswerMessages.whole(answer())));
    }
}
