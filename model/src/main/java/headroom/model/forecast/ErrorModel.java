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
/// @param ratios whether a low day out of line is a share of what it would be, as in a positive series
/// @param alone whether most of the wild days stood alone
record ErrorModel(
        ErrorUnit unit,
        double[] scale,
        double[] pooled,
        ErrorParts parts,
        double testedScale,
        boolean ratios,
        boolean alone) {
    /// What lies beyond this share of the errors at either end is out of line.
    static final double OUT_OF_LINE = 0.025;

    private static final double TAIL = 0.1;
    /// So many times as far out as what is usual an error is wild.
    private static final double WILD = 2;

    /// The quantile of every step around a point forecast.
    double[] quantile(double[] point, double level) {
        return around(point, error(level));
    }

    /// What a standardised error makes of every step of a point forecast.
    double[] around(double[] point, double error) {
        double[] values = unit.along(point);
        double usual = usual(error);
        for (int h = 0; h < values.length; h++) {
            values[h] = value(h, point[h], values[h], usual, error - usual);
        }
        return values;
    }

    /// The part of a standardised error that 95 of 100 stay within. The rest is a day out of line, which passes.
    double usual(double error) {
        return Math.clamp(error, inside(OUT_OF_LINE), inside(1 - OUT_OF_LINE));
    }

    /// Whether errors of a level are wild and stand alone: several times as far out as what is usual.
    boolean wild(double level) {
        return alone && wild(error(level), inside(OUT_OF_LINE), inside(1 - OUT_OF_LINE));
    }

    /// Whether an error is several times as far out as what is usual.
    static boolean wild(double error, double low, double high) {
        return error > WILD * Math.max(high, -low) || error < -WILD * Math.max(high, -low);
    }

    /// What step `h` is. What is usual grows with the distance; what is out of line grows no further than was tested: a
    /// day of twice the demand does not become one of five times because it lies half a year ahead. Nor does a holiday
    /// that halves a Monday take as much off a quiet Sunday.
    ///
    /// @param point its forecast
    /// @param own the unit there
    double value(int h, double point, double own, double usual, double rest) {
        double value = point + own * usual * scale[h];
        double out = rest * Math.min(scale[h], testedScale);
        return ratios && out < 0 && value > 0 ? value * Math.exp(out) : value + own * out;
    }

    /// The ends of what is usual, `[low, high]`.
    double[] usualEnds() {
        return new double[] {inside(OUT_OF_LINE), inside(1 - OUT_OF_LINE)};
    }

    /// The standardised error that lies so far off at step `h`.
    ///
    /// @param ends what {@link #usualEnds} says
    double standardised(int h, double off, double[] ends) {
        double usual = Math.clamp(off / scale[h], ends[0], ends[1]);
        return usual + (off - usual * scale[h]) / Math.min(scale[h], testedScale);
    }

    /// How much of the variance of step `h` comes from errors that do not last, over what it was when tested.
    double unlasting(int h) {
        double ratio = Math.min(1, testedScale / scale[h]);
        return ratio * ratio;
    }

    /// Beyond the outermost errors seen the tail goes on with the exponential rate of the outer tenth, what is out of
    /// line apart: one day of twice the demand does not promise days of three times.
    double error(double level) {
        double edge = 1.0 / (pooled.length + 1);
        double inner = Math.max(edge, OUT_OF_LINE);
        if (level < edge) {
            return inside(edge) - rate(TAIL, inner) * Math.log(edge / level);
        }
        if (level > 1 - edge) {
            return inside(1 - edge) + rate(1 - TAIL, 1 - inner) * Math.log(edge / (1 - level));
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
