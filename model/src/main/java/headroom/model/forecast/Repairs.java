package headroom.model.forecast;

import headroom.model.season.Bend;
import headroom.model.season.Bends;
import headroom.model.season.GapFilling;
import headroom.model.season.LevelShift;
import headroom.model.season.LevelShifts;
import headroom.model.season.Marker;
import headroom.model.season.Robust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// What is changed in a history before methods learn from it: shifts of the level, after which what came before is
/// moved to the level of today, changes of the slope that the planner accepted, and single wild values, which are cut
/// back. What is scored stays as it was measured.
///
/// @param logs whether shifts are ratios
/// @param shifts the shifts, on the logarithms where `logs` says so
/// @param bends the changes of the slope, likewise
/// @param calm the values without wild ones
record Repairs(boolean logs, List<LevelShift> shifts, List<Bend> bends, double[] calm) {
    /// A shift is known when a week has passed.
    private static final int SETTLED = 7;
    /// A slope when four have.
    private static final int STEADY = 28;

    private static final int NEAR = 10;
    private static final double WILD = 8;
    private static final double MONSTROUS = 30;
    private static final int MOST_MONSTERS = 5;
    /// The share of days that may be holidays; where more are wild it is the nature of the series.
    private static final double HOLIDAYS = 0.04;

    /// Nothing repaired.
    static Repairs none(double[] full) {
        return new Repairs(false, List.of(), List.of(), full);
    }

    /// Repairs of a series of daily or longer steps.
    ///
    /// @param judged what the planner decided about its steps
    static Repairs of(double[] full, int[] periods, Judged judged) {
        if (full.length < 2 * SETTLED) {
            return none(full);
        }
        // a holiday would bend the season of its weekday, and the bent season hide a shift
        boolean logs = Past.of(full, periods, 0).positive();
        double[] quiet = cut(full, List.of(), logs, periods);
        Past past = Past.of(rare(full, quiet) ? quiet : full, periods, 0);
        double[] adjusted = (logs ? past.logs() : past).season().adjusted();
        List<LevelShift> shifts = levels(adjusted, judged);
        List<Bend> bends =
                Bends.sized(LevelShifts.removed(adjusted, shifts), judged.accepted(Marker.Kind.SLOPE, full.length));
        double[] calm = cut(full, shifts, logs, periods);
        judged.usual(full.length).forEach(step -> calm[step] = full[step]);
        return new Repairs(logs, shifts, bends, calm);
    }

    /// The shifts found that nobody judged, and those that the planner accepted where they put them.
    private static List<LevelShift> levels(double[] adjusted, Judged judged) {
        List<LevelShift> found = lasting(LevelShifts.find(adjusted, SETTLED));
        if (!judged.any(Marker.Kind.LEVEL)) {
            return found;
        }
        List<Integer> places = new ArrayList<>(judged.accepted(Marker.Kind.LEVEL, adjusted.length));
        for (LevelShift shift : found) {
            if (!judged.about(Marker.Kind.LEVEL, shift.index())) {
                places.add(shift.index());
            }
        }
        return LevelShifts.sized(adjusted, places);
    }

    /// Where the series, seasons and shifts apart, seems to begin to grow otherwise.
    static List<Bend> bends(double[] full, int[] periods, boolean logs, List<LevelShift> shifts) {
        Past past = Past.of(full, periods, 0);
        return Bends.find(
                LevelShifts.removed((logs ? past.logs() : past).season().adjusted(), shifts), STEADY);
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
        return rare(full, cut) ? new Repairs(false, List.of(), List.of(), GapFilling.filled(cut, periods)) : none(full);
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

    /// The same with some steps as they were.
    Repairs keeping(double[] full, IntPredicate kept) {
        double[] values = calm.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = kept.test(i) ? full[i] : values[i];
        }
        return new Repairs(logs, shifts, bends, values);
    }

    /// The series with wild values cut back to the level around them.
    private static double[] cut(double[] full, List<LevelShift> shifts, boolean logs, int[] periods) {
        double[] even = LevelShifts.removed(withoutSeason(full, logs, periods), shifts);
        double[] calm = calm(even);
        double[] repaired = full.clone();
        for (int i = 0; i < repaired.length; i++) {
            repaired[i] = moved(full[i], calm[i] - even[i], logs);
        }
        return repaired;
    }

