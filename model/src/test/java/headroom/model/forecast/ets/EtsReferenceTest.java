package headroom.model.forecast.ets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Against R 4.2 `ets` and `forecast.ets` of forecast 8.20.
class EtsReferenceTest {
    private static final double TOLERANCE = 1e-6;
    private static final double NORMAL_975 = 1.959963984540054;

    static List<EtsReference> fits() {
        return EtsReference.all();
    }

    @ParameterizedTest
    @MethodSource("fits")
    void theSameNumbersHaveTheSameLikelihood(EtsReference expected) {
        EtsFit fit = EtsFit.of(expected.model(), expected.values());
        assertEquals(expected.logLikelihood(), fit.logLikelihood(), 1e-6);
        // R does not count parameters that were given
        if (!expected.tag().startsWith("fixed")) {
            assertEquals(expected.aicc(), fit.aicc(), 1e-6);
        }
        assertEquals(expected.variance(), fit.variance(), TOLERANCE * expected.variance());
        assertTrue(expected.model().parameters().admissible(expected.model().form()));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void theSameNumbersForecastTheSame(EtsReference expected) {
        EtsModel model = asForecast(expected.model());
        double[] values = expected.values();
        EtsFit fit = EtsFit.of(expected.model(), values);
        double[][] table = expected.forecast();
        EtsForecast found = EtsForecast.of(
                model.form(), model.parameters(), end(expected.model(), fit.end()), fit.variance(), table.length);
        for (int h = 0; h < table.length; h++) {
            String step = (h + 1) + " ahead";
            assertEquals(table[h][0], found.mean()[h], TOLERANCE * Math.abs(table[h][0]), step);
            double high = found.mean()[h] + NORMAL_975 * Math.sqrt(found.variance()[h]);
            // without a trend R counts what the season adds one step early
            boolean early = !model.form().trends()
                    && model.form().season() == EtsForm.Season.ADDITIVE
                    && h + 1 >= model.form().period();
            assertEquals(table[h][4], high, (early ? 1e-4 : TOLERANCE) * Math.abs(table[h][4]), step);
        }
    }

    /// Where the season multiplies and the trend is damped, R forecasts with a trend that is damped one step less than
    /// that of the model it fitted; with these numbers ours does the same.
    private static EtsModel asForecast(EtsModel model) {
        EtsParameters p = model.parameters();
        return slipped(model)
                ? new EtsModel(
                        model.form(),
                        new EtsParameters(p.alpha(), p.beta() / p.phi(), p.gamma(), p.phi()),
                        model.start())
                : model;
    }

    private static EtsState end(EtsModel model, EtsState end) {
        return slipped(model)
                ? new EtsState(end.level(), end.trend() / model.parameters().phi(), end.season())
                : end;
    }

    private static boolean slipped(EtsModel model) {
        return model.form().multiplicativeSeason() && model.form().trend() == EtsForm.Trend.DAMPED;
    }

    @ParameterizedTest
    @MethodSource("fits")
    void fitsNoWorse(EtsReference expected) {
        EtsFit fit = EtsFitting.fit(expected.values(), expected.model().form(), EtsBudget.THOROUGH)
                .orElseThrow();
        assertTrue(
                fit.logLikelihood() >= expected.logLikelihood() - 0.01,
                () -> fit.logLikelihood() + " instead of " + expected.logLikelihood());
    }

    @Test
    void choosesNoWorse() {
        EtsReference.all().stream().filter(fit -> fit.tag().equals("auto")).forEach(expected -> {
            EtsFit fit = EtsFitting.automatic(
                            expected.values(), expected.model().form().period(), EtsBudget.THOROUGH)
                    .orElseThrow();
            assertTrue(fit.aicc() <= expected.aicc() + 0.02, () -> expected + ": " + fit.aicc());
        });
    }

    /// `ets(Nile, "ANN", alpha = 0.25)`, R 4.2, forecast 8.20.
    @Test
    void theNileIsFollowedAsByR() {
        EtsModel model = new EtsModel(
                EtsForm.of(EtsForm.Errors.ADDITIVE, EtsForm.Trend.NONE),
                new EtsParameters(0.25, 0, 0, 0),
                new EtsState(1111.36375, 0, new double[0]));
        EtsFit fit = EtsFit.of(model, ClassicSeries.nile());
        assertEquals(-726.3913, fit.logLikelihood(), 1e-4);
        assertEquals(20803.1078633462, fit.variance(), 0.01);
        EtsForecast forecast = fit.forecast(10);
        assertEquals(803.893988163, forecast.mean()[9], 1e-6);
        assertEquals(1157.257916623, forecast.mean()[9] + NORMAL_975 * Math.sqrt(forecast.variance()[9]), 1e-6);
    }

    /// `ets(USAccDeaths, "AAA", damped = TRUE, alpha = 0.5, beta = 0.01, gamma = 0.01, phi = 0.95)`, R 4.2, forecast
    /// 8.20.
    @Test
    void aSeasonWithADampedTrendIsFollowedAsByR() {
        double[] season = {
            -846.918934450918,
            -1547.26913227071,
            -752.855669436892,
            -525.206666267194,
            326.88899418082,
            798.81281980254,
            1682.71905878113,
            993.52707156367,
            -68.5244647578546,
            244.609445382503,
            -271.517840027662,
            -34.2646824994247
        };
        EtsModel model = new EtsModel(
                new EtsForm(EtsForm.Errors.ADDITIVE, EtsForm.Trend.DAMPED, EtsForm.Season.ADDITIVE, 12),
                new EtsParameters(0.5, 0.01, 0.01, 0.95),
                new EtsState(10013.6207922583, -71.9146922267193, season));
        EtsFit fit = EtsFit.of(model, ClassicSeries.deaths());
        assertEquals(-551.990461592821, fit.logLikelihood(), 1e-6);
        assertEquals(82928.5930962438, fit.variance(), 1e-3);
        EtsForecast forecast = fit.forecast(24);
        assertEquals(8256.248453152, forecast.mean()[0], 1e-5);
        assertEquals(9132.499947337, forecast.mean()[11], 1e-5);
        assertEquals(9170.512723992, forecast.mean()[23], 1e-5);
        assertEquals(10846.188050198, forecast.mean()[23] + NORMAL_975 * Math.sqrt(forecast.variance()[23]), 1e-4);
    }

    /// Log-likelihoods of `ets`, R 4.2, forecast 8.20.
    @Test
    void fitsTheClassicsNoWorseThanR() {
        assertNoWorse(ClassicSeries.nile(), EtsForm.of(EtsForm.Errors.ADDITIVE, EtsForm.Trend.NONE), -726.3905);
        assertNoWorse(ClassicSeries.nile(), EtsForm.of(EtsForm.Errors.MULTIPLICATIVE, EtsForm.Trend.NONE), -726.151);
        assertNoWorse(ClassicSeries.nile(), EtsForm.of(EtsForm.Errors.ADDITIVE, EtsForm.Trend.DAMPED), -726.502);
        for (EtsForm.Season season : new EtsForm.Season[] {EtsForm.Season.ADDITIVE, EtsForm.Season.MULTIPLICATIVE}) {
            boolean multiplies = season == EtsForm.Season.MULTIPLICATIVE;
            EtsForm.Errors error = multiplies ? EtsForm.Errors.MULTIPLICATIVE : EtsForm.Errors.ADDITIVE;
            assertNoWorse(
                    ClassicSeries.deaths(),
                    new EtsForm(error, EtsForm.Trend.ADDITIVE, season, 12),
                    multiplies ? -562.232 : -555.9249);
            assertNoWorse(
                    ClassicSeries.deaths(),
                    new EtsForm(error, EtsForm.Trend.DAMPED, season, 12),
                    multiplies ? -552.0629 : -552.5026);
        }
    }

    private static void assertNoWorse(double[] values, EtsForm form, double logLikelihood) {
        EtsFit fit = EtsFitting.fit(values, form, EtsBudget.THOROUGH).orElseThrow();
        assertTrue(
                fit.logLikelihood() >= logLikelihood - 0.01,
                () -> form.shortName() + ": " + fit.logLikelihood() + " instead of " + logLikelihood);
    }
}
