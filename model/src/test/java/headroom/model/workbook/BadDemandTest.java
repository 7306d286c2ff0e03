package headroom.model.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.PathFigures;
import headroom.model.figure.SeasonFigures;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.MethodResult;
import headroom.model.season.MarkerDecision;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Demand of the worst kinds, through the whole analysis: a sensible forecast or a sentence why not; never an
/// exception,
/// NaN, or a band narrower than the data justify.
class BadDemandTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long HOUR = 3_600_000L;
    private static final int DAYS = 70;

    private static SeriesEntry hourly(int hours, LongToDoubleFunction value) {
        return Workbooks.entry(
                SeriesId.of("demand", Map.of()),
                Role.DEMAND,
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                HOUR,
                START,
                START.plusMillis(hours * HOUR),
                value);
    }

    record Bad(String name, SeriesEntry demand) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static long step(long millis) {
        return (millis - START.toEpochMilli()) / HOUR;
    }

    static Stream<Bad> demands() {
        int hours = DAYS * 24;
        return Stream.of(
                new Bad("two points", hourly(2, millis -> 100 + step(millis))),
                new Bad("constant", hourly(hours, _ -> 250)),
                new Bad("all zero", hourly(hours, _ -> 0)),
                new Bad(
                        "one giant spike",
                        hourly(hours, millis -> step(millis) == 900 ? 1e9 : 100 + step(millis) % 24)),
                new Bad("strictly alternating", hourly(hours, millis -> step(millis) % 2 == 0 ? 10 : 500)),
                new Bad("alternating days", hourly(hours, millis -> step(millis) / 24 % 2 == 0 ? 10 : 500)),
                new Bad("negative", hourly(hours, millis -> -50 - step(millis) % 24)),
                new Bad("around zero", hourly(hours, millis -> Math.sin((double) step(millis)) * 100)),
                new Bad("huge", hourly(hours, millis -> 1e300 * (1 + step(millis) % 24))),
                new Bad("tiny", hourly(hours, millis -> 1e-300 * (1 + step(millis) % 24))),
                new Bad("a day of a year", hourly(24, millis -> 100)));
    }

    private static Workbook workbook(SeriesEntry demand) {
        return Workbooks.system().edit(draft -> draft.series = List.of(demand));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void givesAForecastOrAReason(Bad bad) {
        Analyses analyses = new Analyses();
        Analysis analysis = analyses.of(workbook(bad.demand()), Progress.none());
        assertTrue(analysis.demand().isPresent() || !analysis.notes().isEmpty(), "neither forecast nor reason");
        analysis.demand().ifPresent(BadDemandTest::check);
        for (MethodResult method : analyses.methods(workbook(bad.demand()), Progress.none())) {
            assertTrue(
                    Double.isFinite(method.backtest().mase())
                            || method.backtest().reason().isPresent(),
                    method.id());
        }
    }

    private static void check(DemandForecast demand) {
        for (Forecast forecast : List.of(demand.mean(), demand.dailyPeak())) {
            if (forecast.horizon() == 0) {
                assertFalse(forecast.notes().isEmpty(), "no step and no reason");
                continue;
            }
            finite(forecast.mean());
            forecast.quantiles().values().forEach(BadDemandTest::finite);
            for (int h = 0; h < forecast.horizon(); h++) {
                assertTrue(forecast.quantile(0.025)[h] <= forecast.quantile(0.5)[h]);
                assertTrue(forecast.quantile(0.5)[h] <= forecast.quantile(0.975)[h]);
            }
        }
        Arrays.stream(demand.paths().peaks()).forEach(BadDemandTest::finite);
        Figure fan = DemandFigures.forecast(demand, Optional.empty(), ZoneOffset.UTC);
        assertFalse(fan.layers().isEmpty());
        DemandFigures.backtest(demand, ZoneOffset.UTC);
        PathFigures.futures(demand, 100, ZoneOffset.UTC);
    }

    private static void finite(double[] values) {
        for (double value : values) {
            assertTrue(Double.isFinite(value), "not finite: " + value);
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void canBeTakenApart(Bad bad) {
        SeriesStudy study = SeriesStudy.of(
                SeriesStudy.grid(bad.demand().series()), ZoneOffset.UTC, List.<MarkerDecision>of(), Progress.none());
        study.parts().ifPresent(parts -> finite(parts.trend()));
        study.markers().forEach(marker -> assertTrue(Double.isFinite(marker.size()), marker.toString()));
        study.seasons().periods().forEach(period -> {
            assertTrue(period.strength() >= 0 && period.strength() <= 1);
            assertTrue(period.chance() >= 0 && period.chance() <= 1);
        });
        study.profiles().forEach(profile -> SeasonFigures.profile(profile, Unit.REQUESTS_PER_SECOND));
    }

    @Test
    void aConstantHasABandAllTheSame() {
        Analysis analysis = new Analyses().of(workbook(hourly(DAYS * 24, _ -> 250)), Progress.none());
        Forecast peak = analysis.demand().orElseThrow().dailyPeak();
        int last = peak.horizon() - 1;
        assertEquals(250, peak.quantile(0.5)[last], 25);
        assertTrue(peak.quantile(0.975)[last] > peak.quantile(0.5)[last], "a year that nobody saw may differ");
    }

    @Test
    void noDemandAtAllIsSaidInWords() {
        Workbook empty = workbook(hourly(0, _ -> 0));
        Analysis analysis = new Analyses().of(empty, Progress.none());
        assertTrue(analysis.demand().isEmpty());
        assertTrue(analysis.notes().stream().anyMatch(note -> note.key().startsWith("analysis.")));
        assertEquals(List.of(), new Analyses().methods(empty, Progress.none()));
    }

    @Test
    void tenYearsOfMinutesAreStudiedAndForecast() {
        int minutes = 10 * 365 * 24 * 60;
        SeriesEntry demand = Workbooks.entry(
                SeriesId.of("demand", Map.of()),
                Role.DEMAND,
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                60_000,
                START,
                START.plusSeconds(60L * minutes),
                millis -> 100 + 50 * Math.sin(2 * Math.PI * millis / 86_400_000.0));
        Analysis analysis = new Analyses().of(workbook(demand), Progress.none());
        check(analysis.demand().orElseThrow());
        assertEquals(150, analysis.demand().get().dailyPeak().quantile(0.5)[0], 10);
    }
}
