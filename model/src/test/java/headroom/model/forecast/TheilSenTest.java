package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.season.ReferenceTable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TheilSenTest {
    /// R 4.2, in the reference files beside the project; Nile and LakeHuron are in R's own data sets.
    @Test
    void agreesWithTheReference() {
        ReferenceTable table = ReferenceTable.read("forecast/mann_kendall_theil_sen.csv");
        for (String[] row : table.rows()) {
            if (row[0].equals("Nile") || row[0].equals("LakeHuron") || row[0].equals("WWWusage")) {
                double[] values = ReferenceTable.read("../forecast-data/open/classic/" + row[0] + ".csv")
                        .column("value");
                TheilSen found = TheilSen.of(values);
                double slope = Double.parseDouble(row[table.header().indexOf("sen_slope")]);
                double low = Double.parseDouble(row[table.header().indexOf("sen_lo95")]);
                double high = Double.parseDouble(row[table.header().indexOf("sen_hi95")]);
                assertEquals(slope, found.slope(), 1e-9 * Math.abs(slope), row[0]);
                assertEquals(low, found.low(), 0.01 * (high - low), row[0]);
                assertEquals(high, found.high(), 0.01 * (high - low), row[0]);
            }
        }
    }

    @Test
    void aLineHasItsSlopeWhateverOneValueDoes() {
        double[] values = IntStream.range(0, 50).mapToDouble(i -> 3 + 0.5 * i).toArray();
        values[20] = 1e6;
        values[30] = Double.NaN;
        TheilSen found = TheilSen.of(values);
        assertEquals(0.5, found.slope(), 1e-12);
        assertTrue(found.low() <= 0.5 && found.high() >= 0.5);
    }
}
