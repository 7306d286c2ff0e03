package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.forecast.ets.EtsBudget;
import headroom.model.forecast.ets.EtsFit;
import headroom.model.forecast.ets.EtsFitting;
import headroom.model.forecast.ets.EtsForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Exponential smoothing in the form that fits best by AICc (Hyndman, Koehler, Ord and Snyder 2008); the last value
/// where the history is constant or too short for it.
///
/// @param period the length of the season in steps, 1 for none
/// @param additive whether only additive forms are tried, which are the right ones for logarithms
/// @param budget how much work a fit may be
public record Ets(int period, boolean additive, EtsBudget budget) implements Forecaster {
    /// Without a season, with additive errors: for series whose seasons were taken out, in backtests.
    public static Ets quick() {
        return new Ets(1, true, EtsBudget.QUICK);
    }

    @Override
    public String id() {
        return "ets" + (period > 1 ? "-" + period : "") + (additive ? "-additive" : "");
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-ets");
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] values = past.values();
        int season = 2 * period <= values.length ? period : 1;
        List<EtsForm> forms = EtsForm.all(season, past.positive() && !additive);
        Optional<EtsFit> fit = EtsFitting.best(values, forms, budget);
        double[] ahead = fit.map(found -> found.forecast(horizon).mean()).orElseGet(() -> new double[0]);
        boolean sound = fit.isPresent() && Arrays.stream(ahead).allMatch(Double::isFinite);
        return sound ? ahead : new SeasonalNaive(season).forecast(past, horizon);
    }
}
