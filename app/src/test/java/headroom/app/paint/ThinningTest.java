package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Curve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void everyPixelColumnKeepsItsTrueExtremes() {
        int points = 100_000;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            xs[i] = i;
            ys[i] = Math.sin(i * 0.37) + (i == 61_234 ? 40 : 0) - (i == 12_345 ? 30 : 0);
        }
        List<double[]> drawn = drawn(Curve.of(xs, ys), new Scale(0, points, 0, 500));
        assertTrue(drawn.size() <= 5 * 501, "drew " + drawn.size());
        assertEquals(40, drawn.stream().mapToDouble(p -> p[1]).max().orElseThrow(), 1.5);
        assertEquals(-30, drawn.stream().mapToDouble(p -> p[1]).min().orElseThrow(), 1.5);
    }

    @Test
    void gapBreaksTheLineAndASinglePointStands() {
        double[] xs = {0, 1, 2, 3, 4, 5};
        double[] ys = {1, 2, Double.NaN, 3, Double.NaN, 4};
        List<Integer> runs = new ArrayList<>();
        new Thinning(Curve.of(xs, ys), new Scale(0, 5, 0, 500), new Scale(0, 5, 0, 5))
                .strands(strand -> runs.add(strand.columns()));
        assertEquals(List.of(2, 1, 1), runs);
    }

    @Test
    void pointsOutsideTheWindowAreLeftOutButForTheNeighbours() {
        double[] xs = new double[1000];
        double[] ys = new double[1000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
        }
        assertTrue(drawn(Curve.of(xs, ys), new Scale(500, 510, 0, 500)).size() <= 14);
    }

    private static List<double[]> drawn(Curve curve, Scale x) {
        List<double[]> drawn = new ArrayList<>();
        new Thinning(curve, x, new Scale(0, 1, 0, 1)).strands(strand -> {
            double[][] line = new double[2][4 * strand.columns()];
            int count = strand.line(line);
            for (int i = 0; i < count; i++) {
                drawn.add(new double[] {line[0][i], line[1][i]});
            }
        });
        return drawn;
    }
}
