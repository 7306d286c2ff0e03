package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannedDemandTest {
    private static final long HOUR = 3_600_000;
    private static final int DAYS = 91;
    private static final int HORIZON = 120;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT = FIRST.plusDays(DAYS);
    private static final Instant AS_OF = NEXT.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final double WEEKLY = 0.02;
    private static final DemandForecast LEARNED = learned();
    private static final DemandForecast LEVEL = DemandForecasting.level(
            LEARNED, AS_OF, HORIZON, Optional.of(1.0), false, ZoneOffset.UTC, 42, DemandChoices.NONE, Progress.none());

    private static DemandForecast learned() {
        SplittableRandom random = new SplittableRandom(3);
        double[] fine = new double[DAYS * 24];
        for (int i = 0; i < fine.length; i++) {
            double day = 1 + 0.6 * Math.sin(2 * Math.PI * (i % 24) / 24);
            double week = i / 24 % 7 >= 5 ? 0.6 : 1;
            fine[i] = 400 * Math.exp(WEEKLY * i / 168) * day * week * Math.exp(0.02 * random.nextGaussian());
        }
        long start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return DemandForecasting.of(
                Rollup.of(start, HOUR, fine),
                new boolean[fine.length],
                AS_OF,
                HORIZON,
                Optional.of(1.0),
                false,
                ZoneOffset.UTC,
                42,
                Progress.none());
    }

    private static DemandForecast planned(DemandPlan plan) {
        return PlannedDemand.of(LEARNED, Optional.of(LEVEL), plan);
    }

    private static double[] median(DemandForecast demand) {
        return demand.dailyPeak().quantile(0.5);
    }

    private static double weekFrom(DemandForecast demand, int day) {
        return Arrays.stream(median(demand), day, day + 7).average().orElseThrow();
    }

    @Test
    void knowingNothingChangesNothing() {
        assertSame(LEARNED, planned(DemandPlan.NONE));
    }

    @Test
    void withoutGrowthTheLevelStays() {
        assertEquals(weekFrom(LEVEL, 0), weekFrom(LEVEL, HORIZON - 7), 0.03 * weekFrom(LEVEL, 0));
        assertEquals(weekFrom(LEARNED, 0), weekFrom(LEVEL, 0), 0.04 * weekFrom(LEVEL, 0));
    }

    @ParameterizedTest
    @EnumSource(GrowthShape.class)
    void growthMultipliesTheLevelDayByDay(GrowthShape shape) {
        DemandForecast grown = planned(DemandPlan.NONE.withGrowth(Optional.of(shape), Optional.of(0.1)));
        double[] expected = new double[HORIZON];
        Arrays.setAll(expected, d -> median(LEVEL)[d] * shape.factor(0.1, d + 1));
        assertArrayEquals(expected, median(grown), 1e-9);
        assertEquals(
                LEVEL.paths().peaks()[7][50] * shape.factor(0.1, 51),
                grown.paths().peaks()[7][50],
                1e-9);
    }

    @ParameterizedTest
    @EnumSource(GrowthShape.class)
    void everyShapeBeginsAlikeAndNoneGrowsFasterThanTheExponential(GrowthShape shape) {
        double month = 365.2425 / 12;
        assertEquals(1, shape.factor(0.1, 0), 1e-12);
        assertEquals(1.1, shape.factor(0.1, month), 0.02);
        assertTrue(shape.factor(0.1, 12 * month) <= Math.pow(1.1, 12) + 1e-9);
        assertEquals(1, shape.factor(0, 400), 1e-12);
        assertTrue(shape.factor(-0.5, 10 * month) >= 0);
    }

    @Test
    void aShapeAloneTakesTheGrowthThatWasLearned() {
        DemandForecast grown =
                planned(DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.EXPONENTIAL), Optional.empty()));
        double truth = Math.exp(WEEKLY * (HORIZON - 7) / 7);
        assertEquals(truth, weekFrom(grown, HORIZON - 7) / weekFrom(grown, 0), 0.05 * truth);
    }

    @Test
    void aNewCustomerComesOnTopFromItsFirstDay() {
        LocalDate march = NEXT.plusDays(40);
        DemandForecast more = planned(DemandPlan.NONE.withLoads(List.of(new PlannedLoad("customer", 3_500, march))));
        assertEquals(median(LEARNED)[39], median(more)[39], 1e-9);
        assertEquals(median(LEARNED)[40] + 3_500, median(more)[40], 1e-9);
        double top = more.dailyPeak().horizonPeak().getOrDefault(0.5, Double.NaN);
        double before = LEARNED.dailyPeak().horizonPeak().getOrDefault(0.5, Double.NaN);
        assertTrue(top > before + 3_000 && top < before + 3_600, before + " became " + top);
        double meanAdded = more.mean().quantile(0.5)[45] - LEARNED.mean().quantile(0.5)[45];
        assertTrue(meanAdded > 1_500 && meanAdded < 3_500, "the mean rose by " + meanAdded);
    }

    @Test
    void anEventChangesItsDaysOnly() {
        PlannedEvent campaign = new PlannedEvent("campaign", NEXT.plusDays(10), 2, 0.4);
        DemandForecast more = planned(DemandPlan.NONE.withEvents(List.of(campaign)));
        double[] expected = median(LEARNED).clone();
        expected[10] *= 1.4;
        expected[11] *= 1.4;
        assertArrayEquals(expected, median(more), 1e-9);
        assertTrue(more.notes().stream().map(Message::key).anyMatch("forecast.plan-more"::equals));
    }

    @Test
    void theBacktestStaysThatOfTheLearnedForecast() {
        DemandForecast grown = planned(DemandPlan.NONE.withGrowth(Optional.empty(), Optional.of(0.3)));
        assertSame(LEARNED.dailyPeak().backtest(), grown.dailyPeak().backtest());
    }

    @Test
    void theEffectOfAPastDayIsMeasuredAgainstItsWeekday() {
        double[] peaks = new double[70];
        Arrays.setAll(peaks, d -> d % 7 == 6 ? 50 : 100);
        peaks[27] = 70;
        assertEquals(0.4, PlannedDemand.effect(peaks, 27, 27, 1).orElseThrow(), 1e-9);
        assertTrue(PlannedDemand.effect(peaks, 99, 99, 1).isEmpty());
        assertTrue(PlannedDemand.effect(new double[] {1, 2, 3}, 1, 1, 1).isEmpty());
    }

    @Test
    void theDaysOfALongEventAreNoMeasureOfEachOther() {
        double[] peaks = new double[140];
        Arrays.setAll(peaks, d -> (d % 7 == 6 ? 50 : 100) * (d >= 42 && d < 98 ? 1.4 : 1));
        for (int d = 42; d < 98; d++) {
            assertEquals(0.4, PlannedDemand.effect(peaks, d, 42, 56).orElseThrow(), 1e-9, "day " + d);
        }
        assertEquals(0, PlannedDemand.effect(peaks, 70, 70, 1).orElseThrow(), 1e-9, "taken for a day by itself");
    }

    @Test
    void anEventLearnsFromAllEarlierOnesOfItsName() {
        LocalDate one = FIRST.plusDays(30);
        LocalDate other = FIRST.plusDays(58);
        double[] fine = LEARNED.history().means().clone();
        for (int h = 0; h < 24; h++) {
            fine[30 * 24 + h] *= 1.6;
            fine[58 * 24 + h] *= 1.2;
        }
        DemandForecast learned = DemandForecasting.of(
                Rollup.of(LEARNED.history().startMillis(), HOUR, fine),
                new boolean[fine.length],
                AS_OF,
                HORIZON,
                Optional.of(1.0),
                false,
                ZoneOffset.UTC,
                42,
                Progress.none());
        PlannedEvent next = new PlannedEvent("Sale", NEXT.plusDays(10), 1, 0, Optional.of(one));
        PlannedEvent past = new PlannedEvent(" sale", other, 1, 0.9);
        PlannedEvent unlike = new PlannedEvent("fair", other, 1, 0.9);
        PlannedEvent later = new PlannedEvent("sale", NEXT.plusDays(5), 1, 0.9);
        assertEquals(0.6, PlannedDemand.effect(next, List.of(next, unlike, later), learned), 0.06);
        assertEquals(0.4, PlannedDemand.effect(next, List.of(next, past, unlike), learned), 0.06);
        assertEquals(0.9, PlannedDemand.effect(past, List.of(next, past), learned), "entered by hand");
        List<String> said =
                PlannedDemand.of(learned, Optional.empty(), DemandPlan.NONE.withEvents(List.of(next, past)))
                        .notes()
                        .stream()
                        .map(Message::key)
                        .filter(key -> key.startsWith("forecast.plan"))
                        .toList();
        assertEquals(List.of("forecast.plan-more", "forecast.plan-like"), said, "of past ones nothing is expected");
    }

    @Test
    void itFollowsTheHand() {
        DemandPlan plan = DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.LINEAR), Optional.of(0.1));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            planned(plan);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 50_000_000, "a changed growth took " + best / 1e6 + " ms");
    }
}
