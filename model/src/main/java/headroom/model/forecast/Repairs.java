package headroom.model.forecast;

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

    /// Nothing repaired.
    static Repairs none(double[] full) {
        return new Repairs(false, List.of(), full);
    }

    /// Repairs of a series of daily or longer steps.
    static Repairs of(double[] full, int[] periods) {
        if (full.length < 2 * SETTLED) {
            return none(full);
        }
        Past past = Past.of(full, periods, 0);
        boolean logs = past.positive();
        Past scale = logs ? past.logs() : past;
        double[] adjusted = scale.season().adjusted();
        List<LevelShift> shifts = lasting(LevelShifts.find(adjusted, SETTLED));
        double[] calm = calm(LevelShifts.removed(adjusted, shifts));
        double[] repaired = full.clone();
        double[] even = LevelShifts.removed(adjusted, shifts);
        for (int i = 0; i < repaired.length; i++) {
            double cut = calm[i] - even[i];
            repaired[i] = logs ? full[i] * Math.exp(cut) : full[i] + cut;
        }
        return new Repairs(logs, shifts, repaired);
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

    /// Values far from the median around them are cut back to it.
    private static double[] calm(double[] values) {
        double[] distance = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(values.length, i + NEAR + 1);
            distance[i] = values[i] - Robust.median(Arrays.copyOfRange(values, from, to));
        }
        double far = WILD * Robust.spread(distance);
        double[] calm = values.clone();
        for (int i = 0; i < values.length && far > 0; i++) {
            calm[i] = Math.abs(distance[i]) > far ? values[i] - distance[i] : values[i];
        }
        return calm;
    }
}
