package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final int DAYS = 91;
    private static final int TRIES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {100, 364})
    void aRecordIsPassedAsOftenAsSaidWhetherTailsAreHeavyOrLight(int past) {
        double heavy = passed(past, random -> Math.pow(1 - random.nextDouble(), -0.7));
        double light = passed(past, random -> 100 + 5 * random.nextGaussian());
        // the tail of few values is known so badly that a heavy one is passed more often
        assertEquals(0.05, heavy, past < 200 ? 0.1 : 0.035);
        assertEquals(0.05, light, 0.04);
    }

    private static double passed(int past, ToDoubleFunction<SplittableRandom> draw) {
        SplittableRandom random = new SplittableRandom(11);
        int passed = 0;
        for (int i = 0; i < TRIES; i++) {
            double[] values = new double[past];
            Arrays.setAll(values, _ -> draw.applyAsDouble(random));
            // without a year no shift is looked for
            Prepared history = Prepared.of(values, new int[0], 0, past);
            double bound = Records.of(history, DAYS).logBound(0.05) + Math.log(history.factor());
            double highest = Double.NEGATIVE_INFINITY;
            for (int d = 0; d < DAYS; d++) {
                highest = Math.max(highest, draw.applyAsDouble(random));
            }
            passed += Math.log(highest) > bound ? 1 : 0;
        }
        assertTrue(passed > 0);
        return (double) passed / TRIES;
    }
}
