package headroom.model.forecast;

/// How growth goes on.
public enum GrowthShape {
    /// Slowing down: each day keeps 99.8 % of the growth of the day before, so that half is left after a year.
    DAMPED,
    /// The same amount each month.
    LINEAR,
    /// The same percentage each month.
    EXPONENTIAL,
    /// Slowing down fast towards a ceiling: half of the growth is left after four months.
    SATURATING;

    private static final double MONTH_DAYS = 365.2425 / 12;
    private static final double DAMPING = 0.998;
    private static final double HALF_LIFE_MONTHS = 4;

    /// Demand after some days over demand today.
    ///
    /// @param perMonth the growth of the first month, a ratio above -1 (0.1 is 10 %)
    /// @param days how many days ahead, at least 0
    public double factor(double perMonth, double days) {
        double months = days / MONTH_DAYS;
        return switch (this) {
            case DAMPED -> {
                double kept = DAMPING * (1 - Math.pow(DAMPING, days)) / (1 - DAMPING);
                yield Math.pow(1 + perMonth, kept / MONTH_DAYS);
            }
            case LINEAR -> Math.max(0, 1 + perMonth * months);
            case EXPONENTIAL -> Math.pow(1 + perMonth, months);
            case SATURATING -> {
                double slowing = Math.log(2) / HALF_LIFE_MONTHS;
                yield Math.pow(1 + perMonth, -Math.expm1(-slowing * months) / slowing);
            }
        };
    }
}
