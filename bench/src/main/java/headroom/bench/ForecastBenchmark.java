package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.DemandChoices;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.DemandForecasting;
import headroom.model.forecast.DemandHistory;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecasting;
import headroom.model.forecast.GrowthShape;
import headroom.model.forecast.PlannedDemand;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Whole forecasts, each with its backtest, and what follows the planner's hand.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ForecastBenchmark {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int AHEAD_DAYS = 182;
    private static final int OTHER_DAYS = 150;

    /// Two years of hours as demand.
    @State(Scope.Benchmark)
    public static class TwoYears {
        final Rollup fine = Rollup.of(0, HOUR, SyntheticDemand.of(17_472, 24));
        final Instant end = Instant.ofEpochMilli(fine.startMillis(fine.size()));
        final DemandHistory history = DemandForecasting.history(
                fine, new boolean[fine.size()], end, Optional.of(1.0), false, ZoneOffset.UTC, DemandChoices.NONE);
        final DemandForecast learned = DemandForecasting.of(history, AHEAD_DAYS, 42, Progress.none());
        final DemandForecast level = DemandForecasting.level(
                learned,
                end,
                AHEAD_DAYS,
                Optional.of(1.0),
                false,
                ZoneOffset.UTC,
                42,
                DemandChoices.NONE,
                Progress.none());
    }

    /// Histories of any length, five minutes apart.
    @State(Scope.Benchmark)
    public static class Lengths {
        /// How many values.
        @Param({"10000", "100000", "1000000"})
        public int values;

        double[] made = new double[0];

        double[] made() {
            if (made.length != values) {
                made = SyntheticDemand.of(values, 288);
            }
            return made;
        }
    }

    /// Years of hours and of five minutes.
    @State(Scope.Benchmark)
    public static class Years {
        final double[] hours = SyntheticDemand.of(8_736, 24);
        final double[] fiveMinutes = SyntheticDemand.of(104_832, 288);
    }

    /// A week ahead of a year of hours.
    @Benchmark
    public Forecast yearOfHours(Years years) {
        return forecast(years.hours, HOUR, 168);
    }

    /// A day ahead of a year of five minutes.
    @Benchmark
    public Forecast yearOfFiveMinutes(Years years) {
        return forecast(years.fiveMinutes, 5 * MINUTE, 288);
    }

    /// A day ahead of a history of five minutes.
    @Benchmark
    public Forecast wholeForecast(Lengths lengths) {
        return forecast(lengths.made(), 5 * MINUTE, 288);
    }

    /// Half a year ahead of two years: daily mean and peak, from the samples on.
    @Benchmark
    public DemandForecast twoYearsOfDays(TwoYears years) {
        return DemandForecasting.of(
                years.fine,
                new boolean[years.fine.size()],
                years.end,
                AHEAD_DAYS,
                Optional.of(1.0),
                false,
                ZoneOffset.UTC,
                42,
                Progress.none());
    }

    /// The same with another horizon.
    @Benchmark
    public DemandForecast anotherHorizon(TwoYears years) {
        return DemandForecasting.of(years.history, OTHER_DAYS, 42, Progress.none());
    }

    /// The same with another growth.
    @Benchmark
    public DemandForecast anotherGrowth(TwoYears years) {
        DemandPlan plan = DemandPlan.NONE.withGrowth(Optional.of(GrowthShape.LINEAR), Optional.of(0.05));
        return PlannedDemand.of(years.learned, Optional.of(years.level), plan);
    }

    private static Forecast forecast(double[] values, long stepMillis, int horizon) {
        return Forecasting.forecast(
                values, 0, stepMillis, ForecastOptions.of(horizon, ZoneOffset.UTC), Progress.none());
    }
}
