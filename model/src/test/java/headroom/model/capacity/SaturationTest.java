package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Two weeks of five-minute steps in which, on one afternoon, 1,500 requests/s were all that could be served.
class SaturationTest {
    private static final int DAY = 288;
    private static final int STEPS = 14 * DAY;
    private static final int FROM = 9 * DAY + 168;
    private static final int TO = FROM + 24;
    private static final long START = Instant.parse("2026-09-07T00:00:00Z").toEpochMilli();

    private final double[] demand = new double[STEPS];
    private final double[] response = new double[STEPS];
    private final double[] use = new double[STEPS];

    SaturationTest() {
        Random random = new Random(11);
        for (int i = 0; i < STEPS; i++) {
            double hour = (i % DAY) / 12.0;
            double offered = 700 + 350 * Math.sin((hour - 8) / 24 * 2 * Math.PI);
            offered *= i >= FROM && i < TO ? 1.7 : 1;
            demand[i] = Math.min(
                    offered * Math.exp(0.02 * random.nextGaussian()), 1500 * Math.exp(0.004 * random.nextGaussian()));
            use[i] = Math.min(1, demand[i] / 1500);
            boolean clipped = offered > 1500;
            response[i] = (clipped ? 2.5 : 0.05 / (1.05 - use[i])) * Math.exp(0.05 * random.nextGaussian());
        }
    }

    @Test
    void theClippedAfternoonIsFoundAndNothingElse() {
        boolean[] clipped = Saturation.clippedSteps(
                rollup(demand),
                Optional.of(rollup(response)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rollup(use)));
        int inside = 0;
        int truth = 0;
        for (int i = 0; i < STEPS; i++) {
            boolean flat = i >= FROM && i < TO && demand[i] > 1470;
            truth += flat ? 1 : 0;
            inside += flat && clipped[i] ? 1 : 0;
            assertTrue(flat || !clipped[i] || (i >= FROM - 1 && i <= TO), "step " + i + " is not clipped");
        }
        assertTrue(truth > 10 && inside >= truth - 2, inside + " of " + truth);
    }

    @Test
    void anOrdinaryPeakIsNotSaturation() {
        double[] quiet = Arrays.copyOf(demand, 9 * DAY);
        boolean[] clipped = Saturation.clippedSteps(
                rollup(quiet),
                Optional.of(rollup(Arrays.copyOf(response, quiet.length))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rollup(Arrays.copyOf(use, quiet.length))));
        assertEquals(0, count(clipped));
    }

    @Test
    void withoutAnySignalNothingIsClaimed() {
        boolean[] clipped = Saturation.clippedSteps(
                rollup(demand), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(0, count(clipped));
    }

    @Test
    void productionThatWasSaturatedMeasuresItsComponent() {
        ObservedComponent db = new ObservedComponent(
                "db",
                Optional.of(rollup(demand)),
                Optional.of(rollup(use)),
                Optional.of(rollup(response)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CapacityResult result = CapacityAnalysis.analyse(
                new RequestPath(List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(db),
                Optional.empty(),
                HeadroomPolicy.USUAL);
        ComponentCapacity found = result.component("db").orElseThrow();
        assertEquals(Evidence.MEASURED, found.evidence());
        assertTrue(found.saturated());
        Estimate capacity = found.capacityRps().orElseThrow();
        assertTrue(capacity.low() <= 1500 && 1500 <= capacity.high(), capacity.toString());
        Finding episode = result.findings().stream()
                .filter(finding -> finding.kind().equals("saturated-episode"))
                .findFirst()
                .orElseThrow();
        Instant told = (Instant) episode.summary().arguments().get(1);
        assertTrue(Math.abs(told.toEpochMilli() - (START + FROM * 300_000L)) <= 1_800_000, told.toString());
    }

    @Test
    void theFullComponentIsBlamedForThePlateauOfTheOneThatWaitsForIt() {
        double[] low = Arrays.stream(use).map(share -> share / 7).toArray();
        Finding episode = only(List.of(observed("web", low), observed("db", use)));
        assertEquals("saturated-episode", episode.kind());
        assertEquals(Optional.of("db"), episode.component());
    }

    @Test
    void aPlateauWithRoomLeftEverywhereIsBlamedOnNoComponent() {
        double[] low = Arrays.stream(use).map(share -> share / 7).toArray();
        Finding episode = only(List.of(observed("web", low)));
        assertEquals("held-back-episode", episode.kind());
        assertEquals("web", episode.suggestion().arguments().getFirst());
    }

    private static Finding only(List<ObservedComponent> observed) {
        List<Finding> findings = ProductionFindings.of(observed);
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }

    private ObservedComponent observed(String name, double[] utilisation) {
        return new ObservedComponent(
                name,
                Optional.of(rollup(demand)),
                Optional.of(rollup(utilisation)),
                Optional.of(rollup(response)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void productionBelowItsLimitIsCarriedOn() {
        int quiet = 9 * DAY;
        ObservedComponent db = new ObservedComponent(
                "db",
                Optional.of(rollup(Arrays.copyOf(demand, quiet))),
                Optional.of(rollup(Arrays.copyOf(use, quiet))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CapacityResult result = CapacityAnalysis.analyse(
                new RequestPath(List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(db),
                Optional.empty(),
                HeadroomPolicy.USUAL);
        ComponentCapacity found = result.component("db").orElseThrow();
        assertEquals(Evidence.EXTRAPOLATED, found.evidence());
        assertFalse(found.saturated());
        Estimate ceiling = found.ceilingRps().orElseThrow();
        assertTrue(ceiling.low() <= 1500 && 1500 <= ceiling.high(), ceiling.toString());
        assertTrue(ceiling.relativeHalfWidth() < 0.15, ceiling.toString());
    }

    private static int count(boolean[] steps) {
        int count = 0;
        for (boolean step : steps) {
            count += step ? 1 : 0;
        }
        return count;
    }

    private static Rollup rollup(double[] values) {
        return Rollup.of(START, 300_000, values);
    }
}
