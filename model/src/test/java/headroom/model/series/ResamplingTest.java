package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static TimeSeries gauge(long[] stamps, long interval, Stamp stamp, double... values) {
        return Series.at(stamps, interval, Kind.GAUGE, Unit.COUNT, stamp, values);
    }

    @Test
    void everyStepKeepsMinMeanMaxAndCount() {
        TimeSeries series = Series.every(60, Kind.GAUGE, Unit.COUNT, Stamp.START, 1, 2, 9, 4, 5, 6);
        Rollup roll = Resampling.roll(series, 180_000, 0);
        assertEquals(2, roll.size());
        assertEquals(1, roll.min(0));
        assertEquals(4, roll.mean(0));
        assertEquals(9, roll.max(0));
        assertEquals(3, roll.count(0));
        assertEquals(1, roll.covered(0));
    }

    @Test
    void anEndStampCountsForTheStepBeforeIt() {
        TimeSeries series = gauge(new long[] {60_000, 120_000}, 60_000, Stamp.END, 7, 8);
        Rollup roll = Resampling.roll(series, 60_000, 0);
        assertEquals(0, roll.startMillis());
        assertArrayEquals(new double[] {7, 8}, roll.means());
    }

    @Test
    void samplesOffTheGridStayWholeAndLeaveNoHoles() {
        long[] stamps = new long[12];
        double[] values = new double[12];
        Arrays.setAll(stamps, i -> 240_000 + i * 300_000L);
        Arrays.setAll(values, i -> i);
        Rollup roll = Resampling.roll(gauge(stamps, 300_000, Stamp.START, values), 300_000, 0);
        assertArrayEquals(values, roll.means());
        assertEquals(300_000, roll.startMillis(), "most of the first interval lies in the second step");
    }

    @Test
    void aLongIntervalFillsTheStepsThatItCovers() {
        Rollup roll = Resampling.roll(gauge(new long[] {0, 600_000}, 600_000, Stamp.START, 3, 5), 300_000, 0);
        assertArrayEquals(new double[] {3, 3, 5, 5}, roll.means());
    }

    @Test
    void anIntervalALittleLongerThanAStepLeavesNoHole() {
        long[] stamps = {0, 360_000, 720_000, 1_080_000, 1_440_000};
        Rollup roll = Resampling.roll(gauge(stamps, 360_000, Stamp.START, 1, 2, 3, 4, 5), 300_000, 0);
        for (int i = 0; i < roll.size(); i++) {
            assertTrue(roll.count(i) > 0, "step " + i);
        }
    }

    @Test
    void aGapStaysAGap() {
        TimeSeries series = Series.every(60, Kind.GAUGE, Unit.COUNT, Stamp.START, 1, Double.NaN, 3);
        Rollup roll = Resampling.roll(series, 60_000, 0);
        assertEquals(0, roll.count(1));
        assertTrue(Double.isNaN(roll.mean(1)) && Double.isNaN(roll.max(1)) && Double.isNaN(roll.min(1)));
        assertEquals(0, roll.covered(1));
    }

    @Test
    void theLargestAndTheSmallestValueSurviveOnAnyGrid() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int size = 1 + random.nextInt(200);
            long interval = (1 + random.nextInt(900)) * 1000L;
            long[] stamps = new long[size];
            double[] values = new double[size];
            long at = random.nextInt(100_000);
            for (int i = 0; i < size; i++) {
                stamps[i] = at;
                values[i] = random.nextGaussian();
                at += interval * (random.nextInt(20) == 0 ? 5 : 1) + (random.nextBoolean() ? random.nextInt(500) : 0);
            }
            Stamp stamp = random.nextBoolean() ? Stamp.START : Stamp.END;
            long step = (1 + random.nextInt(2000)) * 1000L;
            Rollup roll = Resampling.roll(gauge(stamps, interval, stamp, values), step, random.nextInt(10_000));
            double max =
                    Arrays.stream(roll.maxima()).filter(Double::isFinite).max().orElseThrow();
            double min = Double.POSITIVE_INFINITY;
            for (int i = 0; i < roll.size(); i++) {
                min = roll.count(i) > 0 ? Math.min(min, roll.min(i)) : min;
            }
            assertEquals(Arrays.stream(values).max().orElseThrow(), max);
            assertEquals(Arrays.stream(values).min().orElseThrow(), min);
        }
    }

    @Test
    void aPeakInAStepThatIsOnlyBegunIsKeptAndTheStepSaysSo() {
        TimeSeries series = Series.every(60, Kind.GAUGE, Unit.COUNT, Stamp.START, 1, 1, 1, 1, 1, 99);
        Rollup roll = Resampling.roll(series, 300_000, 0);
        assertEquals(99, roll.max(1));
        assertEquals(0.2, roll.covered(1), 1e-12);
    }

    @Test
    void meansAreWeightedByTheTimeThatIsShared() {
        TimeSeries readings = gauge(new long[] {0, 1000, 2000}, 0, Stamp.START, 1, 2, 6);
        Rollup roll = Resampling.roll(readings, 10_000, 0);
        assertEquals(3, roll.mean(0), "readings at a moment weigh the same");
    }

    @Test
    void refusesWhatCannotBeRolled() {
        TimeSeries empty = Series.every(60, Kind.GAUGE, Unit.COUNT, Stamp.START);
        assertThrows(IllegalArgumentException.class, () -> Resampling.roll(empty, 1000, 0));
        TimeSeries one = Series.every(60, Kind.GAUGE, Unit.COUNT, Stamp.START, 1);
        assertThrows(IllegalArgumentException.class, () -> Resampling.roll(one, 0, 0));
        TimeSeries wide = gauge(new long[] {0, 4_000_000_000_000L}, 1000, Stamp.START, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> Resampling.roll(wide, 1000, 0));
    }
}
