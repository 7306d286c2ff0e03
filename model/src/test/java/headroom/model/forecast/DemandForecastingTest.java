package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DemandForecastingTest {
    private static final long STEP = Duration.ofMinutes(15).toMillis();
    private static final int STEPS = 96;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final double[] WEEKDAY = {1.06, 1.12, 1.10, 1.08, 1.0, 0.58, 0.52};

    /// Demand with growth, day, week and noise whose future is known.
    private record Truth(int days, double growthAWeek, int shiftDay, double shift, long seed) {
        double[] day(int d) {
            SplittableRandom random = new SplittableRandom(seed * 10_007 + d);
            double level = 300 * Math.exp(growthAWeek * d / 7.0) * WEEKDAY[d % 7];
            level *= Math.exp(0.02 * random.nextGaussian()) * (d >= shiftDay ? 1 + shift : 1);
            double[] steps = new double[STEPS];
            for (int i = 0; i < STEPS; i++) {
                double hour = 24.0 * i / STEPS;
                double shape = 0.35 + 1.2 * Math.exp(-(hour - 11) * (hour - 11) / 18);
                steps[i] = level * shape * Math.exp(0.02 * random.nextGaussian());
            }
            return steps;
        }

        double[] history() {
            double[] all = new double[days * STEPS];
            for (int d = 0; d < days; d++) {
                System.arraycopy(day(d), 0, all, d * STEPS, STEPS);
            }
            return all;
        }

        double peak(int d) {
            return Arrays.stream(day(d)).max().orElseThrow();
        }
    }

    private static long start(ZoneId zone) {
        return FIRST.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static DemandForecast forecast(double[] fine, boolean[] clipped, int horizon) {
        Instant asOf = Instant.ofEpochMilli(start(ZoneOffset.UTC) + fine.length * STEP);
        return DemandForecasting.of(
                Rollup.of(start(ZoneOffset.UTC), STEP, fine),
                clipped,
                asOf,
                horizon,
                Optional.of(1.0),
                false,
                ZoneOffset.UTC,
                42,
                Progress.none());
    }

    private static DemandForecast forecast(Truth truth, int horizon) {
        double[] fine = truth.history();
        return forecast(fine, new boolean[fine.length], horizon);
    }

    private static double horizonPeak(DemandForecast demand, double level) {
        return Objects.requireNonNull(demand.dailyPeak().horizonPeak().get(level));
    }

    private static boolean noted(DemandForecast demand, String key) {
        return demand.notes().stream().map(Message::key).anyMatch(key::equals);
    }

    @Test
    void futurePeaksLieInTheIntervalOverTwentySeeds() {
        int inside = 0;
        int days = 0;
        int passed = 0;
        int growths = 0;
        for (int seed = 0; seed < 20; seed++) {
            double growth = 0.005 * (seed % 5);
            Truth truth = new Truth(91, growth, 40, seed % 3 == 0 ? 0.15 : 0, seed);
            DemandForecast demand = forecast(truth, 91);
            double[] low = demand.dailyPeak().quantile(0.025);
            double[] high = demand.dailyPeak().quantile(0.975);
            double highest = 0;
            for (int h = 0; h < 91; h++) {
                double actual = truth.peak(91 + h);
                inside += actual >= low[h] && actual <= high[h] ? 1 : 0;
                highest = Math.max(highest, actual);
                days++;
            }
            passed += highest > horizonPeak(demand, 0.975) ? 1 : 0;
            Estimate found = demand.growthPerMonth().orElseThrow();
            double month = Math.expm1(growth * 365.2425 / 12 / 7);
            growths += month >= found.low() && month <= found.high() ? 1 : 0;
        }
        assertTrue(inside >= 0.85 * days, inside + " of " + days + " daily peaks");
        assertTrue(passed <= 3, "the 97.5 % bound of the highest peak was passed by " + passed + " of 20");
        assertTrue(growths >= 17, "growth lies in its interval in " + growths + " of 20");
    }

    @Test
    void pathsAgreeWithTheQuantiles() {
        DemandForecast demand = forecast(new Truth(91, 0.01, 0, 0, 3), 60);
        double[] high = demand.dailyPeak().quantile(0.9);
        assertEquals(2_000, demand.paths().paths());
        assertEquals(60, demand.paths().days());
        int above = 0;
        for (double[] path : demand.paths().peaks()) {
            for (int h = 0; h < 60; h++) {
                above += path[h] > high[h] ? 1 : 0;
            }
        }
        assertEquals(0.1, above / (2_000.0 * 60), 0.02);
    }

    @Test
    void theHorizonPeakIsTheHighestOfThePathsNotOfTheMedian() {
        DemandForecast demand = forecast(new Truth(91, 0, 0, 0, 4), 60);
        double[] peaks = HorizonPeak.peaks(demand.paths().peaks());
        assertEquals(peaks[1_000], horizonPeak(demand, 0.5), 1e-3 * peaks[1_000]);
        assertTrue(horizonPeak(demand, 0.5)
                > Arrays.stream(demand.dailyPeak().quantile(0.5)).max().orElseThrow());
    }

    @Test
    void aReleaseIsALevelShiftAndNoGrowth() {
        DemandForecast demand = forecast(new Truth(91, 0, 45, 0.2, 5), 60);
        assertTrue(noted(demand, "forecast.level-rose"));
        assertEquals(0, demand.growthPerMonth().orElseThrow().value(), 0.01);
        assertEquals(
                new Truth(91, 0, 45, 0.2, 5).peak(91 + 56),
                demand.dailyPeak().quantile(0.5)[56],
                0.1 * new Truth(91, 0, 45, 0.2, 5).peak(91 + 56));
    }

    @Test
    void aClippedAfternoonDoesNotLowerTheForecast() {
        double[] fine = new Truth(91, 0, 0, 0, 6).history();
        boolean[] clipped = new boolean[fine.length];
        double[] cut = fine.clone();
        for (int d = 84; d < 91; d++) {
            for (int i = 0; i < STEPS; i++) {
                if (cut[d * STEPS + i] > 250) {
                    cut[d * STEPS + i] = 250;
                    clipped[d * STEPS + i] = true;
                }
            }
        }
        double whole = forecast(fine, new boolean[fine.length], 28).dailyPeak().quantile(0.5)[8];
        DemandForecast known = forecast(cut, clipped, 28);
        assertEquals(whole, known.dailyPeak().quantile(0.5)[8], 0.03 * whole);
        assertTrue(noted(known, "forecast.clipped-unserved"));
        double misled = forecast(cut, new boolean[fine.length], 28).dailyPeak().quantile(0.5)[8];
        assertTrue(misled < 0.9 * whole, "unmarked, the cut days lower the forecast to " + misled);
    }

    @Test
    void thePartialLastDayIsDroppedAndForecast() {
        double[] fine = Arrays.copyOf(new Truth(30, 0, 0, 0, 7).history(), 29 * STEPS + 40);
        DemandForecast demand = forecast(fine, new boolean[fine.length], 14);
        assertEquals(29, demand.dailyPeakHistory().size());
        assertEquals(FIRST.plusDays(29), demand.paths().firstDay());
    }

    @Test
    void laterSamplesThanAsOfAreNotLookedAt() {
        double[] fine = new Truth(60, 0, 0, 0, 8).history();
        Instant asOf = Instant.ofEpochMilli(start(ZoneOffset.UTC) + 40L * STEPS * STEP);
        DemandForecast early = DemandForecasting.of(
                Rollup.of(start(ZoneOffset.UTC), STEP, fine),
                new boolean[fine.length],
                asOf,
                14,
                Optional.empty(),
                true,
                ZoneOffset.UTC,
                42,
                Progress.none());
        assertEquals(FIRST.plusDays(40), early.paths().firstDay());
        assertEquals(40, early.dailyPeakHistory().size());
    }

    @Test
    void aForecastThatStartsLongAfterTheDataSkipsTheDaysBetween() {
        double[] fine = new Truth(60, 0, 0, 0, 9).history();
        Instant asOf = Instant.ofEpochMilli(start(ZoneOffset.UTC) + 75L * STEPS * STEP);
        DemandForecast late = DemandForecasting.of(
                Rollup.of(start(ZoneOffset.UTC), STEP, fine),
                new boolean[fine.length],
                asOf,
                14,
                Optional.empty(),
                true,
                ZoneOffset.UTC,
                42,
                Progress.none());
        assertEquals(FIRST.plusDays(75), late.paths().firstDay());
        assertEquals(14, late.dailyPeak().horizon());
        assertEquals(
                start(ZoneOffset.UTC) + 75L * STEPS * STEP, late.dailyPeak().startMillis());
    }

    @Test
    void everyStampLiesInItsLocalDayOverBothClockChanges() {
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        double[] fine = new Truth(91, 0, 0, 0, 10).history();
        Instant asOf = Instant.ofEpochMilli(start(vienna) + fine.length * STEP);
        DemandForecast demand = DemandForecasting.of(
                Rollup.of(start(vienna), STEP, fine),
                new boolean[fine.length],
                asOf,
                240,
                Optional.empty(),
                true,
                vienna,
                42,
                Progress.none());
        for (int h = 0; h < 240; h++) {
            LocalDate day = Instant.ofEpochMilli(demand.dailyPeak().startMillis(h))
                    .atZone(vienna)
                    .toLocalDate();
            assertEquals(demand.paths().firstDay().plusDays(h), day);
        }
    }

    @Test
    void averagesAreCorrectedAndPeaksAreNot() {
        Optional<Double> none = Optional.empty();
        assertEquals(1, PeakFactor.of(none, false, 300_000, 1_000).ratio());
        assertEquals(1, PeakFactor.of(none, true, 60_000, 1_000).ratio());
        assertEquals(1.03, PeakFactor.of(none, true, 300_000, 1_000).ratio(), 0.01);
        assertEquals(1.06, PeakFactor.of(none, true, 3_600_000, 1_000).ratio(), 0.02);
        assertTrue(PeakFactor.of(none, true, 300_000, 1).ratio() > 1.1, "few requests scatter more");
        assertTrue(PeakFactor.of(none, true, 86_400_000, 1_000).ratio() > 1.6, "a day hides its own shape");
    }

    @Test
    void withoutAFullDayThereIsNoForecastButANote() {
        DemandForecast demand = forecast(new double[] {5, 6, 7}, new boolean[3], 14);
        assertEquals(0, demand.dailyPeak().horizon());
        assertEquals(0, demand.paths().days());
        assertTrue(noted(demand, "forecast.no-full-day"));
        assertFalse(demand.growthPerMonth().isPresent());
    }

    @Test
    void twoDaysGiveAForecastThatSaysItIsUntested() {
        DemandForecast demand = forecast(new Truth(2, 0, 0, 0, 11), 7);
        assertEquals(7, demand.dailyPeak().horizon());
        assertTrue(demand.dailyPeak().backtest().reason().isPresent());
        assertTrue(demand.dailyPeak().quantile(0.975)[6] > demand.dailyPeak().quantile(0.025)[6]);
    }

    @Test
    void theSameSeedGivesTheSamePaths() {
        Truth truth = new Truth(60, 0.01, 0, 0, 12);
        List<double[]> one = List.of(forecast(truth, 30).paths().peaks());
        List<double[]> two = List.of(forecast(truth, 30).paths().peaks());
        for (int p = 0; p < one.size(); p += 97) {
            assertArrayEquals(one.get(p), two.get(p));
        }
    }

    @Test
    void anotherHorizonOfTheSameHistoryIsTheForecastOfThatHorizon() {
        double[] fine = new Truth(60, 0.01, 1_000, 0, 5).history();
        Rollup demand = Rollup.of(start(ZoneOffset.UTC), STEP, fine);
        Instant asOf = Instant.ofEpochMilli(start(ZoneOffset.UTC) + fine.length * STEP);
        DemandHistory history = DemandForecasting.history(
                demand, new boolean[fine.length], asOf, Optional.of(1.0), false, ZoneOffset.UTC, DemandChoices.NONE);
        for (int horizon : new int[] {14, 40}) {
            DemandForecast quick = DemandForecasting.of(history, horizon, 42, Progress.none());
            DemandForecast whole = forecast(fine, new boolean[fine.length], horizon);
            assertArrayEquals(whole.dailyPeak().mean(), quick.dailyPeak().mean());
            assertEquals(whole.dailyPeak().horizonPeak(), quick.dailyPeak().horizonPeak());
            assertEquals(whole.growthPerMonth(), quick.growthPerMonth());
        }
    }
}
