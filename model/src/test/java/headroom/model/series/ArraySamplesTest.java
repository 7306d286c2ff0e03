package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArraySamplesTest {
    private static final double MOST_BYTES = 12;

    private static ArraySamples every(int size, long jitterMillis) {
        long[] stamps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            stamps[i] = 1_700_000_000_000L + i * 15_000L + (long) i * i % 17 * jitterMillis;
            values[i] = i % 100;
        }
        return ArraySamples.of(stamps, values);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 40_320, 1_000_003})
    void aSampleOfARegularSeriesTakesTwelveBytesAtMostWithWhatItTakesToDrawIt(int size) {
        ArraySamples samples = every(size, 0);
        assertTrue(samples.bytes() <= MOST_BYTES * size, samples.bytes() + " bytes for " + size + " samples");
        assertTrue(samples.bytes() >= 8L * size, "the values alone take eight");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_003})
    void aSampleAtAnyMomentTakesEightMoreForItsTime(int size) {
        ArraySamples samples = every(size, 13);
        assertTrue(samples.bytes() > MOST_BYTES * size, "its times are held one by one");
        assertTrue(samples.bytes() <= (MOST_BYTES + 8) * size, samples.bytes() + " bytes for " + size + " samples");
    }
}
