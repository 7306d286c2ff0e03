package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecompositionTest {
    private static final double[] DAY = IntStream.range(0, 24)
            .mapToDouble(h -> (h * h % 17)
                    - IntStream.range(0, 24).map(k -> k * k % 17).average().orElseThrow())
            .toArray();

    @Test
    void aLineAndAFixedSeasonAreToldApartExactly() {
        double[] values = IntStream.range(0, 240)
                .mapToDouble(i -> 100 + 0.5 * i + DAY[i % 24])
                .toArray();
        Decomposition result = Stl.periodic(24).iterations(20, 0).decompose(values);
        for (int i = 0; i < values.length; i++) {
            assertEquals(100 + 0.5 * i, result.trend()[i], 1e-4, "trend " + i);
            assertEquals(DAY[i % 24], result.seasonal().getFirst()[i], 1e-4, "season " + i);
            assertEquals(0, result.remainder()[i], 1e-4, "remainder " + i);
        }
    }

    @Test
    void thePartsAddUpToTheData() {
        double[] values = IntStream.range(0, 1_000)
                .mapToDouble(i -> 50 + DAY[i % 24] + 5 * Math.sin(i * 2 * Math.PI / 168) + (i * 7919 % 13))
                .toArray();
        Decomposition result = Mstl.decompose(values, new int[] {168, 24});
        assertArrayEquals(new int[] {24, 168}, result.periods());
        for (int i = 0; i < values.length; i++) {
            double sum = result.trend()[i] + result.remainder()[i];
            for (double[] season : result.seasonal()) {
                sum += season[i];
            }
            assertEquals(values[i], sum, 1e-9);
        }
    }

    @Test
    void robustWeightsTakeAnOutlierOutOfTheTrend() {
        double[] values = IntStream.range(0, 240)
                .mapToDouble(i -> 100 + DAY[i % 24] + i % 5)
                .toArray();
        values[100] = 10_000;
        Decomposition result = Stl.of(24, 7).robust().decompose(values);
        assertEquals(0, result.weights()[100]);
        assertEquals(102, result.trend()[100], 2);
    }

    @Test
    void gapsAreBridgedAndStayGapsInTheRemainder() {
        double[] values =
                IntStream.range(0, 480).mapToDouble(i -> 100 + DAY[i % 24]).toArray();
        for (int i = 200; i < 230; i++) {
            values[i] = Double.NaN;
        }
        Decomposition result = Mstl.decompose(values, new int[] {24});
        assertTrue(Double.isNaN(result.remainder()[210]));
        assertEquals(DAY[210 % 24], result.seasonal().getFirst()[210], 1e-6);
    }

    @Test
    void aPeriodThatDoesNotFitTwiceIsLeftOut() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> i % 24).toArray();
        assertArrayEquals(
                new int[] {24}, Mstl.decompose(values, new int[] {24, 168}).periods());
        assertThrows(IllegalArgumentException.class, () -> Stl.periodic(168).decompose(values));
    }

    @Test
    void withoutPeriodsTheTrendFollowsTheSeries() {
        double[] values = IntStream.range(0, 50).mapToDouble(i -> 3 + 2 * i).toArray();
        Decomposition result = Mstl.decompose(values, new int[0]);
        assertArrayEquals(values, result.trend(), 1e-9);
        assertEquals(0, result.seasonal().size());
    }

    @Test
    void nothingMeasuredGivesNothing() {
        Decomposition result = Mstl.decompose(new double[] {Double.NaN, Double.NaN}, new int[] {24});
        assertTrue(Double.isNaN(result.trend()[0]));
    }
}
