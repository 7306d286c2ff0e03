package headroom.model.forecast;

import headroom.model.season.Robust;

/// How far a forecast may be off, step by step: errors of the trials, divided by a scale that depends on how far ahead
/// they look, pooled (split conformal prediction, Vovk et al. 2005, on rolling origins).
///
/// @param unit what errors are measured in
/// @param scale the scale of every step of the horizon, in that unit
/// @param pooled the standardised errors, sorted
/// @param parts how long errors last
/// @param testedScale the scale of the last step that was tested; what later steps add to it lasts
record ErrorModel(ErrorUnit unit, double[] scale, double[] pooled, ErrorParts parts, double testedScale) {
    private static final double TAIL = 0.1;

    /// The quantile of every step around a point forecast.
    double[] quantile(double[] point, double level) {
        double[] reach = reach(point);
        double error = error(level);
        double[] values = new double[point.length];
        for (int h = 0; h < values.length; h++) {
            values[h] = point[h] + reach[h] * error;
        }
        return values;
    }

    /// What a standardised error of 1 is at every step around a point forecast.
    double[] reach(double[] point) {
        double[] reach = unit.along(point);
        for (int h = 0; h < reach.length; h++) {
            reach[h] *= scale[h];
        }
        return reach;
    }

    /// How much of the variance of step `h` comes from errors that do not last, over what it was when tested.
    double unlasting(int h) {
        double ratio = Math.min(1, testedScale / scale[h]);
        return ratio * ratio;
    }

    /// Beyond the outermost errors seen the tail goes on with the exponential rate of the outer tenth.
    double error(double level) {
        double edge = 1.0 / (pooled.length + 1);
        if (level < edge) {
            return inside(edge) - rate(TAIL, edge) * Math.log(edge / level);
        }
        if (level > 1 - edge) {
            return inside(1 - edge) + rate(1 - TAIL, 1 - edge) * Math.log(edge / (1 - level));
        }
        return inside(level);
    }

    private double inside(double level) {
        return Robust.quantileOfSorted(pooled, level);
    }

    private double rate(double inner, double outer) {
        double steps = Math.log(TAIL / Math.min(outer, 1 - outer));
        return steps <= 0 ? 0 : Math.abs(inside(outer) - inside(inner)) / steps;
    }
}
