package headroom.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<Double> shares = new ArrayList<>();
    private final List<Message> steps = new ArrayList<>();
    private final Progress whole = new Progress() {
        @Override
        public void report(long done, long total) {
            shares.add(done / (double) total);
        }

        @Override
        public void doing(Message step) {
            steps.add(step);
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    };

    @Test
    void aPartReportsBetweenItsBounds() {
        Progress part = whole.part(0.1, 0.7);
        part.report(0, 8);
        part.report(2, 8);
        part.report(8, 8);
        part.report(3, 0);

        assertEquals(List.of(0.1, 0.25, 0.7, 0.1), shares);
    }

    @Test
    void aPartTellsItsStepsAndWhetherTheWholeIsCancelled() {
        Progress part = whole.part(0, 0.5).part(0.5, 1);
        part.doing(Message.literal("looking"));
        part.report(1, 2);

        assertEquals(List.of(Message.literal("looking")), steps);
        assertEquals(List.of(0.375), shares);
        assertTrue(part.cancelled());
    }
}
