package headroom.model.forecast;

import headroom.model.season.GapFilling;
import java.util.Arrays;
import java.util.Optional;

/// A history ready to be continued.
///
/// @param full the values from the first to the last one measured, gaps filled
/// @param raw the same with NaN in gaps
/// @param periods the periods in steps, shortest first
/// @param year the length of a year in steps, 0 where it does not matter
/// @param factor what the values were divided by so that they are of ordinary size: a power of two, so that nothing
///     is rounded
/// @param skipped how many steps before the first and after the last value are left out, `[before, after]`
/// @param repairs what methods learn from instead of `full`
/// @param doubt how far the whole history may be off, a ratio
/// @param level whether growth was taken out, so that no method is to look for a trend
/// @param special days that are different, by the steps of `full`
/// @param giant a value that was taken out, by the steps of the series that this was prepared from
record Prepared(
        double[] full,
        double[] raw,
        int[] periods,
        int year,
        double factor,
        int[] skipped,
        Repairs repairs,
        double doubt,
        boolean level,
        SpecialDays special,
        Optional<Giant> giant) {
    static Prepared of(double[] values, int[] periods, int year, int most) {
        return of(values, periods, year, most, Judged.NOTHING);
    }

    /// @param judged what the planner decided about days of a history of days
    static Prepared of(double[] measured, int[] periods, int year, int most, Judged judged) {
        Optional<Giant> giant = Giant.in(measured, judged);
        double[] values = giant.map(found -> found.without(measured)).orElse(measured);
        int first = 0;
        int end = values.length;
        while (first < end && !Double.isFinite(values[first])) {
            first++;
        }
        while (end > first && !Double.isFinite(values[end - 1])) {
            end--;
        }
        first = Math.max(first, end - most);
        double[] raw = Arrays.copyOfRange(values, first, end);
        double factor = factor(raw);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = Double.isFinite(raw[i]) ? raw[i] / factor : Double.NaN;
        }
        double[] full = GapFilling.filled(raw, reversed(periods));
        int[] usable = usable(periods, full.length);
        Repairs repairs = year > 0 ? Repairs.of(full, usable, judged.from(first)) : Repairs.ofSpikes(full, usable);
        return new Prepared(
                full,
                raw,
                periods,
                year,
                factor,
                new int[] {first, values.length - end},
                repairs,
                0,
                false,
                SpecialDays.NONE,
                giant);
    }

    private static int[] usable(int[] periods, int size) {
        return Arrays.stream(periods).filter(period -> 2 * period <= size).toArray();
    }

    private static double factor(double[] values) {
        double largest = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(1);
        int exponent = Math.clamp(Math.getExponent(largest), Double.MIN_EXPONENT, Double.MAX_EXPONENT - 1);
        return largest == 0 ? 1 : Math.scalb(1.0, exponent);
    }

    /// The same history, all of which may be off by a ratio.
    Prepared doubted(double newDoubt) {
        return new Prepared(full, raw, periods, year, factor, skipped, repairs, newDoubt, level, special, giant);
    }

    /// The same history, without methods that look for a trend.
    Prepared withoutTrend() {
        return new Prepared(full, raw, periods, year, factor, skipped, repairs, doubt, true, special, giant);
    }

    /// The same history, some days of which are different.
    ///
    /// @param days by the steps of the series that this was prepared from
    Prepared on(SpecialDays days) {
        SpecialDays own = days.from(skipped[0]);
        // a holiday looks wild, and what it does is to be learned
        Repairs learnable = repairs.keeping(full, own::comesAgain);
        return new Prepared(full, raw, periods, year, factor, skipped, learnable, doubt, level, own, giant);
    }

    /// The periods of which the history holds two cycles.
    int[] usablePeriods() {
        return usable(periods, full.length);
    }

    /// Values in the units that the history came in.
    double[] restored(double[] values) {
        double[] full = new double[values.length];
        for (int i = 0; i < full.length; i++) {
            full[i] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, values[i] * factor));
        }
        return full;
    }

    private static int[] reversed(int[] periods) {
        int[] longestFirst = new int[periods.length];
        for (int i = 0; i < periods.length; i++) {
            longestFirst[i] = periods[periods.length - 1 - i];
        }
        return longestFirst;
    }

    int size() {
        return full.length;
    }

    /// The complete values before a moment.
    Past before(int index) {
        return Past.of(repairs.before(index), periods, year).on(special);
    }

    /// The measured values from a moment on, NaN in gaps.
    double[] measured(int index, int steps) {
        return Arrays.copyOfRange(raw, index, index + steps);
    }

    /// What was measured, moved to the level of today where that shifted, NaN in gaps.
    double[] rawToday() {
        return repairs.today(raw);
    }

    /// How many values a method should see before it is judged.
    int shortestTraining(int steps) {
        int room = full.length - steps;
        int withYear = year + year / 12;
        // what a year-old history knows is not judged by what a younger one did not
        if (year > 0 && withYear + Math.min(steps, year / 12) / 2 <= room) {
            return withYear;
        }
        return leastTraining();
    }

    /// How many values a method needs at the least: two cycles of the longest period.
    int leastTraining() {
        return Math.max(full.length / 4, periods.length == 0 ? 3 : 2 * periods[periods.length - 1]);
    }

    /// Whether the history is long enough to know what a year does to it.
    boolean yearSeen() {
        return year > 0 && full.length >= year - year / 24;
    }

    /// The period that a seasonal naive forecast repeats: the shortest, or 1.
    int naivePeriod() {
        return periods.length == 0 ? 1 : periods[0];
    }

    boolean positive() {
        return above(0, false);
    }

    boolean nonNegative() {
        return above(0, true);
    }

    private boolean above(double least, boolean itself) {
        for (double value : full) {
            if (!(value > least || itself && value == least)) {
                return false;
            }
        }
        return true;
    }
}
