package headroom.bench;

import headroom.model.season.Decomposition;
import headroom.model.season.Mstl;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Series taken apart, and periods found.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SeasonBenchmark {
    private static final long FIVE_MINUTES = 300_000;

    /// Years of hours and of five minutes.
    @State(Scope.Benchmark)
    public static class Years {
        final double[] hours = SyntheticDemand.of(8_736, 24);
        final double[] fiveMinutes = SyntheticDemand.of(104_832, 288);
    }

    /// MSTL of a year of hours by day and week.
    @Benchmark
    public Decomposition mstlYearOfHours(Years years) {
        return Mstl.of(24, 168).decompose(years.hours);
    }

    /// MSTL of a year of five minutes by day and week.
    @Benchmark
    public Decomposition mstlYearOfFiveMinutes(Years years) {
        return Mstl.of(288, 2_016).decompose(years.fiveMinutes);
    }

    /// MSTL by day of a history of any length.
    @Benchmark
    public Decomposition mstl(ForecastBenchmark.Lengths lengths) {
        return Mstl.of(288).decompose(lengths.made());
    }

    /// The periods of a history of any length.
    @Benchmark
    public Seasonality periods(ForecastBenchmark.Lengths lengths) {
        return SeasonalityDetection.detect(lengths.made(), FIVE_MINUTES);
    }
}
