package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BelievableFuturesTest {
    private static final long DAY = 86_400_000;
    private static final int PAST = 13 * 7;
    private static final int AHEAD = 13 * 7;
    private static final int HOLIDAY = 64;
    private static final int CROWD = 81;

    @Test
    void aHolidayThatHalvesOneMondayTakesNoDayToNothing() {
        double lowest = Arrays.stream(outlook(days()).paths())
                .flatMapToDouble(Arrays::stream)
                .min()
                .orElseThrow();
        assertTrue(lowest > 75, () -> "of Sundays of 370 the lowest of all futures is " + lowest);
    }

    @Test
    void oneDayOfTwiceTheDemandPromisesNoneOfFourTimes() {
        double[] past = days();
        double highest = HorizonPeak.peaks(outlook(past).paths())[1_999];
        double seen = Arrays.stream(past).max().orElseThrow();
        assertTrue(highest < 1.6 * seen, () -> highest + " of all futures, " + seen + " was the highest day");
    }

    @Test
    void theBoundStillHoldsAnotherDayLikeTheHighest() {
        double[] past = days();
        double bound = HorizonPeak.peaks(outlook(past).paths())[1_900];
        double seen = Arrays.stream(past).max().orElseThrow();
        assertTrue(bound > 0.95 * seen, () -> bound + " bounds the highest day, " + seen + " was seen");
    }

    @Test
    void aCrowdOfOneDayDoesNotLastAWeek() {
        double[] past = days();
        int wild = 0;
        int followed = 0;
        for (double[] path : outlook(past).paths()) {
            for (int d = 1; d < path.length; d++) {
                wild += path[d - 1] > 1_200 ? 1 : 0;
                followed += path[d - 1] > 1_200 && path[d] > 1_200 ? 1 : 0;
            }
        }
        double share = (double) followed / wild;
        assertTrue(wild > 100 && share < 0.35, share + " of " + wild + " crowds go on the next day");
    }

    private static Outlook outlook(double[] past) {
        ForecastOptions options = new ForecastOptions(AHEAD, ForecastOptions.USUAL_LEVELS, ZoneOffset.UTC, 42, 2_000);
        return Forecasting.outlook(Forecasting.prepared(past, DAY), 0, DAY, options, Progress.none());
    }

    /// Thirteen weeks of noise of 2 % around a week, with one holiday and one crowd.
    private static double[] days() {
        SplittableRandom random = new SplittableRandom(5);
        double[] days = new double[PAST];
        for (int d = 0; d < days.length; d++) {
            double usual = d % 7 == 0 ? 370 : d % 7 == 6 ? 420 : 780;
            double special = d == HOLIDAY ? 0.5 : d == CROWD ? 1.95 : 1;
            days[d] = usual * special * (1 + 0.02 * random.nextGaussian());
        }
        return days;
    }
}
