package headroom.model.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Before and after; expectations computed with scipy and by hand.
class ComparisonTest {
    @Test
    void referenceSeriesAreJudgedAsExpected() {
        List<Map<String, String>> series = SharedFiles.rows("reference/capacity/compare_series.csv");
        for (Map<String, String> row : SharedFiles.rows("reference/capacity/compare_expected.csv")) {
            String name = SharedFiles.text(row, "case");
            double[] before = column(series, name + "_before");
            double[] after = column(series, name + "_after");
            Comparison plain = Comparison.independent(before, after);
            close(row, "welch_t", plain.t());
            close(row, "welch_df", plain.freedom());
            close(row, "welch_p", plain.p());
            close(row, "hedges_g", plain.hedges());
            close(row, "cliffs_delta", plain.cliff());
            Comparison honest = Comparison.autocorrelated(before, after);
            close(row, "n_eff_before", honest.effectiveBefore());
            close(row, "t_neff", honest.t());
            close(row, "p_neff", honest.p());
        }
    }

    @Test
    void slowDriftIsWorthFewSamples() {
        Random random = new Random(7);
        double[] drift = new double[400];
        for (int i = 1; i < drift.length; i++) {
            drift[i] = 0.9 * drift[i - 1] + random.nextGaussian();
        }
        double size = Comparison.effectiveSize(drift);
        assertTrue(size > 8 && size < 45, "effective size " + size);
        assertEquals(3, Comparison.effectiveSize(new double[] {1, 2, 1}), 1e-9);
    }

    private static double[] column(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> SharedFiles.number(row, column).orElseThrow())
                .toArray();
    }

    private static void close(Map<String, String> row, String column, double value) {
        double expected = SharedFiles.number(row, column).orElseThrow();
        // the table prints five digits of an autocorrelation, which moves the last ones of p
        assertEquals(expected, value, 2e-3 * Math.abs(expected), column + " of " + SharedFiles.text(row, "case"));
    }
}
