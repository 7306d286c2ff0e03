package headroom.model.forecast.ets;

/// How much work a fit may be.
///
/// @param starts from how many places a minimum is looked for, 1 to 6
/// @param iterations how many steps are taken from each, at least 1
/// @param mostValues how many of the last values are looked at, at least 10
public record EtsBudget(int starts, int iterations, int mostValues) {
    /// For a single forecast: the best fit that can be found.
    public static final EtsBudget THOROUGH = new EtsBudget(6, 600, Integer.MAX_VALUE);
    /// For backtests: thousands of fits a second.
    public static final EtsBudget QUICK = new EtsBudget(1, 40, 400);

    /// Checks the ranges.
    public EtsBudget {
        if (starts < 1 || starts > EtsStart.ALPHAS.length || iterations < 1 || mostValues < 10) {
            throw new IllegalArgumentException(
                    "no budget of " + starts + " starts, " + iterations + " steps, " + mostValues + " values");
        }
    }
}
