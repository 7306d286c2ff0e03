package headroom.model.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which of the measured response times stands for the percentile of the objective.
///
/// @param percentile the percentile used, 0 to 100 exclusive; empty for a mean
/// @param little whether the mean is concurrency over throughput (Little's law) because no response time was
///     measured
record ResponseColumn(OptionalDouble percentile, boolean little) {
    /// The column nearest to the percentile that at least two thirds of the steps have: a percentile, else the
    /// mean, else concurrency over throughput. Empty when none of them is there.
    static Optional<ResponseColumn> choose(List<LoadStep> steps, double percentile) {
        SortedMap<Double, Integer> counts = new TreeMap<>();
        steps.forEach(step -> step.quantileSeconds().keySet().forEach(p -> counts.merge(p, 1, Integer::sum)));
        Optional<Double> nearest = counts.entrySet().stream()
                .filter(count -> count.getValue() * 3 >= steps.size() * 2)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingDouble(p -> Math.abs(p - percentile)));
        if (nearest.isPresent()) {
            return Optional.of(new ResponseColumn(OptionalDouble.of(nearest.get()), false));
        }
        long means =
                steps.stream().filter(step -> step.meanSeconds().isPresent()).count();
        if (means * 3 >= steps.size() * 2L && means > 0) {
            return Optional.of(new ResponseColumn(OptionalDouble.empty(), false));
        }
        return littleMean(steps);
    }

    /// Concurrency over throughput, where the steps have a concurrency.
    static Optional<ResponseColumn> littleMean(List<LoadStep> steps) {
        long concurrent =
                steps.stream().filter(step -> step.concurrency().isPresent()).count();
        return concurrent == 0 || concurrent * 3 < steps.size() * 2L
                ? Optional.empty()
                : Optional.of(new ResponseColumn(OptionalDouble.empty(), true));
    }

    /// The response time of a step in seconds; NaN where it was not measured.
    double seconds(LoadStep step) {
        if (percentile.isPresent()) {
            Double value = step.quantileSeconds().get(percentile.getAsDouble());
            return value == null ? Double.NaN : value;
        }
        if (little) {
            return step.concurrency().isPresent() && step.throughputRps() > 0
                    ? step.concurrency().getAsDouble() / step.throughputRps()
                    : Double.NaN;
        }
        return step.meanSeconds().orElse(Double.NaN);
    }

    /// Whether this is the percentile that was asked for.
    boolean answers(double asked) {
        return percentile.isPresent() && percentile.getAsDouble() == asked;
    }
}
