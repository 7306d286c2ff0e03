package headroom.model.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headroom.model.unit.Estimate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private final Worlds worlds = new Worlds(Worlds.LEAST, 42);

    @Test
    void putsTheIntervalsShareOfTheWorldsIntoTheInterval() {
        Estimate estimate = new Estimate(1_500, 1_420, 1_560, 0.8, false);
        double[] draws = worlds.draws(estimate, "mongo");
        assertEquals(0.1, share(draws, 1_420), 0.0001);
        assertEquals(0.5, share(draws, 1_500), 0.0001);
        assertEquals(0.9, share(draws, 1_560), 0.0001);
    }

    @Test
    void neverGoesBelowZero() {
        double[] draws = worlds.draws(Estimate.between(-100, 50, 120), "odd");
        assertEquals(0, Arrays.stream(draws).min().orElseThrow());
        assertEquals(0.5, share(draws, 50), 0.0001);
    }

    @Test
    void drawsWhatIsBoundedFromBelowAsItsBound() {
        double[] draws = worlds.draws(new Estimate(1_000, 950, Double.POSITIVE_INFINITY, 0.95, true), "auth");
        assertEquals(950, Arrays.stream(draws).min().orElseThrow());
        assertEquals(950, Arrays.stream(draws).max().orElseThrow());
    }

    @Test
    void drawsEachNameOnItsOwnAndTheSameEveryTime() {
        Estimate estimate = Estimate.between(90, 100, 115);
        assertArrayEquals(worlds.draws(estimate, "a"), new Worlds(Worlds.LEAST, 42).draws(estimate, "a"));
        assertFalse(Arrays.equals(worlds.draws(estimate, "a"), worlds.draws(estimate, "b")));
        assertFalse(Arrays.equals(worlds.ranks("a"), new Worlds(Worlds.LEAST, 43).ranks("a")));
        assertEquals(0, correlation(worlds.ranks("a"), worlds.ranks("b")), 0.02);
    }

    @Test
    void drawsTheSameBitsAsOnTheMachineOnWhichTheseWereWritten() {
        double[] draws = worlds.draws(Estimate.between(1_420, 1_500, 1_560), "mongo");
        assertEquals(0, Double.compare(FIRST, draws[0]), () -> "first draw " + draws[0]);
        assertEquals(0, Double.compare(LAST, draws[draws.length - 1]), () -> "last draw " + draws[draws.length - 1]);
    }

    private static final double FIRST = 1514.865426973987;
    private static final double LAST = 1516.8116576881966;

    private static double share(double[] draws, double limit) {
        return Arrays.stream(draws).filter(draw -> draw < limit).count() / (double) draws.length;
    }

    private static double correlation(int[] a, int[] b) {
        double middle = (a.length - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - middle) * (b[i] - middle);
            square += (a[i] - middle) * (a[i] - middle);
        }
        return product / square;
    }
}
