package headroom.model.capacity;

import headroom.model.series.Rollup;
import java.util.Arrays;
import java.util.Optional;

/// Finds the steps of production in which the system served less than was asked of it: throughput flat while
/// response time, errors, a queue or the use of a resource stand far above what is usual.
///
/// Such steps bound the demand from below only. One signal alone makes a step possibly clipped: a natural peak
/// also has a slow hour now and then.
public final class Saturation {
    /// A response time or queue this many times its usual value is a signal.
    private static final double RAISED = 2;
    private static final double FULL = 0.95;
    private static final double USUAL_ERRORS = 0.001;
    /// Throughput within this share of its own middle for a whole stretch is flat.
    private static final double FLAT = 0.05;

    private static final int LEAST_STEPS = 3;

    private final Rollup demand;
    private final boolean[][] signals;

    private Saturation(Rollup demand, boolean[][] signals) {
        this.demand = demand;
        this.signals = signals;
    }

    /// Which steps of the demand were clipped by saturation; one entry a step.
    ///
    /// @param demand throughput at the entry, requests/s
    /// @param response response times, seconds
    /// @param errorRatio share of failed requests
    /// @param queue requests waiting, or connections
    /// @param utilisation use of the fullest resource, ratio
    public static boolean[] clippedSteps(
            Rollup demand,
            Optional<Rollup> response,
            Optional<Rollup> errorRatio,
            Optional<Rollup> queue,
            Optional<Rollup> utilisation) {
        return steps(demand, response, errorRatio, queue, utilisation, 2);
    }

    /// Which steps show at least one signal of saturation in a flat stretch, or two: clipped or possibly clipped.
    public static boolean[] possiblyClippedSteps(
            Rollup demand,
            Optional<Rollup> response,
            Optional<Rollup> errorRatio,
            Optional<Rollup> queue,
            Optional<Rollup> utilisation) {
        return steps(demand, response, errorRatio, queue, utilisation, 1);
    }

    private static boolean[] steps(
            Rollup demand,
            Optional<Rollup> response,
            Optional<Rollup> errorRatio,
            Optional<Rollup> queue,
            Optional<Rollup> utilisation,
            int needed) {
        boolean[][] signals = {
            response.map(r -> raised(demand, r)).orElseGet(() -> none(demand)),
            errorRatio.map(e -> above(demand, e, USUAL_ERRORS)).orElseGet(() -> none(demand)),
            queue.map(q -> raised(demand, q)).orElseGet(() -> none(demand)),
            utilisation.map(u -> above(demand, u, FULL)).orElseGet(() -> none(demand))
        };
        return new Saturation(demand, signals).stretches(needed);
    }

    /// Stretches in which a signal stands for at least three steps and throughput is flat; flatness counts as a
    /// signal.
    private boolean[] stretches(int needed) {
        boolean[] clipped = new boolean[demand.size()];
        int start = -1;
        for (int i = 0; i <= demand.size(); i++) {
            boolean raised = i < demand.size() && count(i) > 0;
            if (raised && start < 0) {
                start = i;
            }
            if (!raised && start >= 0) {
                mark(clipped, start, i, needed);
                start = -1;
            }
        }
        return clipped;
    }

    private void mark(boolean[] clipped, int from, int to, int needed) {
        int[] span = flatCore(from, to);
        boolean flat = span[1] - span[0] >= LEAST_STEPS;
        for (int i = from; i < to; i++) {
            boolean inside = flat && i >= span[0] && i < span[1];
            boolean busyHour = demand.mean(i) > 0 && to - from >= LEAST_STEPS;
            if (inside && 1 + count(i) >= needed) {
                clipped[i] = true;
            } else if (busyHour && needed == 1) {
                clipped[i] = true;
            }
        }
    }

    /// The part of a stretch in which throughput stays near its own middle.
    private int[] flatCore(int from, int to) {
        double[] values = new double[to - from];
        for (int i = from; i < to; i++) {
            values[i - from] = demand.mean(i);
        }
        double middle = Medians.of(values);
        int first = from;
        while (first < to && off(first, middle)) {
            first++;
        }
        int last = to;
        while (last > first && off(last - 1, middle)) {
            last--;
        }
        int outside = 0;
        for (int i = first; i < last; i++) {
            outside += off(i, middle) ? 1 : 0;
        }
        return outside * 5 <= last - first ? new int[] {first, last} : new int[] {from, from};
    }

    private boolean off(int step, double middle) {
        double value = demand.mean(step);
        return !Double.isNaN(value) && Math.abs(value - middle) > FLAT * middle;
    }

    private int count(int step) {
        int sum = 0;
        for (boolean[] signal : signals) {
            sum += signal[step] ? 1 : 0;
        }
        return sum;
    }

    private static boolean[] none(Rollup demand) {
        return new boolean[demand.size()];
    }

    private static boolean[] above(Rollup demand, Rollup signal, double bound) {
        boolean[] above = new boolean[demand.size()];
        for (int i = 0; i < above.length; i++) {
            int j = signal.indexAt(demand.startMillis(i));
            above[i] = j >= 0 && signal.mean(j) >= bound;
        }
        return above;
    }

    /// Where a signal is at least twice what is usual at the busiest tenth of its other steps, so that the
    /// ordinary rise with load is no signal.
    private static boolean[] raised(Rollup demand, Rollup signal) {
        double[] sorted = Arrays.stream(signal.means())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double usual = sorted.length == 0 ? Double.POSITIVE_INFINITY : Medians.quantile(sorted, 0.9);
        return above(demand, signal, Math.max(RAISED * usual, Double.MIN_NORMAL));
    }
}
