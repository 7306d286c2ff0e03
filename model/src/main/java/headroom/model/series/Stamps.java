package headroom.model.series;

import java.util.Arrays;

/// Time stamps in epoch milliseconds, held as runs of equal distances: a regular series takes a few bytes however long
/// it is. Where runs would take more room than the stamps themselves, those are held.
public final class Stamps {
    private static final int BYTES_OF_RUN = 2 * Long.BYTES + Integer.BYTES;

    private final int size;
    /// Empty where runs are held.
    private final long[] each;

    private final int[] firstIndex;
    private final long[] first;
    private final long[] step;
    /// Where the last look-up ended; a wrong one costs time and nothing else, so threads may share it.
    private int lastRun;

    private Stamps(int size, long[] each, int[] firstIndex, long[] first, long[] step) {
        this.size = size;
        this.each = each;
        this.firstIndex = firstIndex;
        this.first = first;
        this.step = step;
    }

    /// Holds those stamps.
    public static Stamps of(long... stampMillis) {
        Builder builder = new Builder();
        builder.add(stampMillis, 0, stampMillis.length);
        return builder.build();
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// The stamp at an index, epoch milliseconds.
    public long at(int index) {
        if (each.length > 0 || index < 0 || index >= size) {
            return each[index];
        }
        int run = first.length == 1 ? 0 : run(index);
        return first[run] + (index - firstIndex[run]) * step[run];
    }

    private int run(int index) {
        int run = lastRun;
        for (int tries = 0; tries < 2 && run < first.length; tries++, run++) {
            if (firstIndex[run] <= index && (run + 1 == first.length || index < firstIndex[run + 1])) {
                lastRun = run;
                return run;
            }
        }
        int found = Arrays.binarySearch(firstIndex, index);
        lastRun = found < 0 ? -found - 2 : found;
        return found < 0 ? -found - 2 : found;
    }

    /// Whether all distances are equal.
    boolean regular() {
        return first.length <= 1 && each.length <= 2;
    }

    /// How much they take, bytes.
    long bytes() {
        return (long) each.length * Long.BYTES + (long) first.length * BYTES_OF_RUN;
    }

    /// All of them, as an array.
    public long[] toArray() {
        long[] all = new long[size];
        for (int i = 0; i < size; i++) {
            all[i] = at(i);
        }
        return all;
    }

    /// Takes stamps one after the other.
    public static final class Builder {
        private int size;
        private int runs;
        private int[] firstIndex = new int[2];
        private long[] first = new long[2];
        private long[] step = new long[2];
        private long last;
        private boolean rising = true;

        /// Adds one stamp, epoch milliseconds.
        public void add(long stampMillis) {
            rising &= size == 0 || last < stampMillis;
            int length = runs == 0 ? 0 : size - firstIndex[runs - 1];
            if (length > 1 && stampMillis - last == step[runs - 1]) {
                last = stampMillis;
            } else if (length == 1) {
                step[runs - 1] = stampMillis - last;
                last = stampMillis;
            } else {
                run(stampMillis);
            }
            size++;
        }

        private void run(long stampMillis) {
            if (runs == first.length) {
                int capacity = runs + Math.max(2, runs >> 1);
                firstIndex = Arrays.copyOf(firstIndex, capacity);
                first = Arrays.copyOf(first, capacity);
                step = Arrays.copyOf(step, capacity);
            }
            firstIndex[runs] = size;
            first[runs] = stampMillis;
            runs++;
            last = stampMillis;
        }

        /// Adds the stamps from index `from` up to but without `to`.
        public void add(long[] stampMillis, int from, int to) {
            int i = from;
            while (i < to) {
                add(stampMillis[i++]);
                if (runs > 0 && size - firstIndex[runs - 1] > 1) {
                    i = follow(stampMillis, i, to);
                }
            }
        }

        /// Takes what goes on at the distance of the last run; the index behind.
        private int follow(long[] stampMillis, int from, int to) {
            long distance = step[runs - 1];
            long before = last;
            int i = from;
            while (i < to && stampMillis[i] - before == distance) {
                before = stampMillis[i++];
            }
            last = before;
            size += i - from;
            return i;
        }

        /// How many there are.
        public int size() {
            return size;
        }

        /// Whether each lies after the one before.
        public boolean rising() {
            return rising;
        }

        /// The stamps added so far.
        public Stamps build() {
            Stamps held = new Stamps(
                    size,
                    new long[0],
                    Arrays.copyOf(firstIndex, runs),
                    Arrays.copyOf(first, runs),
                    Arrays.copyOf(step, runs));
            boolean longer = runs > 1 && (long) runs * BYTES_OF_RUN > (long) size * Long.BYTES;
            return longer ? new Stamps(size, held.toArray(), new int[0], new long[0], new long[0]) : held;
        }
    }
}
