package headroom.model.capacity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Takes many readings of one level of load together into a few runs. Runs are the sample, not seconds: readings
/// that follow one another are alike, and a thousand of them are not worth a thousand runs.
final class StepBatches {
    private static final int MOST_STEPS = 24;
    private static final int BATCHES = 8;

    private StepBatches() {}

    /// The steps themselves while there are few, else the means of eight stretches in their order.
    static List<LoadStep> of(List<LoadStep> steps) {
        if (steps.size() <= MOST_STEPS) {
            return steps;
        }
        List<LoadStep> batches = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            int from = steps.size() * batch / BATCHES;
            int to = steps.size() * (batch + 1) / BATCHES;
            batches.add(mean(steps.subList(from, to)));
        }
        return batches;
    }

    private static LoadStep mean(List<LoadStep> steps) {
        LoadStep first = steps.getFirst();
        return new LoadStep(
                first.repeat(),
                mean(steps, LoadStep::concurrency),
                mean(steps, LoadStep::offeredRps),
                steps.stream().mapToDouble(LoadStep::throughputRps).average().orElse(0),
                mean(steps, LoadStep::errorRatio),
                mean(steps, LoadStep::meanSeconds),
                means(steps.stream().map(LoadStep::quantileSeconds).toList()),
                means(steps.stream().map(LoadStep::utilisation).toList()),
                means(steps.stream().map(LoadStep::busyCores).toList()),
                mean(steps, LoadStep::foreignCores),
                Optional.empty());
    }

    private static OptionalDouble mean(List<LoadStep> steps, Function<LoadStep, OptionalDouble> value) {
        return steps.stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private static <K extends Comparable<K>> SortedMap<K, Double> means(Collection<SortedMap<K, Double>> maps) {
        SortedMap<K, Double> sums = new TreeMap<>();
        SortedMap<K, Integer> counts = new TreeMap<>();
        for (SortedMap<K, Double> map : maps) {
            map.forEach((key, value) -> {
                sums.merge(key, value, Double::sum);
                counts.merge(key, 1, Integer::sum);
            });
        }
        sums.replaceAll((key, sum) -> sum / counts.getOrDefault(key, 1));
        return sums;
    }
}
