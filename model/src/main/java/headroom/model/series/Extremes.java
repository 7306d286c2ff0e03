package headroom.model.series;

/// The lowest and highest of any stretch of an array, found without looking at all of it: the extremes of blocks of 32
/// values, of eight such blocks, and so on, gathered once. Takes 0.57 bytes a value; finding the extent of a stretch
/// looks at about a hundred numbers, however long it is. NaN is passed over.
public final class Extremes {
    private static final int BLOCK_BITS = 5;
    private static final int FAN_BITS = 3;

    private final double[] values;
    /// A level an array, finest first; whole blocks only.
    private final double[][] lows;

    private final double[][] highs;

    private Extremes(double[] values, double[][] lows, double[][] highs) {
        this.values = values;
        this.lows = lows;
        this.highs = highs;
    }

    /// Gathers the extremes of values, which must not change afterwards.
    public static Extremes of(double[] values) {
        int levels = 0;
        for (int blocks = values.length >> BLOCK_BITS; blocks > 0; blocks >>= FAN_BITS) {
            levels++;
        }
        double[][] lows = new double[levels][];
        double[][] highs = new double[levels][];
        for (int level = 0; level < levels; level++) {
            double[] lowsBelow = level == 0 ? values : lows[level - 1];
            double[] highsBelow = level == 0 ? values : highs[level - 1];
            int bits = level == 0 ? BLOCK_BITS : FAN_BITS;
            lows[level] = new double[lowsBelow.length >> bits];
            highs[level] = new double[lowsBelow.length >> bits];
            for (int block = 0; block < lows[level].length; block++) {
                Search search = new Search();
                search.look(lowsBelow, highsBelow, block << bits, (block + 1) << bits);
                lows[level][block] = search.low;
                highs[level][block] = search.high;
            }
        }
        return new Extremes(values, lows, highs);
    }

    /// The extent of the values from index `from` up to but without index `to`.
    ///
    /// @throws IndexOutOfBoundsException if there are no such values
    public Extent between(int from, int to) {
        Search search = new Search();
        double[] lowsHere = values;
        double[] highsHere = values;
        int bits = BLOCK_BITS;
        int left = from;
        int right = to;
        for (int level = 0; level <= lows.length; level++) {
            int firstBlock = (left + (1 << bits) - 1) >> bits;
            int endBlock = right >> bits;
            if (level == lows.length || firstBlock >= endBlock) {
                search.look(lowsHere, highsHere, left, right);
                break;
            }
            search.look(lowsHere, highsHere, left, firstBlock << bits);
            search.look(lowsHere, highsHere, endBlock << bits, right);
            lowsHere = lows[level];
            highsHere = highs[level];
            left = firstBlock;
            right = endBlock;
            bits = FAN_BITS;
        }
        return search.low > search.high ? Extent.NONE : new Extent(search.low, search.high);
    }

    /// How much the levels take besides the values, bytes.
    long bytes() {
        long numbers = 0;
        for (double[] level : lows) {
            numbers += 2L * level.length;
        }
        return numbers * Double.BYTES;
    }

    /// The extremes found so far.
    private static final class Search {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void look(double[] lows, double[] highs, int from, int to) {
            double lowest = low;
            double highest = high;
            // two at a time, which do not wait for one another
            double lowestOdd = low;
            double highestOdd = high;
            int i = from;
            for (; i + 1 < to; i += 2) {
                lowest = lows[i] < lowest ? lows[i] : lowest;
                lowestOdd = lows[i + 1] < lowestOdd ? lows[i + 1] : lowestOdd;
                highest = highs[i] > highest ? highs[i] : highest;
                highestOdd = highs[i + 1] > highestOdd ? highs[i + 1] : highestOdd;
            }
            if (i < to) {
                lowest = lows[i] < lowest ? lows[i] : lowest;
                highest = highs[i] > highest ? highs[i] : highest;
            }
            low = lowestOdd < lowest ? lowestOdd : lowest;
            high = highestOdd > highest ? highestOdd : highest;
        }
    }
}
