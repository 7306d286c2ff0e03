package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelShiftsTest {
    private static double[] series(int n, long seed, double noise, IntToDoubleFunction signal) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> signal.applyAsDouble(i) + noise * random.nextGaussian())
                .toArray();
    }

    @Test
    void aReleaseIsFoundWithItsDateAndSize() {
        double[] values = series(91, 1, 2, i -> 100 + 0.1 * i + (i >= 44 ? 15 : 0));
        List<LevelShift> shifts = LevelShifts.find(values, 7);
        assertEquals(1, shifts.size());
        assertEquals(44, shifts.getFirst().index(), 1);
        assertEquals(15, shifts.getFirst().size(), 2);
    }

    @Test
    void twoShiftsAreToldApart() {
        double[] values = series(200, 2, 1, i -> i < 60 ? 50 : i < 140 ? 62 : 55);
        List<LevelShift> shifts = LevelShifts.find(values, 7);
        assertEquals(List.of(60, 140), shifts.stream().map(LevelShift::index).toList());
        assertEquals(-7, shifts.getLast().size(), 1);
    }

    @Test
    void growthWalksAndSingleOutliersAreNoShifts() {
        int alarms = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] growth = series(91, seed, 2, i -> 100 + 0.7 * i);
            double[] walk = series(300, 100 + seed, 1, i -> 0);
            for (int i = 1; i < walk.length; i++) {
                walk[i] += walk[i - 1];
            }
            double[] spike = series(91, 200 + seed, 2, i -> i == 40 ? 900 : 100);
            alarms += LevelShifts.find(growth, 7).size()
                    + LevelShifts.find(walk, 7).size()
                    + LevelShifts.find(spike, 7).size();
        }
        assertTrue(alarms <= 3, alarms + " shifts where there are none");
    }

    @Test
    void removingAShiftMovesThePastToThePresent() {
        double[] even = LevelShifts.removed(new double[] {1, 1, 5, 5}, List.of(new LevelShift(2, 4)));
        assertArrayEquals(new double[] {5, 5, 5, 5}, even);
    }

    @Test
    void constantAndShortSeriesHaveNone() {
        assertEquals(List.of(), LevelShifts.find(series(100, 1, 0, i -> 7), 7));
        assertEquals(List.of(), LevelShifts.find(new double[] {1, 9, 9}, 7));
    }
}
