package headroom.model.forecast;

import headroom.model.season.Robust;
import headroom.model.series.Rollup;
import java.util.Arrays;
import java.util.OptionalDouble;

/// The demand that saturation cut off, told from what the same hours of other weeks let expect.
///
/// Each step that was cut off is held against the median of the same step of all other weeks, at the level of its own
/// day: the median ratio of its other steps to theirs. What was served beyond that hides nothing.
final class Unserved {
    private static final long WEEK_MILLIS = 7 * 86_400_000L;
    private static final int LEAST_WEEKS = 2;

    private final Rollup fine;
    private final boolean[] clipped;
    private final int week;

    private Unserved(Rollup fine, boolean[] clipped) {
        this.fine = fine;
        this.clipped = clipped;
        this.week = (int) (WEEK_MILLIS / fine.stepMillis());
    }

    /// How many requests were not served in all; empty where none can be told: nothing was cut off, weeks are no
    /// multiple of the step, or fewer than two other weeks are known.
    ///
    /// @param fine demand, requests/s
    /// @param clipped which of its steps were cut off
    static OptionalDouble requests(Rollup fine, boolean[] clipped) {
        if (fine.stepMillis() > WEEK_MILLIS / 7 || WEEK_MILLIS % fine.stepMillis() != 0) {
            return OptionalDouble.empty();
        }
        double requests = new Unserved(fine, clipped).sum();
        return requests > 0 ? OptionalDouble.of(requests) : OptionalDouble.empty();
    }

    private double sum() {
        double requests = 0;
        int day = week / 7;
        for (int i = 0; i < fine.size() && i < clipped.length; i++) {
            if (clipped[i] && fine.count(i) > 0) {
                double expected = usual(i) * level(i - day / 2, i + day / 2);
                double missing = expected - fine.mean(i);
                requests += missing > 0 ? missing * fine.stepMillis() / 1000 : 0;
            }
        }
        return requests;
    }

    /// The median ratio of the steps that were not cut off to what is usual for them; NaN where none is known.
    private double level(int from, int to) {
        double[] ratios = new double[to - from];
        int known = 0;
        for (int i = Math.max(0, from); i < Math.min(fine.size(), to); i++) {
            double ratio = free(i) ? fine.mean(i) / usual(i) : Double.NaN;
            if (Double.isFinite(ratio)) {
                ratios[known++] = ratio;
            }
        }
        return known == 0 ? Double.NaN : Robust.quantileOfSorted(Robust.sorted(Arrays.copyOf(ratios, known)), 0.5);
    }

    /// The median of the same step in other weeks; NaN where too few are known.
    private double usual(int step) {
        double[] same = new double[fine.size() / week + 1];
        int known = 0;
        for (int i = step % week; i < fine.size(); i += week) {
            if (i != step && free(i)) {
                same[known++] = fine.mean(i);
            }
        }
        return known < LEAST_WEEKS
                ? Double.NaN
                : Robust.quantileOfSorted(Robust.sorted(Arrays.copyOf(same, known)), 0.5);
    }

    private boolean free(int step) {
        return fine.count(step) > 0 && (step >= clipped.length || !clipped[step]);
    }
}
