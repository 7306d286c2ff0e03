package headroom.importers.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void quantilesAreThoseOfTheSortedDurationsToAFifthOfAPercent() {
        Random random = new Random(7);
        long[] micros = random.doubles(20_000)
                .mapToLong(share -> Math.round(Math.exp(share * 18)))
                .toArray();
        Durations durations = new Durations(8);
        Arrays.stream(micros).forEach(each -> durations.add(each, 1));
        Arrays.sort(micros);
        for (double percentile : new double[] {1, 25, 50, 90, 99, 99.9, 100}) {
            double exact = micros[(int) Math.ceil(percentile / 100 * micros.length) - 1] / 1e6;
            assertEquals(exact, durations.quantileSeconds(percentile), 0.002 * exact, "percentile " + percentile);
        }
    }

    @Test
    void aPartAndTheRestTogetherAreTheWhole() {
        Durations whole = new Durations(8);
        Durations part = new Durations(8);
        Durations rest = new Durations(8);
        for (long i = 1; i <= 1000; i++) {
            whole.add(i * i * i, 1);
            (i % 3 == 0 ? part : rest).add(i * i * i, 1);
        }
        rest.addAll(part);
        assertEquals(whole.total(), rest.total());
        assertEquals(whole.quantileSeconds(95), rest.quantileSeconds(95));
    }

    @Test
    void theLongestDurationHasAPlaceAndNegativeOnesAreZero() {
        Durations durations = new Durations(8);
        durations.add(Long.MAX_VALUE, 1);
        durations.add(-5, 3);
        assertEquals(0, durations.quantileSeconds(50));
        assertEquals(Long.MAX_VALUE / 1e6, durations.quantileSeconds(100), 0.002 * Long.MAX_VALUE / 1e6);
        assertTrue(Double.isNaN(new Durations(8).quantileSeconds(50)));
    }
}
