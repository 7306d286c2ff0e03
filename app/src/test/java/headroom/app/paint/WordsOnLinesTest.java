package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.paint.WordsOnLines.Wish;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordsOnLinesTest {
    private static final Painted AREA =
            new Painted(50, 20, 750, 320, new Scale(0, 700, 50, 750), new Scale(0, 300, 320, 20), List.of());
    private static final TextStyle STYLE = TextStyle.CHART;

    private final PaintedWords surface = new PaintedWords();
    private final Obstacles obstacles = new Obstacles(50, 20, 750, 320, true);
    private final WordsOnLines words = new WordsOnLines(surface, AREA, obstacles, 0xFFFFFFFF);

    @Test
    void wordsKeepOffALineThatRunsThroughTheirPlace() {
        double[] xs = new double[351];
        double[] ys = new double[351];
        for (int i = 0; i <= 350; i++) {
            xs[i] = 50 + 2 * i;
            ys[i] = 200 + 40 * Math.sin(i / 4.0);
        }
        obstacles.line(xs, ys, xs.length);
        words.beside(new Wish("organic demand passes 1,010", 400, 200, 0.5, true, true, STYLE, 0xFF000000));
        PaintedWords.Written written = surface.written().getFirst();
        assertEquals(0, written.over(obstacles), () -> "the line runs through " + written);
        assertTrue(written.baseline() < 165 || written.baseline() - 10 > 240, written::toString);
        assertEquals(1, surface.lines(), "a line leads from far words to their place");
    }

    @Test
    void wordsOnALevelLineStandCloseToItAndBetweenNeighbours() {
        obstacles.line(new double[] {50, 750}, new double[] {100, 100}, 2);
        obstacles.line(new double[] {50, 750}, new double[] {118, 118}, 2);
        obstacles.line(new double[] {50, 750}, new double[] {134, 134}, 2);
        words.along(new Wish("safe 3,820", 60, 118, 0, false, false, STYLE, 0xFF000000), 750);
        PaintedWords.Written written = surface.written().getFirst();
        assertEquals(0, written.over(obstacles));
        assertTrue(written.baseline() > 100 && written.baseline() < 134, written::toString);
    }

    @Test
    void wordsDoNotCoverOneAnother() {
        for (int i = 0; i < 8; i++) {
            words.beside(new Wish("the same place " + i, 300, 150, 0.5, true, false, STYLE, 0xFF000000));
        }
        List<PaintedWords.Written> all = surface.written();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(!all.get(i).touches(all.get(j)), all.get(i) + " over " + all.get(j));
            }
        }
    }

    @Test
    void aLineThatBeginsAnAgeBeforeWhatIsShownIsLabelledAtOnce() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> words.along(new Wish("capacity 1,510", -1e15, 100, 0, true, false, STYLE, 0xFF000000), 1e18));
        assertTrue(surface.written().getFirst().left() >= 50);
    }
}
