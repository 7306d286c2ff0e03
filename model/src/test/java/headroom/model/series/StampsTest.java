package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StampsTest {
    @Test
    void everyStampIsGivenBackWhateverTheDistances() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            long[] stamps = new long[random.nextInt(60)];
            long at = random.nextLong(-1_000, 1_000);
            for (int i = 0; i < stamps.length; i++) {
                at += random.nextInt(4) == 0 ? random.nextLong(-5, 100) : 10;
                stamps[i] = at;
            }
            Stamps held = Stamps.of(stamps);
            assertArrayEquals(stamps, held.toArray());
            for (int tries = 0; tries < 40 && stamps.length > 0; tries++) {
                int index = random.nextInt(stamps.length);
                assertEquals(stamps[index], held.at(index));
            }
            assertThrows(IndexOutOfBoundsException.class, () -> held.at(stamps.length));
            assertThrows(IndexOutOfBoundsException.class, () -> held.at(-1));
        }
    }

    @Test
    void partsAreAddedAsOneByOne() {
        long[] stamps = {0, 10, 20, 30, 35, 40, 45, 45, 60};
        Stamps.Builder parts = new Stamps.Builder();
        parts.add(stamps, 0, 2);
        parts.add(stamps, 2, 5);
        assertTrue(parts.rising());
        parts.add(stamps, 5, 9);
        assertFalse(parts.rising());
        assertArrayEquals(stamps, parts.build().toArray());
    }

    @Test
    void aRegularSeriesTakesTwelveBytesASampleAtMostWithItsLevels() {
        int size = 1_000_000;
        long[] stamps = LongStream.range(0, size).map(i -> i * 15_000L).toArray();
        double[] values = new SplittableRandom(1).doubles(size).toArray();
        double bytes = (double) ArraySamples.of(stamps, values).bytes() / size;
        assertTrue(bytes < 8.7, () -> bytes + " bytes");
        for (int i = 500; i < size; i++) {
            stamps[i] += 60_000L * (i / 500); // a gap every two hours
        }
        double withGaps = (double) ArraySamples.of(stamps, values).bytes() / size;
        assertTrue(withGaps < 9, () -> withGaps + " bytes");
    }
}
