package headroom.model.forecast.ets;

import java.util.Arrays;

/// Where the search for a model begins.
final class EtsStart {
    static final double[] ALPHAS = {0.3, 0.9, 0.05, 0.6, 0.8, 0.03};
    private static final double[] BETAS = {0.1, 0.02, 0.3, 0.9, 0.05, 0.3};
    private static final double[] GAMMAS = {0.1, 0.01, 0.001, 0.02, 0.3, 0.3};
    private static final double[] PHIS = {0.95, 0.97, 0.97, 0.85, 0.9, 0.95};
    private static final int MOST_CYCLES = 4;
    private static final double STEADY = 0.05;
    private static final int FEWEST = 10;

    private EtsStart() {}

    /// A model whose states fit the first cycles.
    ///
    /// @param attempt which of the smoothing parameters is tried
    static EtsModel of(EtsForm form, double[] values, int attempt) {
        double alpha = ALPHAS[attempt];
        double beta = form.trends() ? alpha * BETAS[attempt] : 0;
        double gamma = form.seasonal() ? (1 - alpha) * GAMMAS[attempt] : 0;
        double phi = form.trend() == EtsForm.Trend.DAMPED ? PHIS[attempt] : form.trends() ? 1 : 0;
        return new EtsModel(form, new EtsParameters(alpha, beta, gamma, phi), state(form, values, gamma));
    }

    private static EtsState state(EtsForm form, double[] values, double gamma) {
        int m = form.period();
        // a season that hardly changes is that of the whole series
        int cycles = Math.max(1, Math.min(values.length / m, gamma < STEADY ? Integer.MAX_VALUE : MOST_CYCLES));
        double[] season = form.seasonal() ? season(form, values, cycles) : new double[0];
        int first = Math.min(values.length, Math.max(FEWEST, form.seasonal() ? 2 * m : 0));
        double[] even = new double[first];
        for (int i = 0; i < first; i++) {
            double s = season.length == 0 ? 0 : season[i % m];
            even[i] = form.multiplicativeSeason() ? values[i] / s : values[i] - s;
        }
        if (!form.trends()) {
            return new EtsState(Arrays.stream(even).average().orElse(0), 0, season);
        }
        double slope = slope(even);
        double middle = Arrays.stream(even).average().orElse(0);
        double level = middle - slope * (first + 1) / 2;
        // multiplicative components cannot start below zero
        boolean falls = form.multiplicativeError() && !(level > 0);
        return falls ? new EtsState(even[0] > 0 ? even[0] : middle, 0, season) : new EtsState(level, slope, season);
    }

    /// The mean deviation from the line through the first cycles, for each step of a cycle.
    private static double[] season(EtsForm form, double[] values, int cycles) {
        int m = form.period();
        double[] first = Arrays.copyOf(values, cycles * m);
        double slope = cycles < 2 ? 0 : (mean(first, (cycles - 1) * m, m) - mean(first, 0, m)) / ((cycles - 1) * m);
        double middle = mean(first, 0, first.length);
        double[] season = new double[m];
        for (int i = 0; i < first.length; i++) {
            double line = middle + slope * (i - (first.length - 1) / 2.0);
            double away = form.multiplicativeSeason() ? first[i] / Math.max(line, middle / 10) : first[i] - line;
            season[i % m] += away / cycles;
        }
        double sum = Arrays.stream(season).sum();
        for (int i = 0; i < m; i++) {
            season[i] = form.multiplicativeSeason() ? Math.max(0.01, season[i] * m / sum) : season[i] - sum / m;
        }
        return season;
    }

    private static double mean(double[] values, int from, int length) {
        return Arrays.stream(values, from, from + length).average().orElse(0);
    }

    private static double slope(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            product += (i - middle) * values[i];
            square += (i - middle) * (i - middle);
        }
        return square > 0 ? product / square : 0;
    }
}
