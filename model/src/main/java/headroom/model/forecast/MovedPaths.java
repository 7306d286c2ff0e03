package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;

/// Futures that were moved, all their steps pooled, so that the quantiles of the steps can follow them.
///
/// @param errors how far the paths lie from the point forecast, in the unit and scale of each step, sorted
/// @param before the same as the error model has it
record MovedPaths(double[] errors, ErrorModel before) {
    static MovedPaths of(double[][] paths, double[] point, ErrorModel model) {
        double[] units = model.unit().along(point);
        double[] pooled = new double[paths.length * point.length];
        int i = 0;
        for (double[] path : paths) {
            for (int h = 0; h < point.length; h++) {
                pooled[i++] = (path[h] - point[h]) / (units[h] * model.scale()[h]);
            }
        }
        Arrays.sort(pooled);
        return new MovedPaths(pooled, model);
    }

    /// How far the quantile of a level now lies from the point forecast, over how far it lay.
    double reach(double level) {
        double old = before.error(level);
        return old > 0 ? Math.max(0, Robust.quantileOfSorted(errors, level) / old) : 1;
    }
}
