package headroom.model.series;

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
        StepSums sums = new StepSums((int) steps);
        series.stretches().forEach(stretch -> add(sums, grid, stretch));
        return sums.trimmed(grid.startMillis, stepMillis, (double) stepMillis);
    }

    private static void add(StepSums sums, Grid grid, TimeSeries stretch) {
        Samples samples = stretch.samples();
        Coverage coverage = stretch.coverage();
        for (int i = 0; i < samples.size(); i++) {
            long start = coverage.startMillis(samples.stampMillis(i));
            add(sums, grid, start, start + coverage.intervalMillis(), samples.value(i));
        }
    }

    private static void add(StepSums sums, Grid grid, long start, long end, double value) {
        int from = (int) grid.indexOf(start);
        int to = (int) grid.indexOf(Math.max(start, end - 1));
        if (from == to) {
            sums.add(from, value, (double) Math.max(1, end - start));
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
                sums.add(step, value, (double) shared);
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
}
