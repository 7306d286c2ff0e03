package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of a forecast whatever the history looks like.
class BadInputTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final List<Long> STEPS = List.of(5 * MINUTE, HOUR, DAY);
    private static final int HORIZON = 30;

    /// A history that somebody will feed.
    record Odd(String name, double[] values) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Odd odd(String name, int n, IntToDoubleFunction value) {
        return new Odd(name, IntStream.range(0, n).mapToDouble(value).toArray());
    }

    static Stream<Odd> histories() {
        SplittableRandom random = new SplittableRandom(11);
        return Stream.of(
                new Odd("nothing", new double[0]),
                new Odd("one value", new double[] {5}),
                new Odd("two values", new double[] {5, 7}),
                new Odd("two equal values", new double[] {5, 5}),
                odd("constant", 100, i -> 42),
                odd("all zero", 100, i -> 0),
                odd("all missing", 100, i -> Double.NaN),
                odd("all infinite", 100, i -> Double.POSITIVE_INFINITY),
                odd("a spike among zeros", 100, i -> i == 50 ? 1e6 : 0),
                odd("a spike in a constant", 100, i -> i == 50 ? 1e6 : 10),
                odd("a spike at the end", 100, i -> i == 99 ? 1e6 : 10),
                odd("a spike in noise", 200, i -> i == 150 ? 1e9 : 100 + random.nextGaussian()),
                odd("alternating", 101, i -> i % 2 == 0 ? 10 : 20),
                odd("negative", 100, i -> -100 + 10 * Math.sin(i) + random.nextGaussian()),
                odd("around zero", 100, i -> random.nextGaussian()),
                odd("some infinite", 100, i -> i % 10 == 3 ? Double.NEGATIVE_INFINITY : 100 + random.nextGaussian()),
                odd("every other missing", 100, i -> i % 2 == 0 ? Double.NaN : 5 + i % 7),
                odd("nothing lately", 100, i -> i > 60 ? Double.NaN : 5 + i % 7),
                odd("one value long ago", 100, i -> i == 0 ? 5 : Double.NaN),
                odd("a step", 100, i -> i < 90 ? 10 : 100),
                odd("the largest numbers", 100, i -> Double.MAX_VALUE * random.nextDouble()),
                odd("the smallest numbers", 100, i -> Double.MIN_VALUE * (1 + i % 5)),
                odd("explosion", 700, i -> Math.exp(i)),
                odd("rare events", 300, i -> random.nextInt(20) == 0 ? 1 : 0));
    }

    private static Forecast forecast(double[] values, long step, int horizon) {
        return Forecasting.forecast(values, 0, step, ForecastOptions.of(horizon, ZoneOffset.UTC), Progress.none());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyNumberIsFiniteAndQuantilesRise(Odd history) {
        for (long step : STEPS) {
            Forecast forecast = forecast(history.values(), step, HORIZON);
            double[] below = new double[forecast.horizon()];
            Arrays.fill(below, Double.NEGATIVE_INFINITY);
            for (double[] quantile : forecast.quantiles().values()) {
                for (int h = 0; h < below.length; h++) {
                    assertTrue(Double.isFinite(quantile[h]) && quantile[h] >= below[h], step + " ms, step " + h);
                }
                below = quantile;
            }
            assertTrue(Arrays.stream(forecast.mean()).allMatch(Double::isFinite));
            double lower = Double.NEGATIVE_INFINITY;
            for (double peak : forecast.horizonPeak().values()) {
                assertTrue(Double.isFinite(peak) && peak >= lower, "horizon peak " + forecast.horizonPeak());
                lower = peak;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void eitherThereIsAForecastOrASentenceWhyNot(Odd history) {
        boolean any = Arrays.stream(history.values()).anyMatch(Double::isFinite);
        for (long step : STEPS) {
            Forecast forecast = forecast(history.values(), step, HORIZON);
            assertEquals(any ? HORIZON : 0, forecast.horizon());
            assertFalse(!any && forecast.notes().isEmpty(), "no word why there is no forecast");
            assertEquals(
                    forecast.backtest().origins().isEmpty(),
                    forecast.backtest().reason().isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatWasNeverNegativeNeverBecomesSo(Odd history) {
        if (Arrays.stream(history.values()).anyMatch(value -> value < 0)) {
            return;
        }
        for (double[] quantile :
                forecast(history.values(), DAY, HORIZON).quantiles().values()) {
            assertTrue(Arrays.stream(quantile).allMatch(value -> value >= 0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5 * MINUTE, HOUR, DAY})
    void oneSpikeDoesNotMoveTheMedian(long step) {
        for (int place : new int[] {50, 99}) {
            double[] values = new double[100];
            Arrays.fill(values, 10);
            values[place] = 1e6;
            for (double median : forecast(values, step, HORIZON).quantile(0.5)) {
                assertEquals(10, median, 1, "spike at " + place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5 * MINUTE, HOUR, DAY})
    void aSpikeIsNotSurpassedManyTimes(long step) {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = IntStream.range(0, 200)
                .mapToDouble(i -> i == 150 ? 1e6 : 100 + random.nextGaussian())
                .toArray();
        assertTrue(forecast(values, step, HORIZON).horizonPeak().getOrDefault(0.975, Double.NaN) < 1e7);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 60, 200})
    void aGiantComesAgainAsOftenAsItShouldAndTellsNothingElse(int days) {
        int horizon = 91;
        for (int place : new int[] {3, days / 2, days - 1}) {
            SplittableRandom random = new SplittableRandom(7);
            double[] values = IntStream.range(0, days)
                    .mapToDouble(i -> (i % 7 == 6 ? 60 : 100) * Math.exp(0.03 * random.nextGaussian()))
                    .toArray();
            values[place] = 1e7;
            Forecast forecast = forecast(values, DAY, horizon);
            String where = days + " days, giant at " + place;
            double again = (double) horizon / (days + horizon);
            forecast.horizonPeak().forEach((level, peak) -> {
                if (level < 1 - again - 0.03) {
                    assertTrue(peak < 400, where + ": " + level + " is " + peak);
                }
                assertTrue(peak < 2e7, where + ": " + level + " is " + peak);
            });
            assertTrue(forecast.horizonPeak().getOrDefault(0.975, 0.0) > 9e6, where);
            assertTrue(Arrays.stream(forecast.mean()).allMatch(value -> value < 300), where);
            assertTrue(forecast.notes().stream().anyMatch(note -> note.key().equals("forecast.giant")), where);
        }
    }

    @Test
    void aGiantOfTwoStepsIsOneAndAStepUpIsNone() {
        double[] night = new double[50];
        Arrays.fill(night, 10);
        night[20] = 5_000;
        night[21] = 9_000;
        Giant giant = Giant.in(night, Judged.NOTHING).orElseThrow();
        assertEquals(new Giant(20, 2, 9_000, 900, 50), giant);
        night[22] = 8_000;
        assertTrue(Giant.in(night, Judged.NOTHING).isEmpty(), "three steps are a level");
        night[21] = 10;
        assertTrue(Giant.in(night, Judged.NOTHING).isEmpty(), "two of a kind tell of each other");
    }

    @ParameterizedTest
    @ValueSource(longs = {5 * MINUTE, HOUR, DAY})
    void noiseAroundZeroIsForecastAsWideAsItIs(long step) {
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = random.doubles(200, -1, 1).toArray();
            Forecast forecast = forecast(values, step, HORIZON);
            for (int h = 0; h < HORIZON; h++) {
                double width = forecast.quantile(0.975)[h] - forecast.quantile(0.025)[h];
                assertTrue(width > 1.5 && width < 6, "seed " + seed + ", step " + h + ": " + width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5 * MINUTE, HOUR, DAY})
    void fewValuesAreNeitherATrendNorCertain(long step) {
        Forecast one = forecast(new double[] {5}, step, HORIZON);
        assertEquals(5, one.quantile(0.5)[HORIZON - 1], 1e-9);
        assertTrue(one.quantile(0.975)[0] - one.quantile(0.025)[0] > 5);
        Forecast two = forecast(new double[] {5, 7}, step, HORIZON);
        double last = two.quantile(0.5)[HORIZON - 1];
        assertTrue(last >= 5 && last <= 7, "two values became " + last);
        assertTrue(two.quantile(0.975)[HORIZON - 1] - two.quantile(0.025)[HORIZON - 1] > 10);
        assertTrue(two.backtest().origins().isEmpty());
    }

    @Test
    void aBurstThatComesEveryDayIsNoSpike() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = IntStream.range(0, 24 * 28)
                .mapToDouble(i -> (i % 24 == 3 ? 10_000 : 100) + random.nextGaussian())
                .toArray();
        double[] median = forecast(values, HOUR, 48).quantile(0.5);
        for (int h = 0; h < 48; h++) {
            assertEquals(h % 24 == 3 ? 10_000 : 100, median[h], h % 24 == 3 ? 100 : 20);
        }
    }

    @Test
    void tenYearsOfMinutesAreForecast() {
        int n = 10 * 365 * 1_440;
        double[] values = new double[n];
        SplittableRandom random = new SplittableRandom(1);
        Arrays.setAll(values, i -> 100 + 50 * Math.sin(2 * Math.PI * i / 1_440) + random.nextDouble(-5, 5));
        double[] median = forecast(values, MINUTE, 1_440).quantile(0.5);
        for (int h = 0; h < median.length; h++) {
            assertEquals(100 + 50 * Math.sin(2 * Math.PI * (n + h) / 1_440), median[h], 6);
        }
    }
}
