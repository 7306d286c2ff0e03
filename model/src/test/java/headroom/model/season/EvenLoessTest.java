package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvenLoessTest {
    /// The regression that takes trust into account, with full trust everywhere, tells the same.
    @ParameterizedTest
    @CsvSource({
        "7, 0, 1, 5",
        "7, 0, 1, 40",
        "11, 1, 2, 100",
        "25, 1, 3, 25",
        "25, 1, 3, 12",
        "301, 1, 30, 200",
        "9, 1, 4, 2",
        "9, 0, 1, 1"
    })
    void agreesWithFullTrust(int window, int degree, int jump, int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] values = random.doubles(n, 90, 110).toArray();
        double[] trust = new double[n];
        Arrays.fill(trust, 1);
        double[] expected = new double[n + 2];
        Loess loess = new Loess(window, degree, jump);
        loess.smooth(values, n, trust, expected, 1);
        expected[0] = loess.fit(values, n, trust, -1);
        expected[n + 1] = loess.fit(values, n, trust, n);
        double[] found = new double[n + 2];
        EvenLoess even = new EvenLoess(window, degree, jump, n);
        even.smooth(values, found, 1);
        found[0] = even.before(values);
        found[n + 1] = even.after(values);
        assertArrayEquals(expected, found, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"7, 20", "51, 20"})
    void aLineStaysALine(int window, int n) {
        double[] line = new double[n];
        Arrays.setAll(line, i -> 3 + 2.0 * i);
        double[] smooth = new double[n];
        EvenLoess even = new EvenLoess(window, 1, 1, n);
        even.smooth(line, smooth, 0);
        assertArrayEquals(line, smooth, 1e-9);
        assertEquals(1, even.before(line), 1e-9);
        assertEquals(3 + 2.0 * n, even.after(line), 1e-9);
    }
}
