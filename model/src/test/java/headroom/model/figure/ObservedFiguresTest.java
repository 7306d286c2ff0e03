package headroom.model.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.capacity.ObservedComponent;
import headroom.model.series.Rollup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedFiguresTest {
    private static final long STEP = 3_600_000;

    @Test
    void pairsUseWithTheThroughputOfTheSameHourWhereverTheTwoBegin() {
        Rollup throughput = Rollup.of(0, STEP, new double[] {100, 200, 300, 400, 500});
        Rollup use = Rollup.of(2 * STEP, STEP, new double[] {0.3, 0.4, 0.5, 0.6});
        ObservedComponent observed = new ObservedComponent(
                "db",
                Optional.of(throughput),
                Optional.of(use),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Figure figure = ObservedFigures.utilisation("db", 1, Optional.of(observed), List.of())
                .orElseThrow();
        Layer.Marks marks = (Layer.Marks) figure.layers().getFirst();
        assertEquals(3, marks.marks().size());
        marks.marks().forEach(mark -> assertEquals(mark.x() / 10, mark.y(), 1e-9));
    }
}
