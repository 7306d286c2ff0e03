package headroom.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Row 39: what is left is told soundly and does not jump.
class RemainingTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void nothingIsSaidBeforeItCanBeKnown() {
        Remaining remaining = new Remaining(0);
        assertEquals(OptionalLong.empty(), remaining.seconds(10 * SECOND));
        remaining.report(0.01, SECOND);
        assertEquals(OptionalLong.empty(), remaining.seconds(SECOND));
    }

    @Test
    void steadyWorkCountsDown() {
        Remaining remaining = new Remaining(0);
        for (int second = 1; second <= 90; second++) {
            remaining.report(second / 100.0, second * SECOND);
            if (second >= 5) {
                double left = remaining.seconds(second * SECOND).orElseThrow();
                assertEquals(100.0 - second, left, 2.0);
            }
        }
    }

    @Test
    void unevenReportsDoNotMakeItJump() {
        Remaining remaining = new Remaining(0);
        long before = -1;
        for (int second = 1; second <= 60; second++) {
            double done = (second + (second % 2 == 0 ? 0.4 : -0.4)) / 100.0;
            remaining.report(done, second * SECOND);
            long now = remaining.seconds(second * SECOND).orElse(-1);
            if (before >= 0 && second > 10) {
                assertTrue(now <= before && now >= before - 4, before + " s, then " + now + " s");
            }
            before = now;
        }
    }

    @Test
    void workThatBecomesSlowerIsSeenSo() {
        Remaining remaining = new Remaining(0);
        for (int second = 1; second <= 20; second++) {
            remaining.report(second / 40.0, second * SECOND);
        }
        for (int second = 21; second <= 60; second++) {
            remaining.report(0.5 + (second - 20) / 400.0, second * SECOND);
        }
        long left = remaining.seconds(60 * SECOND).orElseThrow();
        assertTrue(left > 100, "tenfold slower, but " + left + " s");
    }
}
