package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.season.Holidays;
import headroom.model.series.RegularSeries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// How much different a holiday is: as its kind, and as itself where it came often enough.
class HolidayEffectsTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final LocalDate NEXT = LocalDate.of(2025, 12, 1);
    private static final long DAY_MILLIS = 86_400_000L;

    /// By hand: within = 10 / 4; between = (31.43 - 2 × 2.5) / (7 - 17 / 7).
    @Test
    void theCredibilityOfGroupsIsThatOfBuehlmannAndStraub() {
        Map<String, List<Double>> groups =
                Map.of("a", List.of(1.0, 3.0), "b", List.of(5.0, 7.0, 9.0), "c", List.of(4.0, 4.0));
        Credibility credibility = Credibility.of(groups);
        assertEquals(33.0 / 7, credibility.mean(), 1e-12);
        assertEquals(2.5, credibility.within(), 1e-12);
        assertEquals(26.428571428571427 / 4.571428571428571, credibility.between(), 1e-9);
        double k = credibility.within() / credibility.between();
        assertEquals(3 / (3 + k), credibility.share(3), 1e-12);
        assertEquals(0, credibility.share(1), "once is no evidence");
        double share = 2 / (2 + k);
        assertEquals(
                share * 2 + (1 - share) * 5,
                Credibility.means(groups, 5).getOrDefault("a", Double.NaN),
                1e-12,
                "drawn towards what is usual");
    }

    @Test
    void whatWasNeverSeenTwiceOrIsAllAlikeIsBelievedNothing() {
        assertEquals(new Credibility(0, 0, 0), Credibility.of(Map.of()));
        assertEquals(Map.of(), Credibility.means(Map.of("a", List.of(1.0), "b", List.of(9.0)), 5));
        assertEquals(Map.of(), Credibility.means(Map.of("a", List.of(1.0, 9.0), "b", List.of(2.0, 8.0)), 5));
        assertEquals(
                Map.of("a", 1.0, "b", 3.0),
                Credibility.means(Map.of("a", List.of(1.0, 1.0), "b", List.of(3.0, 3.0)), 5),
                "without any scatter each is believed");
    }

    private static Forecast forecast(ToDoubleFunction<LocalDate> effect, Optional<String> method, double noise) {
        SplittableRandom random = new SplittableRandom(9);
        double[] days = new double[(int) (NEXT.toEpochDay() - FIRST.toEpochDay())];
        for (int d = 0; d < days.length; d++) {
            LocalDate day = FIRST.plusDays(d);
            days[d] = weekly(day) * effect.applyAsDouble(day) * Math.exp(noise * random.nextGaussian());
        }
        long start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return DayForecasting.of(
                new RegularSeries(days, start, DAY_MILLIS, start + days.length * DAY_MILLIS),
                ForecastOptions.of(42, ZoneOffset.UTC),
                new DemandChoices(method, Optional.of("DE"), List.of(), List.of(), Optional.empty()),
                DemandPlan.NONE,
                Progress.none());
    }

    private static double weekly(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 600 : 1_000;
    }

    private static double median(Forecast forecast, LocalDate day) {
        return forecast.quantile(0.5)[(int) (day.toEpochDay() - NEXT.toEpochDay())];
    }

    private static boolean holiday(LocalDate day) {
        return !Holidays.between("DE", day, day).isEmpty();
    }

    private static boolean christmas(LocalDate day) {
        return day.getMonthValue() == 12 && holiday(day);
    }

    @Test
    void christmasIsTakenForItselfAndNewYearForANotSoSpecialHoliday() {
        for (Optional<String> method : List.of(Optional.<String>empty(), Optional.of("regression"))) {
            Forecast forecast = forecast(day -> christmas(day) ? 0.3 : holiday(day) ? 0.8 : 1, method, 0.03);
            for (int day : new int[] {25, 26}) {
                assertEquals(300, median(forecast, LocalDate.of(2025, 12, day)), 60, method + ", " + day + " December");
            }
            assertEquals(800, median(forecast, LocalDate.of(2026, 1, 1)), 90, method + ", New Year");
            assertEquals(1_000, median(forecast, LocalDate.of(2025, 12, 23)), 60, method + ", no holiday");
        }
    }

    @Test
    void holidaysThatAreAllAlikeStayAlike() {
        Forecast forecast = forecast(day -> holiday(day) ? 0.6 : 1, Optional.empty(), 0.1);
        for (LocalDate day :
                List.of(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26), LocalDate.of(2026, 1, 1))) {
            assertEquals(600, median(forecast, day), 70, day.toString());
        }
    }

    @Test
    void whereNoHolidayCameTwiceTheKindDecidesAlone() {
        double[] values = new double[300];
        Arrays.setAll(values, d -> 10 + d % 7);
        LocalDate day = LocalDate.of(2025, 1, 6);
        Map<LocalDate, String> once = Map.of(day.plusDays(60), "a", day.plusDays(110), "b", day.plusDays(320), "a");
        values[60] -= 4;
        values[110] -= 2;
        SpecialDays special = new SpecialDays(day, List.of(new SpecialDays.Kind(once, true)));
        SpecialDays.Effects effects = special.effects(values);
        assertEquals(-6 / 2.5, effects.of(0, "a"), 1e-9);
        assertEquals(effects.of(0, "a"), effects.of(0, "b"));
        double[] added = special.added(effects, 300, 40, true);
        assertEquals(effects.of(0, "a"), added[20]);
        assertTrue(added[19] == 0 && added[21] == 0);
    }
}
