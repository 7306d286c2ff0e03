package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.catalogue.Catalogue;
import headroom.importers.derive.Derived;
import headroom.model.Progress;
import headroom.model.workbook.SeriesEntry;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What takes long after a file is read asks again and again whether anybody still waits for it. How soon it stops is
/// measured by `headroom.bench.CancelSpeed`.
class CancelledTest {
    private static final int ROWS = 300_000;

    /// Is cancelled when it was asked so many times.
    private static final class Asked implements Progress {
        private final int patience;
        private int times;

        Asked(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(long done, long total) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return times++ >= patience;
        }
    }

    private static SampleBuffer shuffled() {
        SampleBuffer buffer = new SampleBuffer();
        Random random = new Random(5);
        for (int i = 0; i < ROWS; i++) {
            buffer.add(random.nextInt(1_000_000_000), 1);
        }
        return buffer;
    }

    @Test
    void sortingStopsAnywhere() {
        Asked patient = new Asked(Integer.MAX_VALUE);
        assertTrue(shuffled().order(patient).unsorted());
        assertTrue(patient.times > 50, "asked " + patient.times + " times");
        for (int patience : new int[] {0, 3, patient.times / 2, patient.times - 1}) {
            assertThrows(CancellationException.class, () -> shuffled().order(new Asked(patience)), "after " + patience);
        }
    }

    @Test
    void computingStopsAnywhere() {
        String points = IntStream.range(0, 10)
                .mapToObj(i -> "[" + (1_795_334_400 + 60 * i) + ",\"" + i + "\"]")
                .collect(Collectors.joining(","));
        String buckets = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> Stream.of("0.1", "+Inf")
                        .map(bound -> "{\"metric\":{\"__name__\":\"lat_bucket\",\"le\":\"" + bound
                                + "\",\"instance\":\"" + i + "\"},\"values\":[" + points + "]}"))
                .collect(Collectors.joining(","));
        List<SeriesEntry> entries = Reading.of(
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + buckets + "]}}")
                .imported()
                .series()
                .stream()
                .filter(entry -> entry.series().id().metric().endsWith("_bucket"))
                .toList();
        assertEquals(80, entries.size());
        Asked patient = new Asked(Integer.MAX_VALUE);
        assertEquals(
                4,
                Derived.all(entries, Catalogue.shipped().derivations(), "", patient)
                        .size());
        assertTrue(patient.times >= 160, "each row is read and added up: asked " + patient.times + " times");
        for (int patience : new int[] {0, 79, patient.times - 1}) {
            assertThrows(
                    CancellationException.class,
                    () -> Derived.all(entries, Catalogue.shipped().derivations(), "", new Asked(patience)));
        }
    }
}
