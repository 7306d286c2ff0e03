package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Lazowska et al. 1984, Jain 1991 (example 34.2) and the queueing toolbox of GNU Octave.
class OperationalLawsTest {
    @Test
    void lawsHoldForTextbookFigures() {
        assertEquals(0.85, OperationalLaws.utilisation(51, 60), 1e-12);
        assertEquals(0.025, OperationalLaws.demandSeconds(0.85, 34), 1e-12);
        assertEquals(0.0040, OperationalLaws.demandSeconds(0.62 * 8, 1240), 1e-12);
        assertEquals(0.62, OperationalLaws.utilisation(1240, 0.004, 8), 1e-12);
        assertEquals(120, OperationalLaws.concurrency(500, 0.24), 1e-12);
        assertEquals(1, OperationalLaws.responseSeconds(600, 120, 4), 1e-12);
        assertEquals(1600, OperationalLaws.componentRps(500, 3.2), 1e-12);
        assertEquals(4545.45, OperationalLaws.ceilingRps(0.00176, 8), 0.01);
    }

    @Test
    void boundsMatchThePublishedCase() {
        Bounds bounds = new Bounds(17.2, 9.2, 2, 120);
        assertEquals(0.109, bounds.highestRps(20), 5e-4);
        assertEquals(14.913043, bounds.kneeConcurrency(), 1e-6);
    }

    @Test
    void boundsBracketTheExactSolutionAsInTheTable() {
        for (Map<String, String> row : SharedFiles.rows("reference/capacity/bounds.csv")) {
            double n = SharedFiles.number(row, "N").orElseThrow();
            Bounds bounds = new Bounds(
                    SharedFiles.number(row, "D_total").orElseThrow(),
                    SharedFiles.number(row, "D_max").orElseThrow(),
                    SharedFiles.text(row, "case").equals("lazowska") ? 2 : 3,
                    SharedFiles.number(row, "Z").orElseThrow());
            double exact = SharedFiles.number(row, "X_exact_mva").orElseThrow();
            assertEquals(SharedFiles.number(row, "X_aba_low").orElseThrow(), bounds.lowestRps(n), 1e-6 * exact + 1e-7);
            assertEquals(
                    SharedFiles.number(row, "X_aba_high").orElseThrow(), bounds.highestRps(n), 1e-6 * exact + 1e-7);
            assertEquals(
                    SharedFiles.number(row, "X_bsb_low").orElseThrow(),
                    bounds.lowestBalancedRps(n),
                    1e-6 * exact + 1e-7);
            assertTrue(bounds.lowestBalancedRps(n) <= exact * (1 + 1e-6), row.toString());
            assertTrue(bounds.highestBalancedRps(n) >= exact * (1 - 1e-6), row.toString());
        }
    }

    @Test
    void jainsSystemIsSolvedExactly() {
        ClosedNetwork network = ClosedNetwork.of(new double[] {2, 3, 1}, new int[] {1, 1, 1}, 4);
        ClosedNetwork.Solution twenty = network.solve(20);
        assertEquals(0.333247, twenty.rps(), 1e-6);
        assertEquals(1.991, twenty.queue()[0], 1e-3);
        assertEquals(16.177, twenty.queue()[1], 1e-3);
        assertEquals(0.500, twenty.queue()[2], 1e-3);
        assertEquals(0.28975185, network.solve(5).rps(), 1e-8);
    }

    @Test
    void severalServersStayStableWhereTheTextbookRecursionTurnsNegative() {
        // 8 servers, D = 4 s, Z = 10 s: exact is 2.0 at 80 users, the textbook recursion gives -0.64
        ClosedNetwork pool = ClosedNetwork.of(new double[] {4}, new int[] {8}, 10);
        assertEquals(2.0, pool.solve(80).rps(), 0.01);
        assertEquals(0.0714286, pool.solve(1).rps(), 1e-6);
    }
}
