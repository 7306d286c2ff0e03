package headroom.model.series;

import java.util.Arrays;

/// Puts series on a regular grid without losing peaks.
public final class Resampling {
    private Resampling() {}

    /// Rolls the samples of a rate or gauge up into steps of `stepMillis` aligned to `originMillis`.
    /// A sample belongs to the step in which its interval starts; the last step is dropped when the series ends
    /// before half of it is covered. An interval longer than the step fills all steps that it covers.
    ///
    /// @throws IllegalArgumentException if the series is empty or the step is not positive
    public static Rollup roll(TimeSeries series, long stepMillis, long originMillis) {
        Samples samples = series.samples();
        if (samples.size() == 0 || stepMillis <= 0) {
            throw new IllegalArgumentException("cannot roll " + samples.size() + " samples into " + stepMillis + " ms");
        }
        long first = floorTo(series.startMillis(), stepMillis, originMillis);
        long covered = Math.max(series.endMillis(), series.startMillis() + 1);
        int steps = Math.toIntExact(Math.max(1, (covered - first + stepMillis / 2) / stepMillis));
        Accumulator accumulator = new Accumulator(steps);
        for (int i = 0; i < samples.size(); i++) {
            long start = series.coverage().startMillis(samples.stampMillis(i));
            int from = (int) Math.floorDiv(start - first, stepMillis);
            int to = (int)
                    Math.floorDiv(Math.max(start, start + series.coverage().intervalMillis() - 1) - first, stepMillis);
            // an interval about as long as a step belongs to one step even when it is not aligned with the grid
            int last = series.coverage().intervalMillis() < 2 * stepMillis ? from : to;
            for (int step = from; step <= Math.min(last, steps - 1); step++) {
                accumulator.add(step, samples.value(i));
            }
        }
        return accumulator.rollup(first, stepMillis);
    }

    private static long floorTo(long millis, long stepMillis, long originMillis) {
        return originMillis + Math.floorDiv(millis - originMillis, stepMillis) * stepMillis;
    }

    private static final class Accumulator {
        private final double[] min;
        private final double[] sum;
        private final double[] max;
        private final int[] count;

        Accumulator(int steps) {
            min = new double[steps];
            sum = new double[steps];
            max = new double[steps];
            count = new int[steps];
            Arrays.fill(min, Double.NaN);
            Arrays.fill(max, Double.NaN);
        }

        void add(int step, double value) {
            boolean first = count[step] == 0;
            min[step] = first ? value : Math.min(min[step], value);
            max[step] = first ? value : Math.max(max[step], value);
            sum[step] += value;
            count[step]++;
        }

        Rollup rollup(long startMillis, long stepMillis) {
            double[] mean = new double[sum.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = count[i] == 0 ? Double.NaN : sum[i] / count[i];
            }
            return new Rollup(startMillis, stepMillis, min, mean, max, count);
        }
    }
}
