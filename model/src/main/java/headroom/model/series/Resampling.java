package headroom.model.series;

import java.util.Arrays;

/// Puts series on a regular grid without losing peaks.
public final class Resampling {
    private static final int MOST_STEPS = 1 << 28;

    private Resampling() {}

    /// Rolls the samples of a rate or gauge up into steps of `stepMillis` aligned to `originMillis`.
    ///
    /// Every sample is counted in at least one step, so that the largest value of the series is the largest of
    /// the steps' maxima: in the step with which its interval shares most time (the earlier of two equal ones),
    /// and in every other step of which its interval covers more than half. So an interval as long as a step
    /// belongs to one step even when it is not aligned with the grid, and a longer one fills the steps that it
    /// covers. Means are weighted by the time that sample and step share.
    ///
    /// The first and the last step may be covered in part: {@link Rollup#covered} tells.
    ///
    /// @throws IllegalArgumentException if the series is empty, the step is not positive, or there would be
    ///     more than 2^28 steps
    public static Rollup roll(TimeSeries series, long stepMillis, long originMillis) {
        Samples samples = series.samples();
        if (samples.size() == 0 || stepMillis <= 0) {
            throw new IllegalArgumentException("cannot roll " + samples.size() + " samples into " + stepMillis + " ms");
        }
        Grid grid = new Grid(floorTo(series.startMillis(), stepMillis, originMillis), stepMillis);
        long steps = grid.indexOf(Math.max(series.startMillis(), series.endMillis() - 1)) + 1;
        if (steps > MOST_STEPS) {
            throw new IllegalArgumentException(steps + " steps of " + stepMillis + " ms are too many");
        }
        Accumulator accumulator = new Accumulator((int) steps);
        long interval = series.coverage().intervalMillis();
        for (int i = 0; i < samples.size(); i++) {
            long start = series.coverage().startMillis(samples.stampMillis(i));
            add(accumulator, grid, start, start + interval, samples.value(i));
        }
        return accumulator.rollup(grid.startMillis, stepMillis);
    }

    private static void add(Accumulator accumulator, Grid grid, long start, long end, double value) {
        int from = (int) grid.indexOf(start);
        int to = (int) grid.indexOf(Math.max(start, end - 1));
        if (from == to) {
            accumulator.add(from, value, Math.max(1, end - start));
            return;
        }
        int most = from;
        for (int step = from + 1; step <= to; step++) {
            if (grid.shared(step, start, end) > grid.shared(most, start, end)) {
                most = step;
            }
        }
        for (int step = from; step <= to; step++) {
            long shared = grid.shared(step, start, end);
            if (step == most || 2 * shared > grid.stepMillis) {
                accumulator.add(step, value, shared);
            }
        }
    }

    private static long floorTo(long millis, long stepMillis, long originMillis) {
        return originMillis + Math.floorDiv(millis - originMillis, stepMillis) * stepMillis;
    }

    private record Grid(long startMillis, long stepMillis) {
        long indexOf(long millis) {
            return Math.floorDiv(millis - startMillis, stepMillis);
        }

        long shared(int step, long start, long end) {
            long stepStart = startMillis + step * stepMillis;
            return Math.min(end, stepStart + stepMillis) - Math.max(start, stepStart);
        }
    }

    private static final class Accumulator {
        private final double[] min;
        private final double[] sum;
        private final double[] max;
        private final double[] weight;
        private final int[] count;

        Accumulator(int steps) {
            min = new double[steps];
            sum = new double[steps];
            max = new double[steps];
            weight = new double[steps];
            count = new int[steps];
            Arrays.fill(min, Double.NaN);
            Arrays.fill(max, Double.NaN);
        }

        void add(int step, double value, long sharedMillis) {
            boolean first = count[step] == 0;
            min[step] = first ? value : Math.min(min[step], value);
            max[step] = first ? value : Math.max(max[step], value);
            sum[step] += value * sharedMillis;
            weight[step] += sharedMillis;
            count[step]++;
        }

        /// The steps from the first to the last that has a sample.
        Rollup rollup(long startMillis, long stepMillis) {
            int from = 0;
            while (count[from] == 0) {
                from++;
            }
            int to = count.length;
            while (count[to - 1] == 0) {
                to--;
            }
            double[] mean = new double[to - from];
            double[] covered = new double[to - from];
            for (int i = from; i < to; i++) {
                mean[i - from] = count[i] == 0 ? Double.NaN : Math.clamp(sum[i] / weight[i], min[i], max[i]);
                covered[i - from] = Math.min(1, weight[i] / stepMillis);
            }
            return new Rollup(
                    startMillis + from * stepMillis,
                    stepMillis,
                    Arrays.copyOfRange(min, from, to),
                    mean,
                    Arrays.copyOfRange(max, from, to),
                    Arrays.copyOfRange(count, from, to),
                    covered);
        }
    }
}
