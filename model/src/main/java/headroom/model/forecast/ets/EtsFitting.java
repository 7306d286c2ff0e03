package headroom.model.forecast.ets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Learns exponential smoothing models by their likelihood.
public final class EtsFitting {
    private static final double GAIN = 1e-7;

    private EtsFitting() {}

    /// The form that fits best by its corrected information criterion (AICc), with its numbers; empty for a series that
    /// is constant or too short for any form.
    ///
    /// @param values finite
    /// @param period the length of the season in steps, 1 for none; a season of which there are not two cycles is left
    ///     out
    public static Optional<EtsFit> automatic(double[] values, int period, EtsBudget budget) {
        boolean positive = Arrays.stream(values).min().orElse(0) > 0;
        int season = 2 * period <= values.length ? period : 1;
        return best(values, EtsForm.all(season, positive), budget);
    }

    /// The best of some forms, as above.
    public static Optional<EtsFit> best(double[] values, List<EtsForm> forms, EtsBudget budget) {
        Optional<EtsFit> best = Optional.empty();
        for (EtsForm form : forms) {
            Optional<EtsFit> fit = fit(values, form, budget);
            if (fit.isPresent()
                    && (best.isEmpty() || fit.get().aicc() < best.get().aicc())) {
                best = fit;
            }
        }
        return best;
    }

    /// The numbers of a form that make a series most likely; empty where the series is constant, too short or, for
    /// multiplicative components, not positive.
    public static Optional<EtsFit> fit(double[] values, EtsForm form, EtsBudget budget) {
        double[] recent = Arrays.copyOfRange(values, Math.max(0, values.length - budget.mostValues()), values.length);
        double scale = scale(recent);
        boolean impossible =
                form.multiplicativeError() && Arrays.stream(recent).min().orElse(0) <= 0;
        if (recent.length < form.freedom() + 2 || scale == 0 || impossible) {
            return Optional.empty();
        }
        double[] even = Arrays.stream(recent).map(value -> value / scale).toArray();
        EtsObjective objective = new EtsObjective(form, even);
        Minimiser.@Nullable Minimum best = null;
        for (int attempt = 0; attempt < budget.starts(); attempt++) {
            double[] start = objective.free(EtsStart.of(form, even, attempt));
            Minimiser.Minimum found = new Minimiser(objective::at, budget.iterations(), GAIN).from(start);
            if (Double.isFinite(found.value()) && (best == null || found.value() < best.value())) {
                best = found;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        EtsFit fit = EtsFit.of(scaled(objective.model(best.point()), scale), recent);
        return Double.isFinite(fit.logLikelihood()) ? Optional.of(fit) : Optional.empty();
    }

    /// The usual change from one value to the next; 0 for a constant series.
    private static double scale(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        return Math.sqrt(sum / Math.max(1, values.length - 1));
    }

    private static EtsModel scaled(EtsModel model, double scale) {
        EtsState start = model.start();
        double[] season = model.form().multiplicativeSeason()
                ? start.season()
                : Arrays.stream(start.season()).map(value -> value * scale).toArray();
        return new EtsModel(
                model.form(), model.parameters(), new EtsState(start.level() * scale, start.trend() * scale, season));
    }
}
