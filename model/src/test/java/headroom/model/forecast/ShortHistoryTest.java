package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortHistoryTest {
    private static final long HOUR = 3_600_000;
    private static final int WEEK = 168;
    private static final int SERIES = 40;
    private static final int PAST = 16 * 7;

    @Test
    void threeWeeksOfHoursAreTestedOverTheStepsThatTheyAllow() {
        double[] values = new double[3 * WEEK];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < values.length; i++) {
            double day = 120 + 90 * Math.sin(2 * Math.PI * (i % 24 - 9) / 24);
            values[i] = day * (i % WEEK >= 120 ? 0.7 : 1) * (1 + 0.03 * random.nextGaussian());
        }
        ForecastOptions options = ForecastOptions.of(WEEK, ZoneOffset.UTC);
        Forecast forecast = Forecasting.forecast(values, 0, HOUR, options, Progress.none());
        assertEquals(Optional.empty(), forecast.backtest().reason());
        assertTrue(forecast.backtest().origins().size() >= 5, "tests");
        assertTrue(forecast.backtest().mase() < forecast.backtest().baselineMase(), "better than repetition");
        double low = forecast.quantile(0.025)[0];
        double high = forecast.quantile(0.975)[0];
        assertTrue(
                low > 0.7 * forecast.quantile(0.5)[0] && high < 1.4 * forecast.quantile(0.5)[0], low + " to " + high);
    }

    @Test
    void aPastWithoutNoisePromisesNoFutureWithoutDoubt() {
        double fewWeeks = relativeWidth(4 * WEEK);
        double manyWeeks = relativeWidth(20 * WEEK);
        assertTrue(fewWeeks > 1e-3, () -> "an interval has a width: " + fewWeeks);
        assertTrue(fewWeeks < 0.05, () -> "a clear pattern is not doubted much: " + fewWeeks);
        assertTrue(manyWeeks > 0 && manyWeeks < fewWeeks, () -> "a longer past leaves less open: " + manyWeeks);
    }

    /// The width of the 95 % interval of the first step, over its median, for an exact daily pattern.
    private static double relativeWidth(int hours) {
        double[] values = new double[hours];
        for (int i = 0; i < values.length; i++) {
            values[i] = 120 + 90 * Math.sin(2 * Math.PI * (i % 24 - 9) / 24);
        }
        Forecast forecast =
                Forecasting.forecast(values, 0, HOUR, ForecastOptions.of(WEEK, ZoneOffset.UTC), Progress.none());
        int noon = 15;
        return (forecast.quantile(0.975)[noon] - forecast.quantile(0.025)[noon]) / forecast.quantile(0.5)[noon];
    }

    @Test
    void whatAYearMightDoLeavesTheNextDaysAsTested() {
        int held = 0;
        int near = 0;
        double widths = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            double[] days = quietDays(seed);
            double[] past = Arrays.copyOf(days, PAST);
            Forecast far = days(past, 26 * 7);
            Forecast week = days(past, 7);
            for (int d = 0; d < 7; d++) {
                double then = days[PAST + d];
                held += far.quantile(0.1)[d] <= then && then <= far.quantile(0.9)[d] ? 1 : 0;
                near++;
            }
            widths += width(far) / width(week) / SERIES;
        }
        double share = (double) held / near;
        // few trials are not trusted altogether, so that more than 80 % are held
        assertTrue(share > 0.75 && share < 0.97, () -> share + " of the next seven days inside the 80 % interval");
        assertEquals(1.2, widths, 0.4, "the width of tomorrow's interval, for half a year over for a week");
    }

    @Test
    void aQuietHistoryIsDoubtedLessThanARestlessOne() {
        double[] quiet = Arrays.copyOf(quietDays(1), PAST);
        double[] restless = quiet.clone();
        SplittableRandom random = new SplittableRandom(1);
        double level = 0;
        for (int d = 0; d < restless.length; d++) {
            level += d % 7 == 0 ? 0.1 * random.nextGaussian() : 0;
            restless[d] *= Math.exp(level);
        }
        double narrow = widthAtTheEnd(quiet);
        double wide = widthAtTheEnd(restless);
        assertTrue(narrow < 0.1, () -> "80 % interval after 13 weeks, over the median: " + narrow);
        assertTrue(wide > 0.25, () -> "the same where weeks differ by a tenth: " + wide);
    }

    private static double widthAtTheEnd(double[] past) {
        Forecast forecast = days(past, 13 * 7);
        int last = forecast.horizon() - 1;
        return (forecast.quantile(0.9)[last] - forecast.quantile(0.1)[last]) / forecast.quantile(0.5)[last];
    }

    private static double width(Forecast forecast) {
        return forecast.quantile(0.9)[0] - forecast.quantile(0.1)[0];
    }

    private static Forecast days(double[] past, int horizon) {
        return Forecasting.forecast(past, 0, 24 * HOUR, ForecastOptions.of(horizon, ZoneOffset.UTC), Progress.none());
    }

    /// Sixteen weeks and one more, each day within a hundredth of what its weekday usually is.
    private static double[] quietDays(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] days = new double[PAST + 7];
        for (int d = 0; d < days.length; d++) {
            days[d] = (d % 7 >= 5 ? 70 : 100) * (1 + 0.006 * random.nextGaussian());
        }
        return days;
    }
}
