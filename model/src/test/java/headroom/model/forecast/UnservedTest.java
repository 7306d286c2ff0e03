package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.Rollup;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnservedTest {
    private static final long HOUR = 3_600_000L;
    private static final int WEEK = 168;

    /// Four weeks that repeat: 100 requests/s by night, 300 by day; the last one is a tenth higher.
    private static double[] demand() {
        double[] values = new double[4 * WEEK];
        for (int i = 0; i < values.length; i++) {
            double usual = i % 24 >= 8 && i % 24 < 20 ? 300 : 100;
            values[i] = i >= 3 * WEEK ? 1.1 * usual : usual;
        }
        return values;
    }

    @Test
    void whatTheUsualWeekLetsExpectAtTheLevelOfTheDayIsNotServedWhereItWasCutOff() {
        double[] values = demand();
        boolean[] clipped = new boolean[values.length];
        for (int i = 3 * WEEK + 58; i < 3 * WEEK + 61; i++) {
            clipped[i] = true;
            values[i] = 250;
        }
        // 330 were to be expected in each of three hours, 250 were served
        assertEquals(
                3 * 3_600 * 80.0,
                Unserved.requests(Rollup.of(0, HOUR, values), clipped).orElseThrow(),
                1);
    }

    @Test
    void whatWasServedBeyondTheUsualHidesNothing() {
        double[] values = demand();
        boolean[] clipped = new boolean[values.length];
        clipped[3 * WEEK + 58] = true;
        values[3 * WEEK + 58] = 900;
        assertTrue(Unserved.requests(Rollup.of(0, HOUR, values), clipped).isEmpty());
    }

    @Test
    void tooFewWeeksTellNothing() {
        double[] values = Arrays.copyOf(demand(), 2 * WEEK);
        boolean[] clipped = new boolean[values.length];
        clipped[WEEK + 58] = true;
        values[WEEK + 58] = 10;
        assertTrue(Unserved.requests(Rollup.of(0, HOUR, values), clipped).isEmpty());
    }
}
