package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UslCurveTest {
    /// Different σ and κ, so that a swapped sign shows.
    private static final UslCurve CURVE = new UslCurve(100, 0.05, 0.001);

    @Test
    void concurrencyAtAResponseTimeLeadsBackToIt() {
        for (double n : new double[] {1.5, 7, 31, 200}) {
            double seconds = CURVE.responseSeconds(n);
            assertEquals(n, CURVE.concurrencyAtResponse(seconds).orElseThrow(), 1e-9 * n);
        }
    }

    @Test
    void concurrencyAtAThroughputIsTheStableBranch() {
        double peak = CURVE.peakConcurrency();
        for (double n : new double[] {1, 5, 20, 0.99 * peak}) {
            assertEquals(
                    n, CURVE.concurrencyAtThroughput(CURVE.throughputRps(n)).orElseThrow(), 1e-6 * n);
        }
        assertTrue(CURVE.concurrencyAtThroughput(1.01 * CURVE.limitRps()).isEmpty());
    }

    @Test
    void throughputAtAResponseTimeIsRightWhereThePublishedFormulaIsNot() {
        // usl4j 0.7.0 says 3,256 for these parameters; the definition gives 806.16
        assertEquals(806.1634597, CURVE.throughputAtResponse(0.02).orElseThrow(), 1e-6);
        UslCurve cisco = new UslCurve(995.6486, 0.02671591, 7.690945e-4);
        assertEquals(9420.073869, cisco.throughputAtResponse(0.0015).orElseThrow(), 1e-5);
        assertEquals(29.569036, cisco.concurrencyAtThroughput(12_201).orElseThrow(), 1e-5);
        assertEquals(0.95806946, cisco.concurrencyAtThroughput(955).orElseThrow(), 1e-6);
    }

    @Test
    void withoutCoherencyTheLimitIsAmdahls() {
        UslCurve amdahl = new UslCurve(10, 0.02, 0);
        assertEquals(500, amdahl.limitRps(), 1e-9);
        assertTrue(Double.isInfinite(amdahl.peakConcurrency()));
        assertEquals(
                40, amdahl.concurrencyAtThroughput(amdahl.throughputRps(40)).orElseThrow(), 1e-9);
        assertEquals(
                40, amdahl.concurrencyAtResponse(amdahl.responseSeconds(40)).orElseThrow(), 1e-9);
        assertTrue(amdahl.concurrencyAtThroughput(501).isEmpty());
    }

    @Test
    void linearScalingHasNoLimit() {
        UslCurve linear = new UslCurve(10, 0, 0);
        assertTrue(Double.isInfinite(linear.limitRps()));
        assertEquals(7, linear.concurrencyAtThroughput(70).orElseThrow(), 1e-9);
        assertTrue(linear.concurrencyAtResponse(1).isEmpty());
    }

    @Test
    void negativeCoefficientsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new UslCurve(10, -0.01, 0));
    }
}
