package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.season.LevelShift;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepairsTest {
    private static final long DAY = 86_400_000;
    private static final double[] WEEK = {1.06, 1.12, 1.1, 1.08, 1, 0.58, 0.52};

    /// 13 weeks that grow by 2 % a week with a weekly season, a holiday and a release that adds 8 %.
    private static Prepared quarter(long seed, double release) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = IntStream.range(0, 91)
                .mapToDouble(i -> 500
                        * Math.exp(0.02 * i / 7)
                        * WEEK[i % 7]
                        * (i >= 44 ? release : 1)
                        * (i == 63 ? 0.55 : 1)
                        * Math.exp(0.02 * random.nextGaussian()))
                .toArray();
        return Forecasting.prepared(values, DAY);
    }

    @Test
    void aHolidayDoesNotHideARelease() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<LevelShift> shifts = quarter(seed, 1.08).repairs().shifts();
            found += shifts.size() == 1 && Math.abs(shifts.getFirst().index() - 44) <= 1 ? 1 : 0;
        }
        assertTrue(found >= 14, found + " of 20");
    }

    @Test
    void growthIsToldBesideTheRelease() {
        double truth = Math.exp(0.02 * 365.2425 / 12 / 7) - 1;
        for (int seed = 0; seed < 5; seed++) {
            Estimate growth = Growth.perMonth(quarter(seed, 1.15)).orElseThrow();
            assertEquals(truth, growth.value(), 0.025, "seed " + seed);
        }
    }

    @Test
    void theHolidayIsCutBackAndNothingElseMuch() {
        Prepared history = quarter(1, 1);
        double[] calm = history.repairs().calm();
        assertTrue(calm[63] > 1.5 * history.full()[63], "the holiday stays at " + calm[63]);
        long changed =
                IntStream.range(0, 91).filter(i -> calm[i] != history.full()[i]).count();
        assertTrue(changed <= 3, changed + " days were changed");
    }

    @Test
    void aSeriesThatWandersHasNoSteps() {
        int alarms = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] walk = new double[300];
            double level = 0;
            for (int i = 0; i < walk.length; i++) {
                level += 0.05 * random.nextGaussian();
                walk[i] = 100 * Math.exp(level);
            }
            alarms += Forecasting.prepared(walk, DAY).repairs().shifts().size();
        }
        assertTrue(alarms <= 1, alarms + " steps");
    }
}
