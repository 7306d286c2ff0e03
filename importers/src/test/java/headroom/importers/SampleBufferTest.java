package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.Progress;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleBufferTest {
    @Test
    void samplesThatComeInPiecesOfAnySizeAreAllThereInTheirOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            SampleBuffer buffer = new SampleBuffer();
            int size = 0;
            for (int piece = 1 + random.nextInt(20); piece > 0; piece--) {
                int length = random.nextInt(random.nextInt(5) == 0 ? 20_000 : 50);
                long[] stamps = new long[length + 2];
                double[] values = new double[length + 2];
                for (int i = 0; i < length; i++) {
                    stamps[i + 1] = (long) size + i;
                    values[i + 1] = size + i + 0.5;
                }
                if (length == 1) {
                    buffer.add(stamps[1], values[1]);
                } else {
                    buffer.addAll(stamps, values, 1, length + 1);
                }
                size += length;
            }
            assertEquals(size, buffer.size());
            SampleBuffer.Ordered ordered = buffer.order(Progress.none());
            assertEquals(size, ordered.samples().size());
            for (int i = 0; i < size; i++) {
                assertEquals(i, ordered.samples().stampMillis(i));
                assertEquals(i + 0.5, ordered.samples().value(i));
            }
            assertEquals(0, buffer.size());
        }
    }
}
