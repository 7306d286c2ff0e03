package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Rollup;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Since when a series repeats, how surely, and what its usual cycle is.
class OnsetTest {
    private static final long HOUR = 3_600_000L;

    private static double[] daily(int days, int fromDay) {
        SplittableRandom random = new SplittableRandom(11);
        double[] values = new double[days * 24];
        for (int i = 0; i < values.length; i++) {
            double season = i / 24 >= fromDay ? 30 * Math.sin(2 * Math.PI * i / 24) : 0;
            values[i] = 100 + season + 5 * random.nextGaussian();
        }
        return values;
    }

    private static Seasonality.Period day(double[] values) {
        return SeasonalityDetection.detect(values, HOUR).periods().stream()
                .filter(period -> period.periodMillis() == 24 * HOUR)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSeasonThatWasThereFromTheStartIsSaidToBe() {
        Seasonality.Period period = day(daily(60, 0));
        assertEquals(0, period.since());
        assertTrue(period.chance() < 1e-6, "by chance: " + period.chance());
    }

    @Test
    void aSeasonThatCameLaterIsDated() {
        assertEquals(40 * 24, day(daily(80, 40)).since(), 48);
    }

    @Test
    void theUsualCycleHasTheMedianAndTheSpreadOfTheCycles() {
        PeriodProfile profile = PeriodProfiles.of(Rollup.of(0, HOUR, daily(60, 0)), 24 * HOUR, ZoneOffset.UTC);
        assertEquals(24, profile.median().length);
        assertEquals(130, profile.median()[6], 3);
        assertEquals(70, profile.median()[18], 3);
        // 80 % of a normal distribution of deviation 5
        assertEquals(2 * 1.2816 * 5, profile.high()[6] - profile.low()[6], 5);
    }
}
