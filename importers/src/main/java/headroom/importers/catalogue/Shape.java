package headroom.importers.catalogue;

import headroom.model.series.Samples;

/// What the values alone tell of a series.
///
/// @param steps how many pairs of neighbouring values there are
/// @param rises how many of them rise
/// @param falls how many fall, but by less than half
/// @param resets how many fall to less than half, as a counter does when its process starts again
/// @param whole whether all values are whole numbers of 0 or more
public record Shape(int steps, int rises, int falls, int resets, boolean whole) {
    private static final int FEWEST_STEPS = 10;
    private static final double RESET = 0.5;
    private static final double FEW = 0.02;

    /// The shape of samples, which are finite.
    public static Shape of(Samples samples) {
        int size = samples.size();
        int rises = 0;
        int lower = 0;
        int resets = 0;
        boolean whole = true;
        double before = size == 0 ? 0 : samples.value(0);
        for (int i = 0; i < size; i++) {
            double value = samples.value(i);
            whole = whole && value >= 0 && value == Math.rint(value);
            // without branches: whether the next of random values is higher, no processor foretells
            int falls = negative(value - before);
            rises += negative(before - value);
            lower += falls;
            resets += falls & (1 - negative(value + 0.0)) & (1 - negative(RESET * before - value));
            before = value;
        }
        return new Shape(Math.max(0, size - 1), rises, lower - resets, resets, whole);
    }

    /// 1 for a number below zero, 0 for others; minus zero counts as below.
    private static int negative(double number) {
        return (int) (Double.doubleToRawLongBits(number) >>> (Long.SIZE - 1));
    }

    /// Whether a counter can look like this: it falls to near zero only, and seldom.
    public boolean mayCount() {
        return falls <= FEW * steps && resets <= Math.max(1, FEW * 5 * steps);
    }

    /// Whether hardly anything but a counter looks like this: it rises through most of a fair number of steps.
    public boolean mustCount() {
        return steps >= FEWEST_STEPS && falls == 0 && rises >= steps / 2 && resets <= FEW * steps;
    }
}
