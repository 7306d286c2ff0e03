package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;

/// Futures that were moved, all their steps pooled, so that the quantiles of the steps can follow them.
///
/// @param errors how far the paths lie from the point forecast, in the unit and scale of each step, sorted
/// @param before the same as the error model has it
record MovedPaths(double[] errors, ErrorModel before) {
    private static final int ENOUGH = 200;

    static MovedPaths of(double[][] paths, double[] point, ErrorModel model) {
        double[] units = model.unit().along(point);
        double[] ends = model.usualEnds();
        // a few hundred futures tell the quantiles of single steps as well as all of them
        int every = Math.max(1, paths.length / ENOUGH);
        double[] pooled = new double[(paths.length + every - 1) / every * point.length];
        int i = 0;
        for (int p = 0; p < paths.length; p += every) {
            double[] path = paths[p];
            for (int h = 0; h < point.length; h++) {
                pooled[i++] = model.standardised(h, (path[h] - point[h]) / units[h], ends);
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
