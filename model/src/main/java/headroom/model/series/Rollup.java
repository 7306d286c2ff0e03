package headroom.model.series;

import java.util.Arrays;
import java.util.List;

/// A series on a regular grid: of every step the smallest, mean and largest value and the number of samples.
/// A step without samples has a count of 0 and NaN in the others: a gap, never a zero.
public final class Rollup {
    private final long startMillis;
    private final long stepMillis;
    private final double[] min;
    private final double[] mean;
    private final double[] max;
    private final int[] count;
    private final double[] covered;

    Rollup(
            long startMillis,
            long stepMillis,
            double[] min,
            double[] mean,
            double[] max,
            int[] count,
            double[] covered) {
        this.startMillis = startMillis;
        this.stepMillis = stepMillis;
        this.min = min;
        this.mean = mean;
        this.max = max;
        this.count = count;
        this.covered = covered;
    }

    /// A roll-up of values of which each step has one; NaN is a gap.
    public static Rollup of(long startMillis, long stepMillis, double[] values) {
        int[] count = new int[values.length];
        double[] covered = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            count[i] = Double.isNaN(values[i]) ? 0 : 1;
            covered[i] = count[i];
        }
        return new Rollup(startMillis, stepMillis, values.clone(), values.clone(), values.clone(), count, covered);
    }

    /// Grids of equal steps laid over each other: of every step the smallest and the largest value of all, and
    /// the mean of their means, each grid with a value counting alike.
    ///
    /// @throws IllegalArgumentException if there is none, or steps differ in length or phase
    public static Rollup pooled(List<Rollup> grids) {
        if (grids.size() == 1) {
            return grids.getFirst();
        }
        long step = grids.getFirst().stepMillis;
        long start = grids.stream().mapToLong(Rollup::startMillis).min().orElseThrow();
        long end = grids.stream()
                .mapToLong(grid -> grid.startMillis(grid.size()))
                .max()
                .orElseThrow();
        StepSums pool = new StepSums(Math.toIntExact((end - start) / step));
        for (Rollup grid : grids) {
            if (grid.stepMillis != step || (grid.startMillis - start) % step != 0) {
                throw new IllegalArgumentException("steps of " + grid.stepMillis + " ms from " + grid.startMillis
                        + " do not fit those of " + step + " ms from " + start);
            }
            int shift = (int) ((grid.startMillis - start) / step);
            for (int i = 0; i < grid.size(); i++) {
                if (grid.count[i] > 0) {
                    grid.addTo(pool, shift + i, i);
                }
            }
        }
        return pool.rollup(start, step, 1);
    }

    /// The same grid with all values multiplied by a positive factor.
    public Rollup times(double factor) {
        return new Rollup(
                startMillis,
                stepMillis,
                scaled(min, factor),
                scaled(mean, factor),
                scaled(max, factor),
                count.clone(),
                covered.clone());
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }

    /// The means of this grid over those of another, step by step in time; a gap where either has one or the
    /// other is 0.
    public Rollup over(Rollup divisor) {
        double[] ratios = new double[size()];
        for (int i = 0; i < ratios.length; i++) {
            long at = Math.floorDiv(startMillis(i) - divisor.startMillis, divisor.stepMillis);
            boolean known = at >= 0 && at < divisor.size() && divisor.mean[(int) at] > 0;
            ratios[i] = known ? mean[i] / divisor.mean[(int) at] : Double.NaN;
        }
        return of(startMillis, stepMillis, ratios);
    }

    /// The step that holds the moment; -1 where none does.
    public int indexAt(long millis) {
        long offset = millis - startMillis;
        if (offset < 0) {
            return -1;
        }
        long index = offset / stepMillis;
        return index < size() ? (int) index : -1;
    }

    /// The same values in longer steps aligned to the epoch: smallest, mean by what is covered, and largest of
    /// each.
    ///
    /// @throws IllegalArgumentException if the step is not longer than this grid's
    public Rollup coarsened(long longerMillis) {
        if (longerMillis <= stepMillis) {
            throw new IllegalArgumentException(longerMillis + " ms is not longer than " + stepMillis + " ms");
        }
        long first = Math.floorDiv(startMillis, longerMillis) * longerMillis;
        int steps = Math.toIntExact(Math.floorDiv(startMillis(size()) - 1 - first, longerMillis) + 1);
        StepSums coarse = new StepSums(steps);
        for (int i = 0; i < size(); i++) {
            if (count[i] > 0) {
                addTo(coarse, (int) ((startMillis(i) - first) / longerMillis), i);
            }
        }
        return coarse.rollup(first, longerMillis, (double) longerMillis / stepMillis);
    }

    private void addTo(StepSums sums, int step, int index) {
        // readings at a moment cover nothing; they count alike
        double share = Math.max(covered[index], 1e-9);
        sums.add(step, min[index], mean[index], max[index], share, count[index]);
    }

    /// The first moment of step 0, epoch milliseconds.
    public long startMillis() {
        return startMillis;
    }

    /// The length of a step, milliseconds.
    public long stepMillis() {
        return stepMillis;
    }

    /// The number of steps.
    public int size() {
        return count.length;
    }

    /// The first moment of step `index`, epoch milliseconds.
    public long startMillis(int index) {
        return startMillis + index * stepMillis;
    }

    /// The smallest value in step `index`, NaN in a gap.
    public double min(int index) {
        return min[index];
    }

    /// The mean of step `index`, weighted by the time that the samples cover, NaN in a gap.
    public double mean(int index) {
        return mean[index];
    }

    /// The largest value in step `index`, NaN in a gap.
    public double max(int index) {
        return max[index];
    }

    /// How many samples fell into step `index`.
    public int count(int index) {
        return count[index];
    }

    /// The share of step `index` that its samples cover, 0 to 1. Readings at a moment (without an interval)
    /// cover next to nothing. An aggregate over a day of which half is missing says little of that day.
    public double covered(int index) {
        return covered[index];
    }

    /// A copy of all means, NaN in gaps.
    public double[] means() {
        return mean.clone();
    }

    /// A copy of all largest values, NaN in gaps.
    public double[] maxima() {
        return max.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rollup that
                && startMillis == that.startMillis
                && stepMillis == that.stepMillis
                && Arrays.equals(min, that.min)
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(max, that.max)
                && Arrays.equals(count, that.count)
                && Arrays.equals(covered, that.covered);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean) * 31 + Long.hashCode(startMillis);
    }
}
