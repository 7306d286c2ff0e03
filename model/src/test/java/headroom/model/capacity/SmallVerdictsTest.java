package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.capacity.Kneedle.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Knees (tests of the Python package kneed), imbalance and service demands by regression (numpy).
class SmallVerdictsTest {
    @Test
    void kneesLieWhereThePackageKneedPutsThem() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] rising = {0, 60, 80, 85, 90, 95, 96, 97, 98, 99};
        double[] falling = {100, 40, 20, 15, 10, 5, 4, 3, 2, 1};
        assertEquals(2, Kneedle.knee(x, rising).orElseThrow());
        assertEquals(2, Kneedle.knee(x, falling, Shape.CONVEX_DECREASING).orElseThrow());
        assertEquals(
                7, Kneedle.knee(x, reversed(falling), Shape.CONVEX_INCREASING).orElseThrow());
        assertEquals(
                7,
                Kneedle.knee(x, new double[] {99, 98, 97, 96, 95, 90, 85, 80, 60, 0}, Shape.CONCAVE_DECREASING)
                        .orElseThrow());
        assertTrue(Kneedle.knee(new double[] {1, 2, 3}, new double[] {2, 4, 6}).isEmpty());
    }

    @Test
    void kneesOfMeasuredCurvesMoveWithTheRange() {
        List<Map<String, String>> data = SharedFiles.rows("reference/capacity/usl_datasets.csv");
        assertEquals(36, kneeOf(data, "specsdm91", 100));
        assertEquals(14, kneeOf(data, "cisco", 100));
        assertEquals(10, kneeOf(data, "cisco", 16));
        assertEquals(15, kneeOf(data, "handlersocket", 100));
        assertEquals(8, kneeOf(data, "pods_issue7", 100));
    }

    @Test
    void oneHotMemberLeavesLittleOfThePool() {
        Imbalance hot = Imbalance.of(95, 40, 38, 42);
        assertEquals(0.7674, hot.excess(), 1e-4);
        assertEquals(0.8354, hot.fairness(), 1e-4);
        assertEquals(0.566, hot.usableShare(), 1e-3);
        assertEquals(0.14, Imbalance.of(100, 3, 2, 1, 2, 1, 2, 1).usableShare(), 1e-12);
        assertEquals(0, Imbalance.of(3, 3, 3).excess(), 1e-12);
    }

    @Test
    void demandsByClassAreRecovered() {
        List<Map<String, String>> rows = SharedFiles.rows("reference/capacity/demand_regression_data.csv");
        double[] busy = column(rows, "app_busy_cores");
        double[][] rates = rows.stream()
                .map(row -> Stream.of("browse_rps", "login_rps", "search_rps")
                        .mapToDouble(c -> SharedFiles.number(row, c).orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
        DemandRegression full = DemandRegression.withBackground(busy, rates);
        assertEquals(0.0887, full.background(), 1e-4);
        assertEquals(0.0021967, full.demandSeconds()[0], 1e-7);
        assertEquals(0.010398, full.demandSeconds()[1], 1e-6);
        assertEquals(0.003266, full.demandSeconds()[2], 1e-6);
        assertEquals(0.00129, full.standardErrors()[3], 1e-5);
        assertEquals(0.99829, full.explained(), 1e-5);
        assertEquals(1.798, full.durbinWatson(), 1e-3);
        assertEquals(2842.9, full.condition(), 0.1);
        // truth: 2.2, 10.5 and 5.0 ms and 0.06 cores, within two standard errors
        assertEquals(0.005, full.demandSeconds()[2], 2 * full.standardErrors()[3]);
        // without a background the rare class takes it
        DemandRegression bare = DemandRegression.withoutBackground(busy, rates);
        assertEquals(0.00904, bare.demandSeconds()[2], 1e-5);
        double[][] total = new double[busy.length][];
        for (int i = 0; i < total.length; i++) {
            total[i] = new double[] {rates[i][0] + rates[i][1] + rates[i][2]};
        }
        // with the total rate only, the residuals give the moving mix away
        assertEquals(0.085, DemandRegression.withBackground(busy, total).durbinWatson(), 1e-3);
    }

    private static double kneeOf(List<Map<String, String>> data, String dataset, int first) {
        List<Map<String, String>> rows = data.stream()
                .filter(row -> dataset.equals(SharedFiles.text(row, "dataset")))
                .limit(first)
                .toList();
        return Kneedle.knee(column(rows, "n"), column(rows, "x")).orElseThrow();
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    private static double[] column(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> SharedFiles.number(row, column).orElseThrow())
                .toArray();
    }
}
