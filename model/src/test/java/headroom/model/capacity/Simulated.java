package headroom.model.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/// Load tests of systems whose truth is known.
final class Simulated {
    /// Levels of concurrency from light load to exhaustion.
    static final double[] LEVELS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 384, 512};

    private Simulated() {}

    /// Steps of a closed test: throughput by a law, p99 a multiple of the mean, both with noise.
    ///
    /// @param law throughput over concurrency
    /// @param tail p99 over the mean
    /// @param noise standard deviation of the logarithm of throughput
    static List<LoadStep> closed(
            DoubleUnaryOperator law, double[] levels, double tail, double noise, int repeats, long seed) {
        Random random = new Random(seed * 7_919 + 13);
        List<LoadStep> steps = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (double level : levels) {
                double rps = law.applyAsDouble(level) * Math.exp(noise * random.nextGaussian());
                double mean = level / rps;
                double p99 = mean * tail * Math.exp(2 * noise * random.nextGaussian());
                steps.add(step(repeat, OptionalDouble.of(level), OptionalDouble.empty(), rps, 0, mean, p99, Map.of()));
            }
        }
        return steps;
    }

    /// Steps of an open test of a system with a hard ceiling: above it the surplus fails or waits.
    static List<LoadStep> open(double ceilingRps, double[] offered, double noise, int repeats, long seed) {
        Random random = new Random(seed * 104_729 + 7);
        List<LoadStep> steps = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (double asked : offered) {
                double ceiling = ceilingRps * Math.exp(noise * random.nextGaussian());
                double good = Math.min(asked, ceiling);
                double failed = (asked - good) / asked;
                double use = Math.min(0.995, asked / ceilingRps);
                double mean = 0.01 / (1 - use) * Math.exp(2 * noise * random.nextGaussian());
                steps.add(step(
                        repeat,
                        OptionalDouble.empty(),
                        OptionalDouble.of(asked),
                        asked,
                        failed,
                        mean,
                        4.6 * mean,
                        Map.of()));
            }
        }
        return steps;
    }

    /// The steps with the utilisation of components that follow the utilisation law, each with a full load of its
    /// own.
    static List<LoadStep> withUse(List<LoadStep> steps, Map<String, Double> ceilingRps, double noise, long seed) {
        Random random = new Random(seed * 31 + 5);
        List<LoadStep> used = new ArrayList<>();
        for (LoadStep step : steps) {
            SortedMap<String, Double> use = new TreeMap<>();
            ceilingRps.forEach((name, ceiling) -> use.put(
                    name, Math.min(1, step.throughputRps() / ceiling * Math.exp(noise * random.nextGaussian()))));
            used.add(new LoadStep(
                    step.repeat(),
                    step.concurrency(),
                    step.offeredRps(),
                    step.throughputRps(),
                    step.errorRatio(),
                    step.meanSeconds(),
                    step.quantileSeconds(),
                    use,
                    step.busyCores(),
                    step.foreignCores(),
                    step.start()));
        }
        return used;
    }

    /// One step.
    static LoadStep step(
            int repeat,
            OptionalDouble concurrency,
            OptionalDouble offered,
            double rps,
            double errors,
            double mean,
            double p99,
            Map<String, Double> use) {
        SortedMap<Double, Double> quantiles = new TreeMap<>();
        quantiles.put(99.0, p99);
        return new LoadStep(
                repeat,
                concurrency,
                offered,
                rps,
                OptionalDouble.of(errors),
                OptionalDouble.of(mean),
                quantiles,
                new TreeMap<>(use),
                new TreeMap<>(),
                OptionalDouble.empty(),
                Optional.empty());
    }
}
