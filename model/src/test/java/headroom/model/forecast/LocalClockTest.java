package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.Progress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalClockTest {
    private static final long HOUR = 3_600_000;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PAST = 8 * 168;
    private static final int AHEAD = 72;

    /// People come from nine to six by their clock.
    private static double usual(long millis) {
        int hour = ZonedDateTime.ofInstant(Instant.ofEpochMilli(millis), BERLIN).getHour();
        return hour >= 9 && hour < 18 ? 180 : 100;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-10-26T00:00:00Z",
                "2025-10-26T01:00:00Z",
                "2025-10-25T12:00:00Z",
                "2025-11-05T00:00:00Z",
                "2026-03-29T00:00:00Z",
                "2026-03-28T07:00:00Z",
                "2026-04-06T00:00:00Z",
                "2026-07-01T00:00:00Z"
            })
    void theHoursOfTheDayFollowTheClockOverItsChange(String asOf) {
        long next = Instant.parse(asOf).toEpochMilli();
        double[] past = new double[PAST];
        for (int i = 0; i < PAST; i++) {
            past[i] = usual(next - (PAST - i) * HOUR) * (1 + 0.01 * Math.sin(i * i));
        }
        Forecast forecast = Forecasting.forecast(
                past, next - PAST * HOUR, HOUR, ForecastOptions.of(AHEAD, BERLIN), Progress.none());

        assertEquals(next, forecast.startMillis());
        assertEquals(AHEAD, forecast.horizon());
        for (int h = 0; h < AHEAD; h++) {
            double expected = usual(next + h * HOUR);
            assertEquals(expected, forecast.quantile(0.5)[h], 0.1 * expected, "step " + h);
            assertEquals(expected, forecast.mean()[h], 0.1 * expected, "mean of step " + h);
        }
    }
}
