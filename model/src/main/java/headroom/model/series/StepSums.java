package headroom.model.series;

import java.util.Arrays;

/// Gathers weighted values into the steps of a grid: of each step the smallest, the weighted mean and the largest.
final class StepSums {
    private final double[] min;
    private final double[] sum;
    private final double[] max;
    private final double[] weight;
    private final int[] count;

    StepSums(int steps) {
        min = new double[steps];
        sum = new double[steps];
        max = new double[steps];
        weight = new double[steps];
        count = new int[steps];
        Arrays.fill(min, Double.NaN);
        Arrays.fill(max, Double.NaN);
    }

    /// Takes one value, of some weight, into a step.
    void add(int step, double value, double share) {
        add(step, value, value, value, share, 1);
    }

    /// Takes what another grid holds of a moment.
    ///
    /// @param share the weight of the mean, above 0
    /// @param values how many values these were
    void add(int step, double least, double mean, double most, double share, int values) {
        boolean first = count[step] == 0;
        min[step] = first ? least : Math.min(min[step], least);
        max[step] = first ? most : Math.max(max[step], most);
        sum[step] += mean * share;
        weight[step] += share;
        count[step] += values;
    }

    /// All steps.
    ///
    /// @param wholeWeight the weight of a step that is covered whole
    Rollup rollup(long startMillis, long stepMillis, double wholeWeight) {
        return rollup(0, count.length, startMillis, stepMillis, wholeWeight);
    }

    /// The steps from the first to the last that has a value, which at least one must have.
    Rollup trimmed(long startMillis, long stepMillis, double wholeWeight) {
        int from = 0;
        while (count[from] == 0) {
            from++;
        }
        int to = count.length;
        while (count[to - 1] == 0) {
            to--;
        }
        return rollup(from, to, startMillis, stepMillis, wholeWeight);
    }

    private Rollup rollup(int from, int to, long startMillis, long stepMillis, double wholeWeight) {
        double[] mean = new double[to - from];
        double[] covered = new double[to - from];
        for (int i = from; i < to; i++) {
            // rounding must not carry the mean past the values it is of
            mean[i - from] = count[i] == 0 ? Double.NaN : Math.clamp(sum[i] / weight[i], min[i], max[i]);
            covered[i - from] = Math.min(1, weight[i] / wholeWeight);
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
