package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;

/// Learns how far forecasts may be off.
final class ErrorModels {
    /// Errors of few trials are smaller than those to come; chosen on open data.
    private static final double INFLATION = 1.2;

    private static final int NORMAL_POINTS = 199;

    private ErrorModels() {}

    /// From the trials of the combination, `combined[origin][step]`.
    static ErrorModel learned(double[][] combined, double[][] actual, int horizon, Prepared history) {
        int tested = combined[0].length;
        ErrorUnit unit = ErrorUnit.fitting(combined, actual, history.naivePeriod(), history.full());
        double[][] errors = new double[combined.length][tested];
        for (int o = 0; o < errors.length; o++) {
            double[] units = unit.along(combined[o]);
            for (int h = 0; h < tested; h++) {
                errors[o][h] = (actual[o][h] - combined[o][h]) / units[h];
            }
        }
        double[] scale = extended(smoothed(errors, tested), horizon);
        double[] pooled = new double[errors.length * tested];
        for (int o = 0; o < errors.length; o++) {
            for (int h = 0; h < tested; h++) {
                pooled[o * tested + h] = INFLATION * errors[o][h] / scale[h];
            }
        }
        return new ErrorModel(unit, scale, Robust.sorted(pooled));
    }

    /// From nothing but the changes from one value to the next: a random walk with normal steps.
    static ErrorModel assumed(double[] history, int horizon) {
        double level = Math.abs(history[history.length - 1]);
        double step = 0;
        for (int i = 1; i < history.length; i++) {
            step += Math.abs(history[i] - history[i - 1]) / (history.length - 1);
        }
        double unit = Math.max(1.25 * step, 0.5 * level / history.length) / Math.max(level, Double.MIN_NORMAL);
        double[] scale = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            scale[h] = Math.max(unit, 1e-9) * Math.sqrt(h + 1.0);
        }
        double[] normal = new double[NORMAL_POINTS];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = Normal.quantile((i + 1.0) / (normal.length + 1));
        }
        return new ErrorModel(ErrorUnit.level(horizon, history), scale, normal);
    }

    private static double[] smoothed(double[][] errors, int tested) {
        double[] scale = new double[tested];
        double all = 0;
        int counted = 0;
        for (double[] row : errors) {
            for (double error : row) {
                if (Double.isFinite(error)) {
                    all += Math.abs(error);
                    counted++;
                }
            }
        }
        double overall = counted == 0 ? 0 : all / counted;
        for (int h = 0; h < tested; h++) {
            int reach = Math.max(2, h / 3);
            double sum = 10 * overall;
            int count = 10;
            for (double[] row : errors) {
                for (int k = Math.max(0, h - reach); k <= Math.min(tested - 1, h + reach); k++) {
                    if (Double.isFinite(row[k])) {
                        sum += Math.abs(row[k]);
                        count++;
                    }
                }
            }
            scale[h] = Math.max(sum / count, 1e-9);
        }
        return scale;
    }

    private static double[] extended(double[] tested, int horizon) {
        double[] scale = Arrays.copyOf(tested, horizon);
        for (int h = tested.length; h < horizon; h++) {
            scale[h] = scale[tested.length - 1] * Math.sqrt((h + 1.0) / tested.length);
        }
        return scale;
    }
}
