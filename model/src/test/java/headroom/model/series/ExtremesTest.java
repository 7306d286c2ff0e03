package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExtremesTest {
    @Test
    void extentOfAnyStretchIsThatOfEachValue() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            double[] values = new double[1 + random.nextInt(round % 4 == 0 ? 20_000 : 300)];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
            }
            Extremes extremes = Extremes.of(values);
            for (int look = 0; look < 50; look++) {
                int from = random.nextInt(values.length);
                int to = from + random.nextInt(values.length - from + 1);
                assertEquals(bySight(values, from, to), extremes.between(from, to), from + " to " + to);
            }
        }
    }

    @Test
    void nothingAndMissingValuesHaveNoExtent() {
        Extremes extremes = Extremes.of(new double[] {Double.NaN, 3, Double.NaN});
        assertTrue(extremes.between(0, 1).empty());
        assertTrue(extremes.between(1, 1).empty());
        assertEquals(new Extent(3, 3), extremes.between(0, 3));
        assertTrue(Extremes.of(new double[0]).between(0, 0).empty());
        assertThrows(IndexOutOfBoundsException.class, () -> extremes.between(0, 4));
    }

    @Test
    void aLongDistanceIsFoundWhereverItLies() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            long[] stamps = new long[2 + random.nextInt(round % 4 == 0 ? 40_000 : 200)];
            int gaps = random.nextInt(6);
            for (int i = 1; i < stamps.length; i++) {
                boolean gap = random.nextInt(stamps.length) < gaps;
                stamps[i] = stamps[i - 1] + (gap ? 151 + random.nextLong(4_000_000_000L) : 100);
            }
            Distances distances = Distances.of(Stamps.of(stamps));
            for (int look = 0; look < 30; look++) {
                int from = random.nextInt(stamps.length);
                int to = from + random.nextInt(stamps.length - from + 1);
                long longest = random.nextBoolean() ? 150 : 3_000_000_000L;
                assertEquals(bySight(stamps, from, to, longest), distances.firstLonger(from, to, longest));
            }
        }
    }

    @Test
    void levelsTakeLessThanAByteASample() {
        int size = 1_000_000;
        long[] stamps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            stamps[i] = i * 100L + i % 3;
            values[i] = i % 97;
        }
        long bytes = ArraySamples.of(stamps, values).levelBytes();
        assertTrue(bytes > 0 && bytes < size, bytes + " bytes for " + size + " samples");
    }

    private static Extent bySight(double[] values, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        return new Extent(low, high);
    }

    private static int bySight(long[] stamps, int from, int to, long longest) {
        for (int i = Math.max(1, from); i < to; i++) {
            if (stamps[i] - stamps[i - 1] > longest) {
                return i;
            }
        }
        return to;
    }
}
