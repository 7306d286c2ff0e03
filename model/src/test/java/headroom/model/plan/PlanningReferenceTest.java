package headroom.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.capacity.Evidence;
import headroom.model.season.ReferenceTable;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/// Worked numbers: some computed here by their formula, the rest from tables beside the project (their folder
/// tells the tool), where they are there.
class PlanningReferenceTest {
    private static final double MONTH_DAYS = 365.25 / 12;

    @Test
    void probabilityOfLognormalDemandAndCapacityIsThatOfTheClosedForm() {
        // P = Φ(ln(C/D) / √(s_D² + s_C²)), s = √ln(1 + cv²)
        checkLognormal(1_000, 0.2, 1_250, 0.15);
        checkLognormal(1_000, 0.1, 1_000, 0.3);
    }

    @Test
    void probabilityAgreesWithTheReferenceTable() {
        ReferenceTable table = ReferenceTable.read("capacity/prob_capacity_lognormal.csv");
        double[] demand = table.column("median_peak_demand");
        double[] demandSpread = table.column("cv_demand");
        double[] capacity = table.column("median_capacity");
        double[] capacitySpread = table.column("cv_capacity");
        double[] expected = table.column("P_capacity>=demand_closed_form");
        for (int i = 0; i < demand.length; i++) {
            Probability probability = simulated(demand[i], demandSpread[i], capacity[i], capacitySpread[i]);
            assertEquals(expected[i], probability.value(), 3 * probability.standardError() + 0.001, "row " + i);
        }
    }

    private static void checkLognormal(double demand, double demandSpread, double capacity, double capacitySpread) {
        double spread = Math.hypot(sigma(demandSpread), sigma(capacitySpread));
        double expected = new NormalDistribution().cumulativeProbability(Math.log(capacity / demand) / spread);
        Probability probability = simulated(demand, demandSpread, capacity, capacitySpread);
        assertEquals(expected, probability.value(), 3 * probability.standardError() + 0.001);
        assertTrue(probability.standardError() < 0.004);
    }

    /// One day, with as many futures of the demand as there are worlds.
    private static Probability simulated(double demand, double demandSpread, double capacity, double capacitySpread) {
        double[] peaks = new Worlds(Worlds.LEAST, 1).draws(lognormal(demand, demandSpread), "demand");
        Examples example = Examples.single(1, lognormal(capacity, capacitySpread));
        example.demand =
                Optional.of(Examples.forecast(Examples.AS_OF, 1, peaks.length, 500, (path, day) -> peaks[path]));
        example.objective = Examples.organic(Examples.AS_OF, 0.5);
        return Planning.answer(example.inputs(), Progress.none())
                .now()
                .probability()
                .orElseThrow();
    }

    private static Estimate lognormal(double median, double spread) {
        double factor = Math.exp(1.959963984540054 * sigma(spread));
        return Estimate.between(median / factor, median, median * factor);
    }

    private static double sigma(double spread) {
        return Math.sqrt(Math.log1p(spread * spread));
    }

    @Test
    void manyIndependentDaysFailMoreOftenThanOneAndDependentDaysDoNot() {
        checkDays(0.999, 90, Math.pow(0.999, 90));
    }

    @Test
    void probabilityThroughADateAgreesWithTheReferenceTable() {
        ReferenceTable table = ReferenceTable.read("capacity/prob_through_date.csv");
        double[] each = table.column("P_per_day");
        double[] days = table.column("days");
        double[] all = table.column("P_all_days_independent");
        for (int i = 0; i < each.length; i++) {
            checkDays(each[i], (int) days[i], all[i]);
        }
    }

