package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastingTest {
    private static final long HOUR = 3_600_000L;

    static Stream<Arguments> awkwardHistories() {
        double nan = Double.NaN;
        double[] spike = constant(200, 5);
        spike[120] = 1e9;
        return Stream.of(
                Arguments.of("one point", new double[] {7}),
                Arguments.of("two points", new double[] {7, 9}),
                Arguments.of("three points", new double[] {7, 9, 1}),
                Arguments.of("constant", constant(300, 5)),
                Arguments.of("all zero", constant(300, 0)),
                Arguments.of("one giant spike", spike),
                Arguments.of(
                        "a spike at the end",
                        IntStream.range(0, 200)
                                .mapToDouble(i -> i == 199 ? 1e12 : 3)
                                .toArray()),
                Arguments.of(
                        "alternating",
                        IntStream.range(0, 301).mapToDouble(i -> i % 2).toArray()),
                Arguments.of(
                        "negative",
                        IntStream.range(0, 300).mapToDouble(i -> -50 + i % 24).toArray()),
                Arguments.of(
                        "huge",
                        IntStream.range(0, 300).mapToDouble(i -> 1e300 + i).toArray()),
                Arguments.of(
                        "tiny",
                        IntStream.range(0, 300)
                                .mapToDouble(i -> 1e-300 * (1 + i % 24))
                                .toArray()),
                Arguments.of(
                        "infinite",
                        IntStream.range(0, 300)
                                .mapToDouble(i -> i == 70 ? Double.POSITIVE_INFINITY : i % 7)
                                .toArray()),
                Arguments.of(
                        "exponential",
                        IntStream.range(0, 300)
                                .mapToDouble(i -> Math.exp(0.3 * i))
                                .toArray()),
                Arguments.of(
                        "mostly gaps",
                        IntStream.range(0, 600)
                                .mapToDouble(i -> i % 41 == 0 ? i % 5 : nan)
                                .toArray()),
                Arguments.of(
                        "long gap at the end",
                        IntStream.range(0, 400)
                                .mapToDouble(i -> i < 300 ? 10 + i % 24 : nan)
                                .toArray()),
                Arguments.of(
                        "first value alone",
                        IntStream.range(0, 100)
                                .mapToDouble(i -> i == 0 ? 4 : nan)
                                .toArray()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("awkwardHistories")
    void everyHistoryGivesFiniteOrderedQuantiles(String name, double[] history) {
        Forecast forecast =
                Forecasting.forecast(history, 0, HOUR, ForecastOptions.of(60, ZoneOffset.UTC), Progress.none());
        assertEquals(60, forecast.horizon());
        assertFinite(forecast.mean());
        double[] below = constant(60, Double.NEGATIVE_INFINITY);
        for (double[] quantile : forecast.quantiles().values()) {
            assertFinite(quantile);
            for (int h = 0; h < quantile.length; h++) {
                assertTrue(quantile[h] >= below[h], "quantiles must not cross at step " + h);
            }
            below = quantile;
        }
        assertFinite(
                forecast.horizonPeak().values().stream().mapToDouble(v -> v).toArray());
    }

    @Test
    void withoutAnyValueThereIsNoForecastButAReason() {
        Forecast forecast = Forecasting.forecast(
                constant(50, Double.NaN), 0, HOUR, ForecastOptions.of(10, ZoneOffset.UTC), Progress.none());
        assertEquals(0, forecast.horizon());
        assertTrue(forecast.backtest().reason().isPresent());
    }

    @Test
    void nonNegativeHistoryGivesNonNegativeForecast() {
        double[] history = IntStream.range(0, 400)
                .mapToDouble(i -> i % 24 < 12 ? 0 : i % 24)
                .toArray();
        Forecast forecast =
                Forecasting.forecast(history, 0, HOUR, ForecastOptions.of(48, ZoneOffset.UTC), Progress.none());
        assertTrue(Arrays.stream(forecast.quantile(0.025)).allMatch(value -> value >= 0));
    }

    @Test
    void theSameSeedGivesTheSameForecast() {
        double[] history = IntStream.range(0, 500)
                .mapToDouble(i -> 100 + 30 * Math.sin(i * 0.26) + i % 5)
                .toArray();
        ForecastOptions options = ForecastOptions.of(48, ZoneOffset.UTC);
        Forecast one = Forecasting.forecast(history, 0, HOUR, options, Progress.none());
        Forecast two = Forecasting.forecast(history, 0, HOUR, options, Progress.none());
        assertEquals(one.horizonPeak(), two.horizonPeak());
        assertArrayEquals(one.quantile(0.975), two.quantile(0.975));
    }

    private static void assertFinite(double[] values) {
        assertTrue(Arrays.stream(values).allMatch(Double::isFinite), () -> "not finite: " + Arrays.toString(values));
    }

    private static double[] constant(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void aShareStaysBelowItsLimit() {
        double[] values =
                IntStream.range(0, 96).mapToDouble(i -> 0.5 + 0.005 * i).toArray();
        Forecast open =
                Forecasting.forecast(values, 0, 3_600_000, ForecastOptions.of(48, ZoneOffset.UTC), Progress.none());
        Forecast share = open.atMost(1);
        assertTrue(open.quantile(0.975)[47] > 1);
        assertTrue(Arrays.stream(share.quantile(0.975)).allMatch(value -> value <= 1));
        assertTrue(Arrays.stream(share.mean()).allMatch(value -> value <= 1));
        assertTrue(share.horizonPeak().values().stream().allMatch(value -> value <= 1));
        assertEquals(open.quantile(0.025)[0], share.quantile(0.025)[0]);
    }
}
