package headroom.model.forecast.ets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsFittingTest {
    static List<EtsForm> forms() {
        return EtsForm.all(12, true);
    }

    @Test
    void offersWhatHasAFiniteVariance() {
        List<String> names = forms().stream().map(EtsForm::shortName).toList();
        assertEquals(15, names.size());
        assertFalse(names.contains("ETS(A,N,M)"));
        assertTrue(names.contains("ETS(M,Ad,M)"));
        assertEquals(6, EtsForm.all(12, false).size());
        assertEquals(6, EtsForm.all(1, true).size());
        assertThrows(
                IllegalArgumentException.class,
                () -> new EtsForm(EtsForm.Errors.ADDITIVE, EtsForm.Trend.NONE, EtsForm.Season.MULTIPLICATIVE, 12));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void slopesAreThoseOfSmallSteps(EtsForm form) {
        double[] values =
                Arrays.stream(ClassicSeries.deaths()).map(value -> value / 700).toArray();
        EtsObjective objective = new EtsObjective(form, values);
        double[] free = objective.free(EtsStart.of(form, values, 0));
        double[] slopes = new double[free.length];
        objective.at(free, slopes);
        double[] unused = new double[free.length];
        for (int k = 0; k < free.length; k++) {
            double[] up = free.clone();
            double[] down = free.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double expected = (objective.at(up, unused) - objective.at(down, unused)) / 2e-5;
            assertEquals(expected, slopes[k], 1e-4 * (1 + Math.abs(expected)), form.shortName() + " number " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void momentsAreThoseOfSimulatedFutures(EtsForm form) {
        EtsParameters parameters = new EtsParameters(
                0.4,
                form.trends() ? 0.1 : 0,
                form.seasonal() ? 0.2 : 0,
                form.trend() == EtsForm.Trend.DAMPED ? 0.9 : form.trends() ? 1 : 0);
        double[] season = new double[form.seasonal() ? 12 : 0];
        Arrays.setAll(season, s -> form.multiplicativeSeason() ? 1 + 0.05 * (s - 5.5) : 5.0 * (s - 5.5));
        EtsState end = new EtsState(100, form.trends() ? 2 : 0, season);
        double sigma = form.multiplicativeError() ? 0.1 : 10;
        EtsForecast forecast = EtsForecast.of(form, parameters, end, sigma * sigma, 15);
        double[][] futures = futures(new EtsModel(form, parameters, end), sigma, 15);
        for (int h : new int[] {0, 1, 5, 11, 12, 14}) {
            int step = h;
            double mean = Arrays.stream(futures)
                    .mapToDouble(path -> path[step])
                    .average()
                    .orElseThrow();
            double square = Arrays.stream(futures)
                    .mapToDouble(path -> (path[step] - mean) * (path[step] - mean))
                    .average()
                    .orElseThrow();
            assertEquals(forecast.mean()[h], mean, 0.02 * forecast.mean()[h]);
            assertEquals(1, forecast.variance()[h] / square, 0.06, form.shortName() + " step " + h);
        }
    }

    private static double[][] futures(EtsModel model, double sigma, int horizon) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] futures = new double[12_000][horizon];
        for (double[] path : futures) {
            double[] known = new double[0];
            for (int h = 0; h < horizon; h++) {
                EtsState state = model.run(known).end();
                double mean = EtsForecast.of(model.form(), model.parameters(), state, 0, 1)
                        .mean()[0];
                double error = sigma * random.nextGaussian();
                path[h] = model.form().multiplicativeError() ? mean * (1 + error) : mean + error;
                known = Arrays.copyOf(path, h + 1);
            }
        }
        return futures;
    }

    @Test
    void parametersThatNeverForgetAreNotAdmissible() {
        EtsForm level = EtsForm.of(EtsForm.Errors.ADDITIVE, EtsForm.Trend.NONE);
        assertTrue(new EtsParameters(1.9, 0, 0, 0).admissible(level));
        assertFalse(new EtsParameters(2.1, 0, 0, 0).admissible(level));
        assertFalse(new EtsParameters(-0.1, 0, 0, 0).admissible(level));
        // Hyndman, Koehler, Ord and Snyder 2008, table 10.1: 0 < beta < 4 - 2 alpha
        EtsForm trend = EtsForm.of(EtsForm.Errors.ADDITIVE, EtsForm.Trend.ADDITIVE);
        assertTrue(new EtsParameters(0.5, 2.9, 0, 1).admissible(trend));
        assertFalse(new EtsParameters(0.5, 3.1, 0, 1).admissible(trend));
        EtsForm season = new EtsForm(EtsForm.Errors.ADDITIVE, EtsForm.Trend.NONE, EtsForm.Season.ADDITIVE, 4);
        assertTrue(new EtsParameters(0.3, 0, 0.5, 0).admissible(season));
        assertFalse(new EtsParameters(0.3, 0, 1.9, 0).admissible(season));
    }

    @Test
    void aSeriesInOtherUnitsHasTheSameModel() {
        double[] larger =
                Arrays.stream(ClassicSeries.nile()).map(value -> 1_000 * value).toArray();
        EtsFit plain = EtsFitting.automatic(ClassicSeries.nile(), 1, EtsBudget.THOROUGH)
                .orElseThrow();
        EtsFit scaled = EtsFitting.automatic(larger, 1, EtsBudget.THOROUGH).orElseThrow();
        assertEquals(plain.model().form(), scaled.model().form());
        assertArrayEquals(
                Arrays.stream(plain.forecast(5).mean())
                        .map(value -> 1_000 * value)
                        .toArray(),
                scaled.forecast(5).mean(),
                1);
    }

    @Test
    void whatCannotBeFittedIsNot() {
        assertTrue(EtsFitting.automatic(new double[20], 1, EtsBudget.QUICK).isEmpty());
        assertTrue(
                EtsFitting.automatic(new double[] {1, 2, 3}, 1, EtsBudget.QUICK).isEmpty());
        EtsForm ratio = EtsForm.of(EtsForm.Errors.MULTIPLICATIVE, EtsForm.Trend.NONE);
        assertTrue(EtsFitting.fit(new double[] {1, 2, 0, 4, 3, 6, 5, 8}, ratio, EtsBudget.QUICK)
                .isEmpty());
    }
}
