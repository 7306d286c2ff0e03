package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.DemandForecasting;
import headroom.model.forecast.DemandHistory;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecasting;
import headroom.model.forecast.GrowthShape;
import headroom.model.forecast.PlannedDemand;
import headroom.model.season.Mstl;
import headroom.model.season.SeasonalityDetection;
import headroom.model.series.Rollup;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Prints the CPU times of docs/performance.md: the median of several runs after two to warm up, on one thread.
final class ForecastSpeed {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int RUNS = 5;
    private static final int WARM = 2;

    private ForecastSpeed() {}

    public static void main(String[] arguments) {
        System.out.println("| what | values | CPU ms |");
        System.out.println("|---|---|---|");
        double[] year = SyntheticDemand.of(8_736, 24);
        print("forecast 168 h of a year of hours, with backtest", year.length, () -> forecast(year, HOUR, 168));
        double[] fine = SyntheticDemand.of(104_832, 288);
        print(
                "forecast a day of a year of 5 minutes, with backtest",
                fine.length,
                () -> forecast(fine, 5 * MINUTE, 288));
        print("MSTL 24, 168", year.length, () -> Mstl.of(24, 168).decompose(year));
        print("MSTL 288, 2016", fine.length, () -> Mstl.of(288, 2_016).decompose(fine));
        for (int n : new int[] {10_000, 100_000, 1_000_000}) {
            double[] values = SyntheticDemand.of(n, 288);
            print("periods", n, () -> SeasonalityDetection.detect(values, 5 * MINUTE));
            print("MSTL 288", n, () -> Mstl.of(288).decompose(values));
            print("whole forecast of a day, with backtest", n, () -> forecast(values, 5 * MINUTE, 288));
        }
        daily();
    }

    private static void daily() {
        Rollup quarter = Rollup.of(0, 5 * MINUTE, SyntheticDemand.of(26_208, 288));
        Instant asOf = Instant.ofEpochMilli(quarter.startMillis(quarter.size()));
        DemandForecast learned = demand(quarter, asOf);
        DemandForecast level = DemandForecasting.level(
                learned, asOf, 182, Optional.of(1.0), false, ZoneOffset.UTC, 42, DemandChoices.NONE, Progress.none());
        print("daily mean and peak, 182 days ahead, of 13 weeks", quarter.size(), () -> demand(quarter, asOf));
        DemandPlan plan = DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.LINEAR), Optional.of(0.05));
        print(
                "the same with another growth or event",
                quarter.size(),
                () -> PlannedDemand.of(learned, Optional.of(level), plan));
        Rollup years = Rollup.of(0, HOUR, SyntheticDemand.of(17_472, 24));
        Instant end = Instant.ofEpochMilli(years.startMillis(years.size()));
        print("daily mean and peak, 182 days ahead, of two years", years.size(), () -> demand(years, end));
        another("the same with another horizon, 13 weeks", quarter, asOf, DemandChoices.NONE);
        another("the same with another horizon, two years", years, end, DemandChoices.NONE);
        DemandChoices holidays =
                new DemandChoices(Optional.empty(), Optional.of("DE"), List.of(), List.of(), Optional.empty());
        another("the same with another horizon, two years and public holidays", years, end, holidays);
    }

    private static void another(String what, Rollup fine, Instant asOf, DemandChoices choices) {
        DemandHistory history = DemandForecasting.history(
                fine, new boolean[fine.size()], asOf, Optional.of(1.0), false, ZoneOffset.UTC, choices);
        print(what, fine.size(), () -> DemandForecasting.of(history, 150, 42, Progress.none()));
    }

    private static DemandForecast demand(Rollup fine, Instant asOf) {
        return DemandForecasting.of(
                fine,
                new boolean[fine.size()],
                asOf,
                182,
                Optional.of(1.0),
                false,
                ZoneOffset.UTC,
                42,
                Progress.none());
    }

    private static void forecast(double[] values, long stepMillis, int horizon) {
        Forecasting.forecast(values, 0, stepMillis, ForecastOptions.of(horizon, ZoneOffset.UTC), Progress.none());
    }

    private static void print(String what, int values, Runnable work) {
        double[] millis = new double[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            if (run >= 0) {
                millis[run] = nanos / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "| %s | %,d | %.0f |%n", what, values, millis[RUNS / 2]);
    }
}
