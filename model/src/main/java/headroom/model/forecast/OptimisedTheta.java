package headroom.model.forecast;

import headroom.model.Message;

/// The Theta method with the share of the trend learned instead of one half: the optimised Theta model and its dynamic
/// form, whose line follows the series (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016), for series
/// without
/// a season.
///
/// For one smoothing parameter the errors are linear in the initial level and in `w = 1 - 1 / theta`, so that both
/// follow by least squares and only the smoothing parameter is searched for.
///
/// @param dynamic whether the line is that of the values so far rather than of the whole history
public record OptimisedTheta(boolean dynamic) implements Forecaster {
    private static final double[] GRID = {0.001, 0.01, 0.03, 0.07, 0.13, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.9999};
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SEARCH = 25;

    /// A model with its numbers.
    ///
    /// @param alpha how much of each error moves the level, above 0 and at most 1
    /// @param start the level before the first value
    /// @param share `1 - 1 / theta`: 0 is no trend, 1/2 the standard Theta method, 1 the whole line
    /// @param squares the sum of squared one-step errors
    record Fit(double alpha, double start, double share, double squares) {}

    @Override
    public String id() {
        return dynamic ? "dynamic-theta" : "optimised-theta";
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-theta-optimised");
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] values = past.values();
        return values.length < 3 ? new SeasonalNaive(1).forecast(past, horizon) : ahead(values, fit(values), horizon);
    }

    /// The numbers with the smallest squared one-step errors.
    Fit fit(double[] values) {
        int best = 0;
        double[] squares = new double[GRID.length];
        for (int i = 0; i < GRID.length; i++) {
            squares[i] = fit(values, GRID[i]).squares();
            best = squares[i] < squares[best] ? i : best;
        }
        double low = GRID[Math.max(0, best - 1)];
        double high = GRID[Math.min(GRID.length - 1, best + 1)];
        for (int i = 0; i < SEARCH; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (fit(values, left).squares() <= fit(values, right).squares()) {
                high = right;
            } else {
                low = left;
            }
        }
        Fit inside = fit(values, (low + high) / 2);
        Fit edge = fit(values, GRID[best]);
        return inside.squares() <= edge.squares() ? inside : edge;
    }

    private Fit fit(double[] values, double alpha) {
        TrendLine line = TrendLine.of(values, dynamic);
        // error = plain - start * fade - share * trend, all around the first value
        double first = values[0];
        double level = 0;
        double fade = 1;
        double[] sums = new double[6];
        for (int t = 1; t <= values.length; t++) {
            double plain = values[t - 1] - first - level;
            double trend = line.part(t, alpha, fade, first);
            sums[0] += plain * plain;
            sums[1] += plain * fade;
            sums[2] += plain * trend;
            sums[3] += fade * fade;
            sums[4] += fade * trend;
            sums[5] += trend * trend;
            level += alpha * plain;
            fade *= 1 - alpha;
            line.add(values[t - 1]);
        }
        double determinant = sums[3] * sums[5] - sums[4] * sums[4];
        double share = determinant > 1e-12 * sums[3] * sums[5]
                ? Math.clamp((sums[2] * sums[3] - sums[1] * sums[4]) / determinant, 0, 1)
                : 0;
        double start = (sums[1] - share * sums[4]) / sums[3];
        double squares = sums[0]
                - 2 * (start * sums[1] + share * sums[2])
                + start * start * sums[3]
                + 2 * start * share * sums[4]
                + share * share * sums[5];
        return new Fit(alpha, first + start, share, Math.max(0, squares));
    }

    /// Goes on from the end of the history; the line of the dynamic form follows the forecasts.
    double[] ahead(double[] values, Fit fit, int horizon) {
        TrendLine line = TrendLine.of(values, dynamic);
        double first = values[0];
        double level = fit.start();
        double fade = 1;
        double[] ahead = new double[horizon];
        for (int t = 1; t <= values.length + horizon; t++) {
            double value =
                    t <= values.length ? values[t - 1] : level + fit.share() * line.part(t, fit.alpha(), fade, first);
            if (t > values.length) {
                ahead[t - values.length - 1] = value;
            }
            // beyond the history the static form goes on from the last level: its trend is all in the line
            level += t <= values.length || dynamic ? fit.alpha() * (value - level) : 0;
            fade *= t <= values.length || dynamic ? 1 - fit.alpha() : 1;
            line.add(value);
        }
        return ahead;
    }
}
