package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;

/// Learns how far forecasts may be off.
final class ErrorModels {
    /// Errors of few independent trials are smaller than those to come: by this share, divided by their number; chosen
    /// on open data.
    private static final double INFLATION = 0.9;
    /// How many independent trials a forecast without bias counts for when the middle of the errors is told.
    private static final double MIDDLE = 2;
    /// How many errors the mean over all steps counts for when the scale of one step is told.
    private static final int SHRINK = 10;

    private static final double SMALLEST = 1e-9;
    private static final int NORMAL_POINTS = 199;
    /// What a history without any noise leaves open: this share of the level over the number of its values. The same
    /// doubt as that of a history too short to be tested.
    private static final double UNSEEN = 0.5;
    /// The standard deviation of a normal distribution over its mean absolute error.
    private static final double DEVIATION = Math.sqrt(Math.PI / 2);

    private ErrorModels() {}

    /// From the trials of the combination.
    ///
    /// @param combined `[origin][step]`
    static ErrorModel learned(double[][] combined, Trials trials, double[] point, Prepared history) {
        double[][] actual = trials.actual();
        ErrorUnit unit = ErrorUnit.fitting(combined, actual, history.naivePeriod(), history.full());
        double[][] errors = unit.errors(combined, actual);
        ErrorParts parts = ErrorParts.of(errors, history.naivePeriod());
        double[] tested = smoothed(errors);
        double quiet = widened(tested, UNSEEN / history.full().length);
        double[] level = new ErrorUnit(0, parts.cycle(), unit.least()).along(point);
        double[] scale = Assumptions.extended(tested, parts, level, history);
        double[] pooled = new double[errors.length * errors[0].length];
        int i = 0;
        for (double[] row : errors) {
            for (int h = 0; h < row.length; h++) {
                pooled[i++] = row[h] / tested[h];
            }
        }
        double[] sorted = Robust.sorted(pooled);
        double independent = trials.independent();
        double middle = Robust.quantileOfSorted(sorted, 0.5);
        double shrunk = middle * independent / (independent + MIDDLE);
        double low = Robust.quantileOfSorted(sorted, ErrorModel.OUT_OF_LINE);
        double high = Robust.quantileOfSorted(sorted, 1 - ErrorModel.OUT_OF_LINE);
        for (int k = 0; k < sorted.length; k++) {
            double normal = DEVIATION * Normal.quantile((k + 1.0) / (sorted.length + 1));
            double usual = Math.clamp(sorted[k], low, high);
            double rest = sorted[k] - usual;
            // a day out of line is as far out as it was seen to be
            sorted[k] = shrunk + (1 + INFLATION / independent) * (usual - middle) + rest + quiet * normal;
        }
        return new ErrorModel(
                unit,
                scale,
                sorted,
                parts,
                tested[tested.length - 1],
                history.positive(),
                alone(errors, tested, low, high));
    }

    /// Whether most of the wild errors have neighbours that are not.
    private static boolean alone(double[][] errors, double[] tested, double low, double high) {
        int wild = 0;
        int alone = 0;
        for (double[] row : errors) {
            boolean before = false;
            for (int h = 0; h < row.length; h++) {
                boolean now = ErrorModel.wild(row[h] / tested[h], low, high);
                boolean after = h + 1 < row.length && ErrorModel.wild(row[h + 1] / tested[h + 1], low, high);
                wild += now ? 1 : 0;
                alone += now && !before && !after ? 1 : 0;
                before = now;
            }
        }
        return 2 * alone > wild;
    }

    /// Widens steps whose errors are smaller than so long a history can vouch for: a past that was met exactly does not
    /// promise that the future will be.
    ///
    /// @return how much of the width has to come from outside the errors seen, 0 to 1
    private static double widened(double[] tested, double least) {
        double missing = 0;
        for (int h = 0; h < tested.length; h++) {
            missing += Math.max(0, 1 - tested[h] / least) / tested.length;
            tested[h] = Math.max(tested[h], least);
        }
        return missing;
    }

    /// From nothing but the changes from one value to the next: a random walk with normal steps.
    static ErrorModel assumed(double[] history, int horizon) {
        double level = Math.abs(history[history.length - 1]);
        double step = 0;
        for (int i = 1; i < history.length; i++) {
            step += Math.abs(history[i] - history[i - 1]) / (history.length - 1);
        }
        ErrorUnit unit = ErrorUnit.level(horizon, history);
        double relative = Math.max(1.25 * step, UNSEEN * level / history.length) / Math.max(level, unit.least());
        double[] scale = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            scale[h] = Math.max(relative, SMALLEST) * Math.sqrt(h + 1.0);
        }
        double[] normal = new double[NORMAL_POINTS];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = Normal.quantile((i + 1.0) / (normal.length + 1));
        }
        return new ErrorModel(unit, scale, normal, ErrorParts.WALK, scale[horizon - 1], false, false);
    }

    /// The mean absolute error of every step, of its neighbours and a little of all.
    private static double[] smoothed(double[][] errors) {
        int tested = errors[0].length;
        double[] sum = new double[tested + 1];
        int[] count = new int[tested + 1];
        for (int h = 0; h < tested; h++) {
            double[] column = new double[errors.length];
            for (int o = 0; o < column.length; o++) {
                column[o] = Math.abs(errors[o][h]);
            }
            double[] present = Robust.sorted(column);
            sum[h + 1] = sum[h] + Arrays.stream(present).sum();
            count[h + 1] = count[h] + present.length;
        }
        double overall = count[tested] == 0 ? 0 : sum[tested] / count[tested];
        double[] scale = new double[tested];
        for (int h = 0; h < tested; h++) {
            int reach = Math.max(2, h / 3);
            int from = Math.max(0, h - reach);
            int to = Math.min(tested, h + reach + 1);
            double near = sum[to] - sum[from] + SHRINK * overall;
            scale[h] = Math.max(near / (count[to] - count[from] + SHRINK), SMALLEST);
        }
        return scale;
    }
}
