package headroom.model.forecast;

import headroom.model.season.GapFilling;
import headroom.model.season.LevelShift;
import headroom.model.season.LevelShifts;
import headroom.model.season.Robust;
import java.util.Arrays;
import java.util.List;

/// What is changed in a history before methods learn from it: shifts of the level, after which what came before is
/// moved to the level of today, and single wild values, which are cut back. What is scored stays as it was measured.
///
/// @param logs whether shifts are ratios
/// @param shifts the shifts, on the logarithms where `logs` says so
/// @param calm the values without wild ones
record Repairs(boolean logs, List<LevelShift> shifts, double[] calm) {
    /// A shift is known when a week has passed.
    private static final int SETTLED = 7;

    private static final int NEAR = 10;
    private static final double WILD = 8;
    private static final double MONSTROUS = 30;
    /// The share of days that may be holidays; where more are wild it is the nature of the series.
    private static final double HOLIDAYS = 0.04;

    /// Nothing repaired.
    static Repairs none(double[] full) {
        return new Repairs(false, List.of(), full);
    }

    /// Repairs of a series of daily or longer steps.
    static Repairs of(double[] full, int[] periods) {
        if (full.length < 2 * SETTLED) {
            return none(full);
        }
        // a holiday would bend the season of its weekday, and the bent season hide a shift
        boolean logs = Past.of(full, periods, 0).positive();
        double[] quiet = cut(full, List.of(), logs, periods);
        Past past = Past.of(rare(full, quiet) ? quiet : full, periods, 0);
        List<LevelShift> shifts =
                lasting(LevelShifts.find((logs ? past.logs() : past).season().adjusted(), SETTLED));
        return new Repairs(logs, shifts, cut(full, shifts, logs, periods));
    }

    /// Repairs of a series of shorter steps: only values so far out that nothing else in the series is like them, also
    /// not one period before or after.
    static Repairs ofSpikes(double[] full, int[] periods) {
        double middle = Robust.median(full);
        double far = MONSTROUS * Robust.spread(full);
        if (far == 0) {
            far = WILD
                    * Arrays.stream(full)
                            .map(value -> Math.abs(value - middle))
                            .average()
                            .orElse(0);
        }
        double[] cut = full.clone();
        for (int i = 0; i < full.length; i++) {
            if (Math.abs(full[i] - middle) > far && !repeated(full, i, middle, far, periods)) {
                cut[i] = Double.NaN;
            }
        }
        return rare(full, cut) ? new Repairs(false, List.of(), GapFilling.filled(cut, periods)) : none(full);
    }

    private static boolean repeated(double[] full, int index, double middle, double far, int[] periods) {
        for (int period : periods) {
            for (int other : new int[] {index - period, index + period}) {
                if (other >= 0 && other < full.length && Math.abs(full[other] - middle) > far) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean rare(double[] full, double[] cut) {
        int changed = 0;
        for (int i = 0; i < full.length; i++) {
            changed += full[i] == cut[i] ? 0 : 1;
        }
        return changed <= HOLIDAYS * full.length;
    }

    /// The series with wild values cut back to the level around them.
    private static double[] cut(double[] full, List<LevelShift> shifts, boolean logs, int[] periods) {
        Past past = Past.of(full, periods, 0);
        double[] even = LevelShifts.removed((logs ? past.logs() : past).season().adjusted(), shifts);
        double[] calm = calm(even);
        double[] repaired = full.clone();
        for (int i = 0; i < repaired.length; i++) {
            double cut = calm[i] - even[i];
            repaired[i] = logs ? full[i] * Math.exp(cut) : full[i] + cut;
        }
        return repaired;
    }

    /// Steps up and down again are events that may come again, not levels.
    private static List<LevelShift> lasting(List<LevelShift> shifts) {
        boolean up = shifts.stream().allMatch(shift -> shift.size() > 0);
        boolean down = shifts.stream().allMatch(shift -> shift.size() < 0);
        return up || down ? shifts : List.of();
    }

    /// The values before a moment, on the level that was known then.
    double[] before(int index) {
        double[] values = Arrays.copyOf(calm, index);
        for (LevelShift shift : shifts) {
            for (int i = 0; i < shift.index() && shift.index() + SETTLED <= index; i++) {
                values[i] = logs ? values[i] * Math.exp(shift.size()) : values[i] + shift.size();
            }
        }
        return values;
    }

    /// What was measured from a moment on, on the level that was known then: a shift that came later is not held
    /// against
    /// a forecast, nor does it widen every later one.
    double[] after(double[] measured, int index) {
        double[] values = measured.clone();
        for (LevelShift shift : shifts) {
            for (int h = Math.max(0, shift.index() - index);
                    h < values.length && shift.index() + SETTLED > index;
                    h++) {
                values[h] = logs ? values[h] * Math.exp(-shift.size()) : values[h] - shift.size();
            }
        }
        return values;
    }

    /// What was measured, moved to the level of today.
    double[] today(double[] measured) {
        double[] values = measured.clone();
        for (LevelShift shift : shifts) {
            for (int i = 0; i < shift.index(); i++) {
                values[i] = logs ? values[i] * Math.exp(shift.size()) : values[i] + shift.size();
            }
        }
        return values;
    }

    /// Values far from the median around them are cut back to it.
    private static double[] calm(double[] values) {
        int n = values.length;
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(n, i + NEAR + 1);
            distance[i] = values[i] - Robust.median(Arrays.copyOfRange(values, from, to));
        }
        double spread = Robust.spread(distance);
        // where most days are alike, what the others amount to on average
        double usual = spread > 0
                ? spread
                : Arrays.stream(distance).map(Math::abs).average().orElse(0);
        double far = WILD * usual;
        double[] calm = values.clone();
        for (int i = 0; i < n && far > 0; i++) {
            calm[i] = Math.abs(distance[i]) > far ? values[i] - distance[i] : values[i];
        }
        return calm;
    }
}
