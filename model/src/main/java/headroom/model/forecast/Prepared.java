package headroom.model.forecast;

import headroom.model.season.GapFilling;
import java.util.Arrays;

/// A history ready to be continued.
///
/// @param full the values from the first to the last one measured, gaps filled
/// @param raw the same with NaN in gaps
/// @param periods the periods in steps, shortest first
/// @param skipped how many steps before the first and after the last value are left out, `[before, after]`
record Prepared(double[] full, double[] raw, int[] periods, int[] skipped) {
    static Prepared of(double[] values, int[] periods) {
        int first = 0;
        int end = values.length;
        while (first < end && !Double.isFinite(values[first])) {
            first++;
        }
        while (end > first && !Double.isFinite(values[end - 1])) {
            end--;
        }
        double[] raw = Arrays.copyOfRange(values, first, end);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = Double.isFinite(raw[i]) ? raw[i] : Double.NaN;
        }
        return new Prepared(
                GapFilling.filled(raw, reversed(periods)), raw, periods, new int[] {first, values.length - end});
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
    double[] before(int index) {
        return Arrays.copyOf(full, index);
    }

    /// The measured values from a moment on, NaN in gaps.
    double[] measured(int index, int steps) {
        return Arrays.copyOfRange(raw, index, index + steps);
    }

    /// How many values a method should see before it is judged.
    int shortestTraining() {
        return periods.length == 0 ? 3 : Math.min(full.length, 2 * periods[periods.length - 1]);
    }

    /// The period that a seasonal naive forecast repeats: the shortest, or 1.
    int naivePeriod() {
        return periods.length == 0 ? 1 : periods[0];
    }

    boolean positive() {
        return Arrays.stream(full).allMatch(value -> value > 0);
    }

    boolean nonNegative() {
        return Arrays.stream(full).allMatch(value -> value >= 0);
    }
}
