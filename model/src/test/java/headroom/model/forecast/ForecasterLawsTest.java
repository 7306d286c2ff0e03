package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.season.ReferenceTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every method keeps, whichever it is.
class ForecasterLawsTest {
    private static final int HORIZON = 40;
    private static final int[] WEEK = {7};

    static Stream<Forecaster> methods() {
        List<Forecaster> plain = List.of(
                new SeasonalNaive(7),
                new Profile(7, 4, 0),
                new Profile(7, 2, 0.9),
                new Drift(7, 0.998),
                new SeasonallyAdjusted(Smoothing.level(0.1)),
                new SeasonallyAdjusted(new Smoothing(0.3, 0.03, 0.97)),
                new SeasonallyAdjusted(new Theta()),
                new SeasonallyAdjusted(new OptimisedTheta(false)),
                new SeasonallyAdjusted(new OptimisedTheta(true)),
                new SeasonallyAdjusted(Ets.quick()),
                new SeasonallyAdjusted(new Line(1, 0.998)),
                new SeasonallyAdjusted(new YearAgo(28, 0.8)));
        return Stream.concat(plain.stream(), plain.stream().map(OnLogScale::new));
    }

    private static double[] history(int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> 100 + 0.2 * i + 20 * Math.sin(2 * Math.PI * i / 7) + (i * 7919 % 13))
                .toArray();
    }

    private static double[] forecast(Forecaster method, double[] history) {
        int[] usable = history.length >= 14 ? WEEK : new int[0];
        return method.forecast(Past.of(history, usable, 365), HORIZON);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isFiniteWhateverTheLength(Forecaster method) {
        for (int n : new int[] {1, 2, 3, 7, 8, 13, 14, 50, 400, 800}) {
            double[] ahead = forecast(method, history(n));
            assertEquals(HORIZON, ahead.length);
            assertTrue(Arrays.stream(ahead).allMatch(Double::isFinite), method.id() + " of " + n + " values");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void multiplyingTheHistoryMultipliesTheForecast(Forecaster method) {
        double[] history = history(120);
        double[] larger = Arrays.stream(history).map(value -> 1_000 * value).toArray();
        double[] expected = Arrays.stream(forecast(method, history))
                .map(value -> 1_000 * value)
                .toArray();
        assertArrayEquals(expected, forecast(method, larger), 1e-3);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantStaysConstant(Forecaster method) {
        double[] flat = new double[60];
        Arrays.fill(flat, 42);
        Arrays.stream(forecast(method, flat)).forEach(value -> assertEquals(42, value, 1e-6, method.id()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theHistoryIsLeftAlone(Forecaster method) {
        double[] history = history(120);
        double[] before = history.clone();
        forecast(method, history);
        assertArrayEquals(before, history);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void saysInWordsWhatItDoes(Forecaster method) {
        assertTrue(method.words(86_400_000).key().startsWith("forecast.method-"));
        assertFalse(method.id().isBlank());
    }

    /// R 4.2, forecast 8.20 `thetaf`, in the reference files beside the project. Its smoothing parameter is found by
    /// another optimiser under a likelihood, so forecasts agree to one percent, not to the last digit.
    @Test
    void thetaAgreesWithTheReference() {
        ReferenceTable table = ReferenceTable.read("forecast/thetaf_forecasts.csv");
        for (String series : List.of("Nile", "LakeHuron")) {
            double[] values = ReferenceTable.read("../forecast-data/open/classic/" + series + ".csv")
                    .column("value");
            double[] expected = table.rows().stream()
                    .filter(row -> row[0].equals(series))
                    .mapToDouble(row -> Double.parseDouble(row[2]))
                    .toArray();
            double[] found = new Theta().forecast(Past.of(values, new int[0], 0), expected.length);
            for (int h = 0; h < expected.length; h++) {
                assertEquals(expected[h], found[h], 0.01 * expected[h], series + " " + (h + 1) + " ahead");
            }
        }
    }
}
