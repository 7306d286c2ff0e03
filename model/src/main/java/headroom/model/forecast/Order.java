package headroom.model.forecast;

import java.util.Arrays;

/// Sorts many rows of numbers of one length into their order, by counting digits (radix sort) instead of comparing.
final class Order {
    private static final int DIGIT = 11;
    private static final int DIGITS = 3;
    private static final int MASK = (1 << DIGIT) - 1;
    private static final int LOWEST = Long.SIZE - DIGIT * DIGITS;

    private final int[] count = new int[MASK + 2];
    private long[] keys;
    private int[] order;
    private long[] otherKeys;
    private int[] otherOrder;

    /// @param size the length of each row
    Order(int size) {
        keys = new long[size];
        order = new int[size];
        otherKeys = new long[size];
        otherOrder = new int[size];
    }

    /// Where the smallest value stands, then the next, to the largest; equal ones as they come. The array is reused by
    /// the next call.
    ///
    /// @param values finite
    int[] of(double[] values) {
        for (int i = 0; i < keys.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            // as unsigned numbers these rise with the values
            keys[i] = bits ^ (bits >> Long.SIZE - 1 | Long.MIN_VALUE);
            order[i] = i;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            pass(LOWEST + digit * DIGIT);
        }
        finish();
        return order;
    }

    private void pass(int shift) {
        Arrays.fill(count, 0);
        for (long key : keys) {
            count[(int) (key >>> shift & MASK) + 1]++;
        }
        for (int digit = 0; digit < MASK; digit++) {
            count[digit + 1] += count[digit];
        }
        for (int i = 0; i < keys.length; i++) {
            int at = count[(int) (keys[i] >>> shift & MASK)]++;
            otherKeys[at] = keys[i];
            otherOrder[at] = order[i];
        }
        long[] sortedKeys = otherKeys;
        otherKeys = keys;
        keys = sortedKeys;
        int[] sortedOrder = otherOrder;
        otherOrder = order;
        order = sortedOrder;
    }

    /// The few whose leading digits are equal are put in order by insertion.
    private void finish() {
        for (int i = 1; i < keys.length; i++) {
            long key = keys[i];
            int place = order[i];
            int at = i;
            while (at > 0 && Long.compareUnsigned(keys[at - 1], key) > 0) {
                keys[at] = keys[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            keys[at] = key;
            order[at] = place;
        }
    }
}
