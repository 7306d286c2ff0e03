package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Published: Gunther's PDQ models, the queueing toolbox of GNU Octave. Computed: tables made with scipy.
class MultiServerQueueTest {
    @Test
    void oneServerIsTheTextbookQueue() {
        MultiServerQueue queue = new MultiServerQueue(1, 75, 0.01);
        assertEquals(0.04, queue.responseSeconds(), 1e-12);
        assertEquals(3, 75 * queue.responseSeconds(), 1e-9);
        MultiServerQueue busy = new MultiServerQueue(1, 0.7, 1);
        assertEquals(9.9858, busy.percentileSeconds(95), 1e-4);
        assertEquals(15.3506, busy.percentileSeconds(99), 1e-4);
    }

    @Test
    void threeServersWaitAsPublished() {
        MultiServerQueue queue = new MultiServerQueue(3, 2, 1);
        assertEquals(4.0 / 9, queue.waiting(), 1e-12);
        assertEquals(1.444444444, queue.responseSeconds(), 1e-9);
    }

    @Test
    void tailIntegratesToTheMeanResponse() {
        // c = 2 at half load is the case in which draining is as fast as service and the formula changes
        for (int servers : new int[] {1, 2, 4}) {
            MultiServerQueue queue = new MultiServerQueue(servers, 0.5 * servers, 1);
            double sum = 0;
            double step = 0.001;
            for (double t = step / 2; t < 60; t += step) {
                sum += queue.tail(t) * step;
            }
            assertEquals(queue.responseSeconds(), sum, 1e-5);
        }
    }

    @Test
    void regularServiceHalvesTheWaitAndHeavyServiceMultipliesIt() {
        MultiServerQueue queue = new MultiServerQueue(1, 0.9, 1);
        assertEquals(4.5, queue.waitSeconds(1, 0), 1e-9);
        assertEquals(9, queue.waitSeconds(1, 1), 1e-9);
        assertEquals(22.5, queue.waitSeconds(1, 4), 1e-9);
    }

    @Test
    void biggerPoolsMayBeUsedMore() {
        double one = MultiServerQueue.usableUtilisation(1, 99, 3);
        double eight = MultiServerQueue.usableUtilisation(8, 99, 3);
        double many = MultiServerQueue.usableUtilisation(64, 99, 3);
        // one server stretches by 1/(1 - ρ)
        assertEquals(2.0 / 3, one, 1e-4);
        assertTrue(one < eight && eight < many && many < 1, one + " " + eight + " " + many);
    }

    @Test
    void anOverloadedQueueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MultiServerQueue(2, 200, 0.01));
    }

    @Test
    void theWholeTableIsReproduced() {
        for (Map<String, String> row : SharedFiles.rows("reference/capacity/mmc_table.csv")) {
            int servers = (int) SharedFiles.number(row, "servers_c").orElseThrow();
            double offered = SharedFiles.number(row, "offered_erlangs_a").orElseThrow();
            MultiServerQueue queue = new MultiServerQueue(servers, offered, 1);
            close(row, "erlang_B", queue.blocking());
            close(row, "erlang_C_P_wait", queue.waiting());
            close(row, "Wq_over_S", queue.waitSeconds());
            close(row, "R_over_S", queue.responseSeconds());
            close(row, "R_p50_over_S", queue.percentileSeconds(50));
            close(row, "R_p99_over_S", queue.percentileSeconds(99));
            close(row, "R_p999_over_S", queue.percentileSeconds(99.9));
        }
    }

    @Test
    void generalQueuesAgreeWithTheTable() {
        int checked = 0;
        for (Map<String, String> row : SharedFiles.rows("reference/capacity/ggc_wait.csv")) {
            int servers = (int) SharedFiles.number(row, "servers").orElseThrow();
            double rho = SharedFiles.number(row, "rho").orElseThrow();
            if (SharedFiles.text(row, "method").contains("Sakasegawa")) {
                continue;
            }
            double wait = new MultiServerQueue(servers, rho * servers, 1)
                    .waitSeconds(
                            SharedFiles.number(row, "ca2").orElseThrow(),
                            SharedFiles.number(row, "cs2").orElseThrow());
            close(row, "Wq_over_S", wait);
            checked++;
        }
        assertTrue(checked > 20, "rows checked: " + checked);
    }

    private static void close(Map<String, String> row, String column, double value) {
        double expected = SharedFiles.number(row, column).orElseThrow();
        assertEquals(expected, value, 1e-6 * Math.max(1e-3, expected), column + " of " + row);
    }
}
