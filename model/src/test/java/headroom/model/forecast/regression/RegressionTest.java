package headroom.model.forecast.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.forecast.ets.ClassicSeries;
import headroom.model.season.Autocorrelation;
import headroom.model.season.ReferenceTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /// R 4.2 `spec.ar` of the logarithms of the airline passengers: AR(13) by the equations of Yule and Walker, the
    /// order by AIC.
    @Test
    void theSpectrumIsThatOfTheReference() {
        ReferenceTable table = ReferenceTable.read("forecast/spec_ar_logAirPassengers.csv");
        double[] logs = Arrays.stream(ReferenceTable.read("../forecast-data/open/classic/AirPassengers.csv")
                        .column("value"))
                .map(Math::log)
                .toArray();
        int highest = (int) (10 * Math.log10(logs.length));
        Autoregression found = Autoregression.of(logs, highest, 1, Autoregression.Criterion.AIC);
        assertEquals(13, found.order());
        // R counts frequencies in cycles a year and power by that unit
        double[] frequency = table.column("freq");
        double[] power = table.column("spec");
        for (int i = 0; i < frequency.length; i++) {
            assertEquals(power[i], found.spectrum(frequency[i] / 12) / 12, 1e-6 * power[i], "at " + frequency[i]);
        }
    }

    /// The equations of Yule and Walker for two values back, solved by hand.
    @Test
    void twoValuesBackAreThoseOfTheEquations() {
        Autoregression found = Autoregression.of(ClassicSeries.deaths(), 2, 0, Autoregression.Criterion.AICC);
        double[] r = Autocorrelation.of(ClassicSeries.deaths(), 2).values();
        assertEquals(2, found.order());
        assertEquals(r[0] * (1 - r[1]) / (1 - r[0] * r[0]), found.coefficients()[0], 1e-12);
        assertEquals((r[1] - r[0] * r[0]) / (1 - r[0] * r[0]), found.coefficients()[1], 1e-12);
    }

    /// A holiday that did not come yet, and a day that is another one's double.
    @Test
    void influencesThatNothingIsKnownOfAddNothingAndAlikeOnesShare() {
        double[] values = {3, 5, 3, 5, 3, 5};
        double[] level = {1, 1, 1, 1, 1, 1};
        double[] odd = {0, 1, 0, 1, 0, 1};
        Least unseen = Least.of(values, new double[][] {level, odd, new double[6]});
        assertArrayEquals(new double[] {3, 2, 0}, unseen.coefficients(), 1e-9);
        Least alike = Least.of(values, new double[][] {level, odd, odd});
        assertArrayEquals(new double[] {3, 1, 1}, alike.coefficients(), 1e-9);
        assertTrue(Arrays.stream(unseen.standardErrors()).allMatch(Double::isFinite));
    }

    private static Influences influences(int from, int days) {
        return Influences.of(from, days).level().line(100).waves(7, 3).days(FIRST, RegressionTest::holiday);
    }

    private static boolean holiday(LocalDate day) {
        return day.getDayOfMonth() == 1;
    }

    private static double[] truth(int days) {
        double[] values = new double[days];
        for (int d = 0; d < days; d++) {
            values[d] = 500 + 0.3 * d + 80 * Math.sin(2 * Math.PI * d / 7) - (holiday(FIRST.plusDays(d)) ? 150 : 0);
        }
        return values;
    }

    @Test
    void findsWhatADayIsWorthAmongErrorsThatLast() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = truth(400);
        double error = 0;
        for (int d = 0; d < values.length; d++) {
            error = 0.8 * error + 12 * random.nextGaussian();
            values[d] += error;
        }
        Regression found = Regression.of(values, influences(0, 400).table(), 14);
        int holiday = found.coefficients().length - 1;
        assertEquals(-150, found.coefficients()[holiday], 3 * found.standardErrors()[holiday]);
        assertTrue(found.standardErrors()[holiday] < 6, () -> "error " + found.standardErrors()[holiday]);
        assertEquals(30, found.coefficients()[1], 3 * found.standardErrors()[1]);
        assertEquals(0.8, found.errors().coefficients()[0], 0.12);
        assertEquals(12, Math.sqrt(found.errors().variance()), 1.5);
    }

    @Test
    void goesOnWithSeasonLineHolidaysAndTheLastError() {
        double[] values = truth(210);
        Regression found = Regression.of(values, influences(0, 210).table(), 3);
        double[] ahead = found.forecast(influences(210, 40).table(), 40);
        double[] expected = Arrays.copyOfRange(truth(250), 210, 250);
        for (int h = 0; h < 40; h++) {
            assertEquals(expected[h], ahead[h], 1e-6 * expected[h], (h + 1) + " ahead");
        }
    }

    @Test
    void influencesThatSayTheSameShareWhatTheyExplain() {
        double[][] twice = {new double[50], new double[50]};
        Arrays.fill(twice[0], 1);
        Arrays.fill(twice[1], 1);
        double[] values = new double[50];
        Arrays.setAll(values, t -> 10 + (t % 3 - 1));
        Regression found = Regression.of(values, twice, 0);
        assertEquals(10, found.coefficients()[0] + found.coefficients()[1], 0.1);
        assertEquals(found.coefficients()[0], found.coefficients()[1], 1e-6);
    }

    @Test
    void moreInfluencesThanValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Regression.of(new double[5], new double[4][5], 0));
    }
}