    /// The series, on logarithms where it says so, without its seasons. A monstrous value would bend the season of its
    /// weekday until ordinary days of it look wild, so the seasons are those of the series without such values, the
    /// farthest of which is found first.
    private static double[] withoutSeason(double[] full, boolean logs, int[] periods) {
        double[] tame = full.clone();
        double[] even = even(full, tame, logs, periods);
        for (int monsters = 0; monsters < MOST_MONSTERS; monsters++) {
            double[] distance = distance(even);
            int farthest = farthest(distance);
            if (Math.abs(distance[farthest]) <= MONSTROUS * usual(distance) || tame[farthest] != full[farthest]) {
                break;
            }
            tame[farthest] = moved(full[farthest], -distance[farthest], logs);
            even = even(full, tame, logs, periods);
        }
        return even;
    }

    /// The series without the seasons of another.
    private static double[] even(double[] full, double[] tame, boolean logs, int[] periods) {
        Past past = Past.of(tame, periods, 0);
        double[] even = (logs ? past.logs() : past).season().adjusted().clone();
        for (int i = 0; i < even.length; i++) {
            if (tame[i] != full[i]) {
                even[i] += logs ? Math.log(full[i] / tame[i]) : full[i] - tame[i];
            }
        }
        return even;
    }

    private static int farthest(double[] distance) {
        int farthest = 0;
        for (int i = 1; i < distance.length; i++) {
            farthest = Math.abs(distance[i]) > Math.abs(distance[farthest]) ? i : farthest;
        }
        return farthest;
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
                values[i] = moved(values[i], shift.size());
            }
        }
        for (Bend bend : bends) {
            for (int i = 0; i < bend.index() && bend.index() + STEADY <= index; i++) {
                values[i] = moved(values[i], bend.change() * (i - bend.index()));
            }
        }
        return values;
    }

    private double moved(double value, double far) {
        return moved(value, far, logs);
    }

    private static double moved(double value, double far, boolean logs) {
        return logs ? value * Math.exp(far) : value + far;
    }

    /// What was measured from a moment on, on the level that was known then: a shift that came later is not held
    /// against a forecast, nor does it widen every later one.
    double[] after(double[] measured, int index) {
        double[] values = measured.clone();
        for (LevelShift shift : shifts) {
            for (int h = Math.max(0, shift.index() - index);
                    h < values.length && shift.index() + SETTLED > index;
                    h++) {
                values[h] = moved(values[h], -shift.size());
            }
        }
        for (Bend bend : bends) {
            for (int h = Math.max(0, bend.index() - index); h < values.length && bend.index() + STEADY > index; h++) {
                values[h] = moved(values[h], -bend.change() * (index + h - bend.index()));
            }
        }
        return values;
    }

    /// What was measured, moved to the level of today.
    double[] today(double[] measured) {
        double[] values = measured.clone();
        for (LevelShift shift : shifts) {
            for (int i = 0; i < shift.index(); i++) {
                values[i] = moved(values[i], shift.size());
            }
        }
        for (Bend bend : bends) {
            for (int i = 0; i < bend.index(); i++) {
                values[i] = moved(values[i], bend.change() * (i - bend.index()));
            }
        }
        return values;
    }

    /// Values far from the median around them are cut back to it.
    private static double[] calm(double[] values) {
        double[] distance = distance(values);
        double far = WILD * usual(distance);
        double[] calm = values.clone();
        for (int i = 0; i < calm.length && far > 0; i++) {
            calm[i] = Math.abs(distance[i]) > far ? values[i] - distance[i] : values[i];
        }
        return calm;
    }

    /// How far values are from the median around them.
    private static double[] distance(double[] values) {
        int n = values.length;
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(n, i + NEAR + 1);
            distance[i] = values[i] - Robust.median(Arrays.copyOfRange(values, from, to));
        }
        return distance;
    }

    /// How far values are usually; where most days are alike, what the others amount to on average.
    private static double usual(double[] distance) {
        double spread = Robust.spread(distance);
        return spread > 0
                ? spread
                : Arrays.stream(distance).map(Math::abs).average().orElse(0);
    }
}
