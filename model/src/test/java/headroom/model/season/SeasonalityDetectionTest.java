package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalityDetectionTest {
    private static final long HOUR = 3_600_000L;
    /// A step that is no part of an hour, a day or a week.
    private static final long ODD = 7_919_017L;

    private static List<Integer> periods(double[] values, long stepMillis) {
        return SeasonalityDetection.detect(values, stepMillis).periods().stream()
                .map(period -> (int) Math.round(period.periodMillis() / (double) stepMillis))
                .toList();
    }

    private static double[] series(int n, long seed, double noise, IntToDoubleFunction signal) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> signal.applyAsDouble(i) + noise * random.nextGaussian())
                .toArray();
    }

    private static double wave(int i, double period) {
        return Math.sin(2 * Math.PI * i / period);
    }

    @Test
    void findsTheDayAndTheWeek() {
        double[] values = series(24 * 7 * 6, 1, 1, i -> 50 + 8 * wave(i, 24) + ((i / 24) % 7 < 5 ? 5 : 0) + 0.01 * i);
        assertEquals(List.of(24, 168), periods(values, HOUR).stream().sorted().toList());
    }

    @Test
    void findsAPeriodThatNoCalendarHas() {
        double[] values = series(1_500, 2, 1, i -> 3 * wave(i, 37) + wave(i, 18.5));
        assertEquals(List.of(37), periods(values, HOUR));
    }

    @Test
    void strengthTellsHowMuchRepeats() {
        double[] strong = series(24 * 60, 3, 1, i -> 10 * wave(i, 24));
        double[] weak = series(24 * 60, 3, 1, i -> wave(i, 24));
        assertEquals(
                0.98,
                SeasonalityDetection.detect(strong, HOUR).periods().getFirst().strength(),
                0.01);
        assertEquals(
                0.33,
                SeasonalityDetection.detect(weak, HOUR).periods().getFirst().strength(),
                0.05);
    }

    @Test
    void aPeriodNeedsThreeCycles() {
        IntToDoubleFunction week = i -> 20 * wave(i, 168);
        assertEquals(List.of(), periods(series(168 * 3 - 1, 4, 1, week), HOUR));
        assertEquals(List.of(168), periods(series(168 * 3, 4, 1, week), HOUR));
    }

    @Test
    void aYearIsProvisionalFromTwoCyclesOn() {
        double[] days = series(365 * 2 + 10, 5, 1, i -> 20 * wave(i, 365.2425));
        Seasonality.Period year =
                SeasonalityDetection.detect(days, 24 * HOUR).periods().getFirst();
        assertEquals(365.2425, year.periodMillis() / (24.0 * HOUR), 0.01);
        assertTrue(year.provisional());
    }

    @Test
    void gapsAndOutliersDoNotHideTheDay() {
        double[] values = series(24 * 40, 6, 1, i -> 4 * wave(i, 24));
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 == 0 || (i > 300 && i < 420) ? Double.NaN : i % 97 == 5 ? 500 : values[i];
        }
        assertEquals(List.of(24), periods(values, HOUR));
    }

    @Test
    void noiseWalksTrendsAndShiftsHaveNoSeason() {
        int alarms = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] white = series(900, seed, 1, i -> 0);
            double[] walk = white.clone();
            for (int i = 1; i < walk.length; i++) {
                walk[i] += walk[i - 1];
            }
            double[] shifted = series(900, 100 + seed, 1, i -> i < 400 ? 0 : 30);
            double[] trend = series(900, 200 + seed, 1, i -> 0.1 * i);
            for (double[] values : List.of(white, walk, shifted, trend)) {
                alarms += periods(values, HOUR).isEmpty() ? 0 : 1;
            }
        }
        assertTrue(alarms <= 4, alarms + " of 80 series without a season were given one");
    }

    @Test
    void nothingIsFoundWhereNothingCanBe() {
        assertEquals(List.of(), periods(new double[0], HOUR));
        assertEquals(List.of(), periods(new double[] {1, 2}, HOUR));
        assertEquals(List.of(), periods(series(500, 1, 0, i -> 7), HOUR));
        assertEquals(List.of(), periods(series(500, 1, 0, i -> Double.NaN), HOUR));
        assertEquals(List.of(), periods(series(500, 1, 0, i -> i), HOUR));
    }

    @Test
    void strictAlternationIsAPeriodOfTwo() {
        assertEquals(List.of(2), periods(series(301, 1, 0, i -> i % 2), HOUR));
    }

    @Test
    void rescalingChangesNothing() {
        double[] values = series(24 * 40, 7, 1, i -> 4 * wave(i, 24));
        double[] scaled = Arrays.stream(values).map(value -> 1e6 + 1e3 * value).toArray();
        assertEquals(periods(values, HOUR), periods(scaled, HOUR));
    }

    @Test
    void labelledSeriesAreRecognised() throws Exception {
        Path folder = Path.of(
                System.getProperty("headroom.root", ".."), "..", "shared", "forecast-data", "open", "seasonality");
        assumeTrue(Files.isDirectory(folder), () -> folder + " is not there");
        Map<String, double[]> series = Files.readAllLines(folder.resolve("synthetic.csv")).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(fields -> fields[0], SeasonalityDetectionTest::numbers));
        int alarms = 0;
        int truths = 0;
        int found = 0;
        int right = 0;
        for (String line : Files.readAllLines(folder.resolve("synthetic_labels.csv")).stream()
                .skip(1)
                .toList()) {
            String[] fields = line.split(",", -1);
            List<Integer> truth = Arrays.stream(fields[2].split(";", -1))
                    .filter(text -> !text.isBlank())
                    .map(Integer::valueOf)
                    .toList();
            List<Integer> reported = periods(Arrays.copyOf(series.get(fields[0]), Integer.parseInt(fields[4])), ODD);
            alarms += truth.isEmpty() && !reported.isEmpty() ? 1 : 0;
            truths += truth.size();
            found += reported.size();
            right += (int)
                    reported.stream().filter(period -> near(period, truth)).count();
        }
        double f1 = 2.0 * right / (found + truths);
        assertTrue(f1 >= 0.95, "F1 over the set of periods: " + f1);
        assertTrue(alarms <= 2, alarms + " false alarms");
        assertFalse(truths == 0);
    }

    private static boolean near(int period, List<Integer> truth) {
        return truth.stream().anyMatch(p -> Math.abs(period - p) <= Math.max(1, 0.02 * p));
    }

    private static double[] numbers(String[] fields) {
        return Arrays.stream(fields)
                .skip(1)
                .mapToDouble(text -> text.isBlank() || text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
