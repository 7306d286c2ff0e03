package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortHistoryTest {
    private static final long HOUR = 3_600_000;
    private static final int WEEK = 168;

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
}
