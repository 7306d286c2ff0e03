package headroom.model.forecast;

import java.time.ZoneId;
import java.util.List;

/// What is asked of a forecast.
///
/// @param horizonSteps how many steps ahead; at least 1
/// @param levels the quantiles wanted, above 0 and below 1; the median is always given
/// @param zone sets days and weeks
/// @param seed makes simulated futures repeatable
/// @param paths how many futures are simulated
public record ForecastOptions(int horizonSteps, List<Double> levels, ZoneId zone, long seed, int paths) {
    /// The ends of the 80 % and 95 % intervals and the median.
    public static final List<Double> USUAL_LEVELS = List.of(0.025, 0.1, 0.5, 0.9, 0.975);

    /// Copies the levels and checks the ranges.
    public ForecastOptions {
        levels = List.copyOf(levels);
        if (horizonSteps < 1 || paths < 1 || levels.stream().anyMatch(level -> !(level > 0 && level < 1))) {
            throw new IllegalArgumentException(
                    "no such forecast: " + horizonSteps + " steps, levels " + levels + ", " + paths + " paths");
        }
    }

    /// The usual levels, seed 42 and 2,000 paths.
    public static ForecastOptions of(int horizonSteps, ZoneId zone) {
        return new ForecastOptions(horizonSteps, USUAL_LEVELS, zone, 42, 2_000);
    }

    /// The same, looking so many steps ahead.
    ForecastOptions withHorizon(int steps) {
        return new ForecastOptions(steps, levels, zone, seed, paths);
    }

    /// The same with so many futures.
    ForecastOptions withPaths(int count) {
        return new ForecastOptions(horizonSteps, levels, zone, seed, count);
    }
}
