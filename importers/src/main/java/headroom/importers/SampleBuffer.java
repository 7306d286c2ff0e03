package headroom.importers;

import headroom.model.Progress;
import headroom.model.series.ArraySamples;
import headroom.model.series.Stamps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Samples as they come: in any order, with repeated stamps. Stamps that follow one another at equal distances take no
/// room.
final class SampleBuffer {
    private static final int FIRST_CAPACITY = 32;
    /// From here on room that stays empty counts more than pieces.
    private static final int LARGE = 4096;
    /// How many samples are sorted before it is asked again whether anybody waits for them, less one.
    private static final int CHECKED = (1 << 16) - 1;

    private Stamps.Builder runs = new Stamps.Builder();
    private long[] stamps = new long[0];
    /// Values that filled their room: nothing is copied while a series grows.
    private final List<double[]> full = new ArrayList<>();
    private double[] values = new double[0];
    private int used;
    private int size;

    void add(long stampMillis, double value) {
        if (used == values.length) {
            more(1);
        }
        runs.add(stampMillis);
        values[used++] = value;
        size++;
    }

    /// Adds the samples from index `from` up to but without `to`.
    void addAll(long[] stampMillis, double[] some, int from, int to) {
        runs.add(stampMillis, from, to);
        int taken = Math.min(to - from, values.length - used);
        System.arraycopy(some, from, values, used, taken);
        used += taken;
        int rest = to - from - taken;
        if (rest > 0) {
            more(rest);
            System.arraycopy(some, from + taken, values, 0, rest);
            used = rest;
        }
        size += to - from;
    }

    private void more(int atLeast) {
        if (used > 0) {
            full.add(values);
        }
        int room = Math.max(FIRST_CAPACITY, size < LARGE ? size : size >> 2);
        values = new double[atLeast > LARGE ? atLeast : Math.max(atLeast, room)];
        used = 0;
    }

    /// All values in one piece; the others are let go.
    private double[] joined() {
        if (full.isEmpty() && used == values.length) {
            return values;
        }
        double[] all = new double[size];
        int at = 0;
        for (double[] piece : full) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        System.arraycopy(values, 0, all, at, used);
        full.clear();
        return all;
    }

    int size() {
        return size;
    }

    /// The samples in order of time, and what had to be done for it. Repeated stamps become one: of different
    /// values the mean. The buffer is empty afterwards.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    Ordered order(Progress progress) {
        values = joined();
        Ordered ordered =
                runs.rising() ? new Ordered(ArraySamples.owning(runs, values), false, 0, 0) : orderUnsorted(progress);
        runs = new Stamps.Builder();
        stamps = new long[0];
        values = new double[0];
        used = 0;
        size = 0;
        return ordered;
    }

    private Ordered orderUnsorted(Progress progress) {
        stamps = runs.build().toArray();
        runs = new Stamps.Builder();
        progress.check();
        boolean unsorted = sort(progress);
        progress.check();
        int repeated = 0;
        int conflicting = 0;
        int kept = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            double sum = 0;
            boolean same = true;
            while (to < size && stamps[to] == stamps[from]) {
                same &= values[to] == values[from];
                sum += values[to];
                to++;
            }
            stamps[kept] = stamps[from];
            values[kept] = same || !Double.isFinite(sum) ? values[from] : sum / (to - from);
            repeated += same ? to - from - 1 : 0;
            conflicting += same ? 0 : to - from;
            kept++;
            from = to;
        }
        Stamps.Builder risen = new Stamps.Builder();
        for (int from = 0; from < kept; from += CHECKED + 1) {
            progress.check();
            risen.add(stamps, from, Math.min(kept, from + CHECKED + 1));
        }
        stamps = new long[0];
        progress.check();
        return new Ordered(ArraySamples.owning(risen, Arrays.copyOf(values, kept)), unsorted, repeated, conflicting);
    }

    /// Sorts by stamp, keeping the order of equal stamps; whether any stamp had to move.
    private boolean sort(Progress progress) {
        boolean moved = false;
        for (int i = 1; i < size && !moved; i++) {
            moved = stamps[i] < stamps[i - 1];
        }
        if (!moved) {
            return false;
        }
        long[] fromStamps = stamps;
        double[] fromValues = values;
        long[] toStamps = new long[size];
        double[] toValues = new double[size];
        for (int width = 1; width > 0 && width < size; width *= 2) {
            for (int low = 0; low < size && low >= 0; low += 2 * width) {
                int middle = Math.min(low + width, size);
                int high = (int) Math.min((long) low + 2L * width, size);
                if ((low & CHECKED) == 0) {
                    progress.check(); // sorting millions of samples takes seconds
                }
                merge(fromStamps, fromValues, toStamps, toValues, low, middle, high);
            }
            long[] swappedStamps = fromStamps;
            fromStamps = toStamps;
            toStamps = swappedStamps;
            double[] swappedValues = fromValues;
            fromValues = toValues;
            toValues = swappedValues;
        }
        stamps = fromStamps;
        values = fromValues;
        return true;
    }

    private static void merge(
            long[] fromStamps, double[] fromValues, long[] toStamps, double[] toValues, int low, int middle, int high) {
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = left < middle && (right >= high || fromStamps[left] <= fromStamps[right]);
            int from = takeLeft ? left++ : right++;
            toStamps[i] = fromStamps[from];
            toValues[i] = fromValues[from];
        }
    }

    /// Samples in order.
    ///
    /// @param samples what is left
    /// @param unsorted whether stamps did not rise
    /// @param repeated how many samples repeated stamp and value of another
    /// @param conflicting how many samples shared a stamp with another value and were averaged
    record Ordered(ArraySamples samples, boolean unsorted, int repeated, int conflicting) {}
}
