package headroom.model.forecast;

import headroom.model.season.Robust;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Days of a daily history, past and to come, that are different from others of their weekday.
///
/// @param first the day of step 0
/// @param kinds kinds of such days; days of a kind are thought alike
record SpecialDays(LocalDate first, List<Kind> kinds) {
    static final SpecialDays NONE = new SpecialDays(LocalDate.EPOCH, List.of());

    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final int FEWEST_NEIGHBOURS = 2;
    /// How many days of a kind count for nothing being different.
    private static final double DOUBT = 0.5;

    /// Days that are thought alike.
    ///
    /// @param days the days
    /// @param ahead whether days to come are different as well; else that is told elsewhere
    record Kind(Set<LocalDate> days, boolean ahead) {
        Kind {
            days = Set.copyOf(days);
        }
    }

    /// The same for a history that begins some steps later.
    SpecialDays from(int skipped) {
        return kinds.isEmpty() ? this : new SpecialDays(first.plusDays(skipped), kinds);
    }

    boolean none() {
        return kinds.isEmpty();
    }

    boolean isAt(Kind kind, int step) {
        return kind.days().contains(first.plusDays(step));
    }

    boolean isAny(int step) {
        LocalDate day = first.plusDays(step);
        return kinds.stream().anyMatch(kind -> kind.days().contains(day));
    }

    /// Whether days like that one are to come.
    boolean comesAgain(int step) {
        return kinds.stream().anyMatch(kind -> kind.ahead() && isAt(kind, step));
    }

    /// How much different each kind of day was: the mean of its days less the median of the days of the same weekday up
    /// to four weeks before and after, drawn towards nothing where the days are few.
    double[] effects(double[] values) {
        double[] effects = new double[kinds.size()];
        for (int k = 0; k < effects.length; k++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                double effect = isAt(kinds.get(k), i) ? values[i] - usual(values, i) : Double.NaN;
                if (!Double.isNaN(effect)) {
                    sum += effect;
                    count++;
                }
            }
            effects[k] = sum / (count + DOUBT);
        }
        return effects;
    }

    private double usual(double[] values, int index) {
        double[] alike = new double[2 * WEEKS];
        int count = 0;
        for (int week = -WEEKS; week <= WEEKS; week++) {
            int other = index + WEEK * week;
            if (week != 0 && other >= 0 && other < values.length && !isAny(other)) {
                alike[count++] = values[other];
            }
        }
        return count < FEWEST_NEIGHBOURS ? Double.NaN : Robust.median(Arrays.copyOf(alike, count));
    }

    /// What the kinds add to some steps.
    ///
    /// @param from the first step
    /// @param ahead whether these are to come
    double[] added(double[] effects, int from, int steps, boolean ahead) {
        double[] added = new double[steps];
        for (int k = 0; k < effects.length; k++) {
            for (int h = 0; h < steps && (!ahead || kinds.get(k).ahead()); h++) {
                added[h] += isAt(kinds.get(k), from + h) ? effects[k] : 0;
            }
        }
        return added;
    }
}