    private static void checkDays(double each, int days, double expected) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] draws = new double[Worlds.LEAST][];
        for (int path = 0; path < draws.length; path++) {
            draws[path] = random.doubles(days).toArray();
        }
        Probability independent = daysHeld(days, (path, day) -> draws[path][day] < each ? 900 : 1_100);
        assertEquals(expected, independent.value(), 3 * independent.standardError());
        Probability dependent = daysHeld(days, (path, day) -> draws[path][0] < each ? 900 : 1_100);
        assertEquals(each, dependent.value(), 3 * dependent.standardError() + 1e-4);
    }

    private static Probability daysHeld(int days, Examples.Peak peak) {
        Examples example = Examples.single(1, Estimate.exactly(1_000));
        example.demand = Optional.of(Examples.forecast(Examples.AS_OF, days, Worlds.LEAST, 500, peak));
        example.objective = Examples.organic(Examples.AS_OF.plusDays(days - 1), 0.5);
        return Planning.answer(example.inputs(), Progress.none())
                .now()
                .probability()
                .orElseThrow();
    }

    @Test
    void ordersBeforeGrowingDemandPassesWhatIsSafe() {
        // 1,000 rps growing 4 % a month pass 1,300 after ln 1.3 / ln 1.04 = 6.69 months, 203.6 days
        LocalDate today = LocalDate.of(2026, 3, 1);
        assertEquals(today.plusDays(203 - 21), orderDay(1_000, 0.04, 1_300, 21, today));
    }

    @Test
    void orderDaysAgreeWithTheReferenceTable() {
        ReferenceTable table = ReferenceTable.read("capacity/lead_time.csv");
        double[] peak = table.column("peak_now_rps");
        double[] growth = table.column("growth_per_month");
        double[] usable = table.column("usable_capacity_rps");
        double[] lead = table.column("lead_time_days");
        for (int i = 0; i < peak.length; i++) {
            LocalDate today = LocalDate.parse(table.rows().get(i)[4]);
            String expected = table.rows().get(i)[7];
            if (expected.startsWith("20")) {
                assertEquals(
                        LocalDate.parse(expected),
                        orderDay(peak[i], growth[i], usable[i], (int) lead[i], today),
                        "row " + i);
            } else if (expected.startsWith("no")) {
                Answer answer = growing(peak[i], growth[i], usable[i], (int) lead[i], today);
                assertEquals(Answer.Verdict.YES, answer.verdict());
                assertEquals(
                        new Crossing(Optional.empty(), Optional.empty(), Optional.empty()),
                        answer.crossing().orElseThrow());
            } else {
                Answer answer = growing(peak[i], growth[i], usable[i], (int) lead[i], today);
                assertEquals(today, answer.crossing().orElseThrow().median().orElseThrow());
                assertEquals(
                        today.plusDays((int) lead[i]),
                        answer.cheapest().orElseThrow().possibleFrom().orElseThrow());
            }
        }
    }

    private static LocalDate orderDay(double peak, double growth, double usable, int lead, LocalDate today) {
        return growing(peak, growth, usable, lead, today)
                .cheapest()
                .orElseThrow()
                .firstOrder()
                .orElseThrow();
    }

    /// Demand that is known for sure, as it is at the end of each day; the objective reaches ten days past the
    /// crossing.
    private static Answer growing(double peak, double growth, double usable, int lead, LocalDate today) {
        double months = Math.log(usable / peak) / Math.log1p(growth);
        int days = Double.isFinite(months) && months > 0 ? (int) (months * MONTH_DAYS) + 10 : 365;
        Examples example = new Examples();
        example.asOf = today;
        example.add(
                "db",
                new headroom.model.capacity.Resource("nodes", 1, 0, Examples.dollars(10), lead, 9),
                Estimate.exactly(usable),
                Evidence.MEASURED);
        example.objective = Examples.organic(today.plusDays(days), 0.95);
        example.demand = Optional.of(Examples.forecast(
                today, days + 1, 1, peak / 2, (path, day) -> peak * Math.pow(1 + growth, (day + 1) / MONTH_DAYS)));
        return Planning.answer(example.inputs(), Progress.none());
    }

    @Test
    void costAMillionIsPaidOverServed() {
        // 4 nodes at 100 a month and 50 fixed, 730 hours, 200 rps: 450 / 525.6 million
        assertEquals(450 / 525.6, perMillion(450, 200), 1e-9);
    }

    @Test
    void costAMillionAgreesWithTheReferenceTable() {
        ReferenceTable table = ReferenceTable.read("capacity/cost_per_million.csv");
        for (String[] row : table.rows()) {
            // the first column may hold a comma
            double cost = Double.parseDouble(row[row.length - 2]);
            double served = Double.parseDouble(row[row.length - 6]);
            assertEquals(Double.parseDouble(row[row.length - 1]), perMillion(cost, served), 1e-6);
        }
    }

    private static double perMillion(double monthly, double servedRps) {
        BigMoney daily = BigMoney.of(CurrencyUnit.USD, monthly * 24 / 730);
        return Bill.perMillion(daily, OptionalDouble.of(servedRps), 1)
                .orElseThrow()
                .getAmount()
                .doubleValue();
    }

    @Test
    void lossOfNodesRaisesTheUseOfTheRest() {
        ReferenceTable table = ReferenceTable.read("capacity/redundancy.csv");
        double[] nodes = table.column("nodes");
        double[] each = table.column("usable_rps_per_node");
        double[] peak = table.column("peak_rps");
        double[] left = table.column("nodes_left_after_fault");
        for (int i = 0; i < nodes.length; i++) {
            String[] row = table.rows().get(i);
            double expected = Double.parseDouble(row[row.length - 3]);
            Strength strength = strength((int) nodes[i], (int) (nodes[i] - left[i]), nodes[i] * each[i]);
            assertEquals(expected, peak[i] / strength.safeRps((int) nodes[i]), 1e-4, "row " + i);
            int needed = Integer.parseInt(row[row.length - 1]);
            int survivors = IntStream.rangeClosed(1, 99)
                    .filter(count -> 0.7 * strength(count, 0, count * each[0]).safeRps(count) >= peak[0])
                    .findFirst()
                    .orElseThrow();
            assertEquals(needed, survivors);
        }
    }

    @Test
    void aZoneLostLeavesTheOthers() {
        ReferenceTable table = ReferenceTable.read("capacity/zone_policy.csv");
        double[] zones = table.column("zones");
        double[] expected = table.column("max_normal_util_for_100pct_after_loss");
        for (int i = 0; i < zones.length; i++) {
            int count = (int) zones[i];
            assertEquals(expected[i], strength(count, 1, 1).safeRps(count), 1e-6);
        }
    }

    private static Strength strength(int count, int tolerated, double capacityRps) {
        return new Strength(
                "node", Estimate.exactly(capacityRps), Evidence.MEASURED, 1, count, tolerated, new double[] {capacityRps
                });
    }
}
