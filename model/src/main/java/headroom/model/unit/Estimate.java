package headroom.model.unit;

/// A fitted figure with its uncertainty, in the unit that its owner names.
///
/// @param value the best guess; finite
/// @param low the lower end of the interval, at most `value`
/// @param high the upper end, at least `value`; infinite when the data only bound the figure from below
/// @param confidence the share of cases in which the interval holds the truth, above 0 and below 1
/// @param atLeast whether the data only bound the figure from below (a test that never reached the limit)
public record Estimate(double value, double low, double high, double confidence, boolean atLeast) {
    /// The level at which intervals are given unless something else is said.
    public static final double USUAL_CONFIDENCE = 0.95;

    /// Checks the order of the three figures and the level.
    public Estimate {
        if (!Double.isFinite(value) || !(low <= value) || !(high >= value)) {
            throw new IllegalArgumentException("no estimate: " + value + " in [" + low + ", " + high + "]");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
    }

    /// An estimate between two bounds at the usual confidence.
    public static Estimate between(double low, double value, double high) {
        return new Estimate(value, low, high, USUAL_CONFIDENCE, false);
    }

    /// A figure that the data bound from below only, at the usual confidence.
    public static Estimate atLeast(double value) {
        return new Estimate(value, value, Double.POSITIVE_INFINITY, USUAL_CONFIDENCE, true);
    }

    /// A figure that is given, not measured: no width.
    public static Estimate exactly(double value) {
        return new Estimate(value, value, value, USUAL_CONFIDENCE, false);
    }

    /// The estimate with all figures multiplied by a factor of 0 or more.
    public Estimate times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("factor must not be negative: " + factor);
        }
        double scaledHigh = Double.isInfinite(high) ? high : high * factor;
        return new Estimate(value * factor, low * factor, scaledHigh, confidence, atLeast);
    }

    /// Half the width of the interval over the value, a ratio; infinite where nothing bounds it from above.
    public double relativeHalfWidth() {
        return (high - low) / 2 / Math.abs(value);
    }
}
