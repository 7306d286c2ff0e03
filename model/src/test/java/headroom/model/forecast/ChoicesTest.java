package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.season.Holidays;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import headroom.model.series.Rollup;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What the planner decides about how demand is forecast, and what becomes of it.
class ChoicesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final long HOUR = 3_600_000L;

    /// Demand by the hour of which each day has a level.
    private static Rollup demand(int days, Function<LocalDate, Double> level) {
        SplittableRandom random = new SplittableRandom(5);
        double[] fine = new double[days * 24];
        for (int i = 0; i < fine.length; i++) {
            double day = 1 + 0.5 * Math.sin(2 * Math.PI * (i % 24) / 24);
            double noise = Math.exp(0.02 * random.nextGaussian());
            fine[i] = level.apply(FIRST.plusDays(i / 24)) * day * noise;
        }
        return Rollup.of(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), HOUR, fine);
    }

    private static DemandForecast forecast(Rollup demand, DemandChoices choices) {
        return DemandForecasting.of(history(demand, choices), 91, 42, Progress.none());
    }

    private static DemandHistory history(Rollup demand, DemandChoices choices) {
        Instant asOf = Instant.ofEpochMilli(demand.startMillis(demand.size()));
        return DemandForecasting.history(
                demand, new boolean[demand.size()], asOf, Optional.of(1.0), false, ZoneOffset.UTC, choices);
    }

    private static double median(DemandForecast forecast, int day) {
        return forecast.dailyPeak().quantile(0.5)[day];
    }

    private static DemandChoices decided(Marker.Kind kind, LocalDate day, Marker.Verdict verdict, LocalDate to) {
        return new DemandChoices(
                Optional.empty(),
                Optional.empty(),
                List.of(new MarkerDecision(Optional.empty(), kind, day, verdict, to)),
                List.of(),
                Optional.empty());
    }

    private static List<Marker> markers(Rollup demand, DemandChoices choices) {
        DemandForecast forecast = forecast(demand, choices);
        return Markers.of(forecast.dailyPeakHistory().maxima(), FIRST, choices.markers());
    }

    private static double weekly(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 60 : 100;
    }

    @Test
    void aStepOfTheLevelIsFoundAndCanBeMovedOrDismissed() {
        LocalDate release = FIRST.plusDays(120);
        Rollup demand = demand(200, day -> weekly(day) * (day.isBefore(release) ? 1 : 1.5));
        Marker found = markers(demand, DemandChoices.NONE).stream()
                .filter(marker -> marker.kind() == Marker.Kind.LEVEL)
                .findFirst()
                .orElseThrow();
        assertEquals(release, found.day());
        assertEquals(0.5, found.size(), 0.05);
        assertTrue(found.counts());
        DemandChoices dismissed = decided(Marker.Kind.LEVEL, release, Marker.Verdict.DISMISSED, release);
        assertEquals(
                List.of(false),
                markers(demand, dismissed).stream()
                        .filter(marker -> marker.kind() == Marker.Kind.LEVEL)
                        .map(Marker::counts)
                        .toList());
        assertEquals(List.of(), history(demand, dismissed).peak().repairs().shifts());
        LocalDate moved = release.plusDays(2);
        DemandChoices elsewhere = decided(Marker.Kind.LEVEL, release, Marker.Verdict.ACCEPTED, moved);
        assertEquals(
                List.of(122),
                history(demand, elsewhere).peak().repairs().shifts().stream()
                        .map(shift -> shift.index())
                        .toList());
    }

    @Test
    void anAcceptedIncidentIsLeftOutAndADismissedOneIsKept() {
        LocalDate outage = FIRST.plusDays(90);
        Rollup demand = demand(120, day -> day.equals(outage) ? 2_000 : weekly(day));
        Marker found = markers(demand, DemandChoices.NONE).stream()
                .filter(marker -> marker.kind() == Marker.Kind.OUTLIER)
                .findFirst()
                .orElseThrow();
        assertEquals(outage, found.day());
        assertTrue(found.size() > 10, "twenty times the usual");
        DemandForecast without =
                forecast(demand, decided(Marker.Kind.OUTLIER, outage, Marker.Verdict.ACCEPTED, outage));
        double bound = Objects.requireNonNull(without.dailyPeak().horizonPeak().get(0.975));
        assertTrue(bound < 400, "an incident does not set the bound of the highest peak: " + bound);
        Prepared kept = history(demand, decided(Marker.Kind.OUTLIER, outage, Marker.Verdict.DISMISSED, outage))
                .peak();
        assertEquals(kept.full()[90], kept.repairs().calm()[90], "not cut back");
    }

    @Test
    void aMovedIncidentTakesTheSizeOfItsNewDay() {
        LocalDate outage = FIRST.plusDays(90);
        LocalDate smaller = FIRST.plusDays(60);
        Rollup demand = demand(120, day -> day.equals(outage) ? 900 : weekly(day) * (day.equals(smaller) ? 1.5 : 1));
        List<Marker> moved =
                markers(demand, decided(Marker.Kind.OUTLIER, outage, Marker.Verdict.ACCEPTED, smaller)).stream()
                        .filter(marker -> marker.found().equals(outage))
                        .toList();
        assertEquals(List.of(smaller), moved.stream().map(Marker::day).toList());
        assertEquals(0.5, moved.getFirst().size(), 0.08);
        LocalDate unknown = FIRST.minusDays(5);
        Marker away = markers(demand, decided(Marker.Kind.OUTLIER, outage, Marker.Verdict.ACCEPTED, unknown)).stream()
                .filter(marker -> marker.found().equals(outage))
                .findFirst()
                .orElseThrow();
        assertEquals(0, away.size(), "of a day that was not measured nothing is known");
    }

    @Test
    void growthIsLearnedFromAnAcceptedChangeOn() {
        LocalDate turn = FIRST.plusDays(150);
        Rollup demand = demand(
                240,
                day -> weekly(day)
                        * (day.isBefore(turn) ? 1 : Math.exp(0.006 * (day.toEpochDay() - turn.toEpochDay()))));
        Marker found = markers(demand, DemandChoices.NONE).stream()
                .filter(marker -> marker.kind() == Marker.Kind.SLOPE)
                .findFirst()
                .orElseThrow();
        assertTrue(Math.abs(ChronoUnit.DAYS.between(turn, found.day())) <= 10, found.toString());
        assertTrue(!found.counts() && found.size() > 0.1, "proposed, not used: " + found);
        double plain = forecast(demand, DemandChoices.NONE)
                .growthPerMonth()
                .orElseThrow()
                .value();
        double after = forecast(demand, decided(Marker.Kind.SLOPE, found.day(), Marker.Verdict.ACCEPTED, turn))
                .growthPerMonth()
                .orElseThrow()
                .value();
        assertEquals(Math.expm1(0.006 * 30.44), after, 0.05);
        assertTrue(plain < after - 0.03, plain + " and " + after);
    }

    @Test
    void holidaysThatLoweredDemandLowerItAgain() {
        List<LocalDate> holidays =
                List.copyOf(Holidays.between("DE", FIRST, FIRST.plusYears(2)).keySet());
        Rollup demand = demand(600, day -> weekly(day) * (holidays.contains(day) ? 0.5 : 1));
        DemandChoices germany =
                new DemandChoices(Optional.empty(), Optional.of("DE"), List.of(), List.of(), Optional.empty());
        LocalDate next = FIRST.plusDays(600);
        LocalDate unity = LocalDate.of(2026, 10, 3);
        LocalDate working = holidays.stream()
                .sorted()
                .filter(day -> !day.isBefore(next) && day.getDayOfWeek().getValue() < 6)
                .findFirst()
                .orElseThrow();
        int ahead = (int) (working.toEpochDay() - next.toEpochDay());
        DemandForecast plain =
                DemandForecasting.of(history(demand, DemandChoices.NONE), ahead + 8, 42, Progress.none());
        DemandForecast told = DemandForecasting.of(history(demand, germany), ahead + 8, 42, Progress.none());
        assertTrue(holidays.contains(unity));
        // a week after Christmas is New Year, so the week before tells what is usual
        assertTrue(!holidays.contains(working.minusDays(7)));
        assertEquals(0.5, median(told, ahead) / median(told, ahead - 7), 0.1);
        assertTrue(median(plain, ahead) > 0.9 * median(plain, ahead - 7), "nobody told it");
    }

    @Test
    void everyMethodCanBeChosenAndSaysSo() {
        Rollup demand = demand(120, ChoicesTest::weekly);
        List<MethodResult> results = MethodComparison.of(history(demand, DemandChoices.NONE), 28, 42, Progress.none());
        assertEquals("combination", results.getFirst().id());
        assertTrue(results.size() >= 8, results.toString());
        for (MethodResult result : results) {
            assertTrue(Double.isFinite(result.backtest().mase()), result.id());
            DemandForecast forecast = forecast(demand, DemandChoices.NONE.withMethod(Optional.of(result.id())));
            assertEquals(result.id(), forecast.dailyPeak().model());
            assertTrue(Double.isFinite(median(forecast, 90)), result.id());
        }
        DemandForecast unknown = forecast(demand, DemandChoices.NONE.withMethod(Optional.of("crystal-ball")));
        assertEquals("combination", unknown.dailyPeak().model(), "a method of another version");
    }

    @Test
    void demandGrowsWithWhatCarriesIt() {
        TreeMap<LocalDate, Double> customers = new TreeMap<>();
        for (int month = 0; month < 9; month++) {
            customers.put(FIRST.plusMonths(month), 40.0 + 10 * month);
        }
        Driver driver = new Driver("customers", customers);
        Rollup demand = demand(150, day -> weekly(day) * driver.on(day) / 40);
        DemandChoices carried =
                new DemandChoices(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(driver));
        DemandForecast forecast = forecast(demand, carried);
        assertEquals(0, forecast.growthPerMonth().orElseThrow().value(), 0.01, "demand per customer is steady");
        for (int day : new int[] {1, 40, 80}) {
            double customersThen = driver.on(FIRST.plusDays(150L + day));
            double sunday = FIRST.plusDays(150L + day).getDayOfWeek() == DayOfWeek.SUNDAY ? 0.6 : 1;
            assertEquals(1.5 * 100 * sunday * customersThen / 40, median(forecast, day), 0.08 * median(forecast, day));
        }
        assertEquals(
                forecast.dailyPeak().backtest().origins().getLast().actual()[0],
                forecast.dailyPeakHistory()
                        .max(forecast.dailyPeak().backtest().origins().getLast().index()),
                1e-6,
                "the past is shown as it was");
    }

    @Test
    void itIsToldHowMuchDemandThereIsForEachAndFromWhenTheirNumberIsOnlyCarriedOn() {
        TreeMap<LocalDate, Double> customers = new TreeMap<>();
        customers.put(FIRST, 40.0);
        customers.put(FIRST.plusDays(200), 80.0);
        Driver driver = new Driver("customers", customers);
        Rollup demand = demand(150, day -> 3 * driver.on(day));
        DemandForecast forecast = forecast(
                demand,
                new DemandChoices(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(driver)));
        Carrier carrier = forecast.carrier().orElseThrow();
        assertEquals(1.5 * 3, carrier.eachRps(), 0.2);
        assertEquals(driver.on(FIRST.plusDays(149)), carrier.now());
        assertEquals(80, carrier.end());
        assertEquals(FIRST.plusDays(150 + 90), carrier.last());
        List<Message> ends = forecast.notes().stream()
                .filter(note -> note.key().equals("forecast.carrier-ends"))
                .toList();
        assertEquals(FIRST.plusDays(201), ends.getFirst().arguments().getLast());
        DemandPlan faster = DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.LINEAR), Optional.of(0.1));
        List<String> said = PlannedDemand.of(forecast, Optional.of(forecast), faster).notes().stream()
                .map(Message::key)
                .toList();
        assertTrue(said.contains("forecast.plan-growth-carried"), said.toString());
        assertEquals(Optional.empty(), forecast(demand, DemandChoices.NONE).carrier(), "nothing carries it");
    }

    @Test
    void anEventHasTheEffectOfAnEarlierOne() {
        LocalDate campaign = FIRST.plusDays(70);
        Rollup demand = demand(100, day -> weekly(day) * (day.equals(campaign) ? 1.4 : 1));
        DemandForecast learned = forecast(demand, DemandChoices.NONE);
        assertEquals(0.4, PlannedDemand.effect(campaign, 1, learned).orElseThrow(), 0.05);
        PlannedEvent again = new PlannedEvent("campaign", FIRST.plusDays(112), 1, 0, Optional.of(campaign));
        DemandForecast planned =
                PlannedDemand.of(learned, Optional.empty(), DemandPlan.NONE.withEvents(List.of(again)));
        assertEquals(1.4, median(planned, 12) / median(learned, 12), 0.05);
        assertEquals(Optional.empty(), PlannedDemand.effect(FIRST.minusDays(400), 1, learned));
    }
}
