package headroom.model.season;

/// Fills gaps so that methods which need a complete series can run: with the same phase of the nearest cycles on both
/// sides, or a straight line where no cycle helps. What was filled is never scored.
public final class GapFilling {
    private static final int REACH = 4;

    private GapFilling() {}

    /// The series from its first to its last value, complete.
    ///
    /// @param periods in steps, the one to try first first
    public static double[] filled(double[] values, int[] periods) {
        double[] full = values.clone();
        for (int i = 0; i < full.length; i++) {
            if (Double.isNaN(values[i])) {
                full[i] = fromCycles(values, i, periods);
            }
        }
        straighten(full);
        return full;
    }

    private static double fromCycles(double[] values, int index, int[] periods) {
        for (int period : periods) {
            double sum = 0;
            int found = 0;
            for (int k = 1; k <= REACH && found < 2; k++) {
                for (int other : new int[] {index - k * period, index + k * period}) {
                    if (other >= 0 && other < values.length && !Double.isNaN(values[other])) {
                        sum += values[other];
                        found++;
                    }
                }
            }
            if (found > 0) {
                return sum / found;
            }
        }
        return Double.NaN;
    }

    private static void straighten(double[] values) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int gap = last + 1; gap < i; gap++) {
                    values[gap] = last < 0
                            ? values[i]
                            : values[last] + (values[i] - values[last]) * (gap - last) / (double) (i - last);
                }
                last = i;
            }
        }
        for (int gap = last + 1; last >= 0 && gap < values.length; gap++) {
            values[gap] = values[last];
        }
    }
}
