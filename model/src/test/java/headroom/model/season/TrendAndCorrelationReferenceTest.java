package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.forecast.ets.ClassicSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Against R 4.2 `acf` and the Mann-Kendall test computed with it, in the reference files beside the project; the
/// numbers typed here come from the same runs.
class TrendAndCorrelationReferenceTest {
    /// The series of natural gas was looked at from 1980 on only.
    private static final int GAS = 188;

    private static double[] series(String name) {
        double[] values = ReferenceTable.read("../forecast-data/open/classic/" + name + ".csv")
                .column("value");
        return name.equals("gas") ? Arrays.copyOfRange(values, values.length - GAS, values.length) : values;
    }

    @Test
    void trendsAreThoseOfTheReference() {
        ReferenceTable table = ReferenceTable.read("forecast/mann_kendall_theil_sen.csv");
        assertTrue(table.rows().size() > 10);
        for (String[] row : table.rows()) {
            MannKendall found = MannKendall.of(series(row[0]));
            assertEquals(Long.parseLong(row[2]), found.score(), row[0]);
            assertEquals(Double.parseDouble(row[3]), found.variance(), 1e-6, row[0]);
            assertEquals(Double.parseDouble(row[4]), found.normal(), 1e-9, row[0]);
            double chance = Double.parseDouble(row[5]);
            assertEquals(chance, found.chance(), 1e-6 * chance, row[0]);
        }
    }

    @Test
    void theNileFell() {
        MannKendall found = MannKendall.of(ClassicSeries.nile());
        assertEquals(-1387, found.score());
        assertEquals(112728.333333333, found.variance(), 1e-6);
        assertEquals(3.6582629216643e-05, found.chance(), 1e-14);
    }

    @Test
    void aConstantHasNoTrend() {
        assertEquals(1, MannKendall.of(new double[20]).chance());
        assertEquals(1, MannKendall.of(new double[] {1, Double.NaN, 3}).score());
    }

    @Test
    void correlationsAreThoseOfTheReference() {
        ReferenceTable table = ReferenceTable.read("forecast/acf.csv");
        for (String name : table.rows().stream().map(row -> row[0]).distinct().toList()) {
            double[] expected = table.rows().stream()
                    .filter(row -> row[0].equals(name))
                    .mapToDouble(row -> Double.parseDouble(row[2]))
                    .toArray();
            assertArrayEquals(
                    expected, Autocorrelation.of(series(name), expected.length).values(), 1e-10, name);
        }
    }

    @Test
    void aSeasonIsTooStrongForChance() {
        Autocorrelation deaths = Autocorrelation.of(ClassicSeries.deaths(), 36);
        assertTrue(deaths.chance(12) < 0.01, () -> "chance " + deaths.chance(12));
        Autocorrelation nile = Autocorrelation.of(ClassicSeries.nile(), 36);
        assertTrue(nile.chance(12) > 0.05, () -> "chance " + nile.chance(12));
        assertThrows(IllegalArgumentException.class, () -> Autocorrelation.of(ClassicSeries.nile(), 100));
    }
}
