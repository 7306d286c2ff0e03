package headroom.model.forecast.ets;

/// The next values by a model: their means and variances, exact for all forms (Hyndman, Koehler, Ord and Snyder 2008,
/// chapter 6).
///
/// @param mean the mean of each step
/// @param variance the variance of each step
public record EtsForecast(double[] mean, double[] variance) {
    static EtsForecast of(EtsForm form, EtsParameters parameters, EtsState end, double variance, int horizon) {
        if (form.multiplicativeSeason()) {
            return new SeasonalProducts(form, parameters, variance).forecast(end, horizon);
        }
        double[] mean = new double[horizon];
        double level = end.level();
        double trend = end.trend();
        for (int h = 0; h < horizon; h++) {
            trend *= parameters.phi();
            level += trend;
            mean[h] = level + (form.seasonal() ? end.season()[h % form.period()] : 0);
        }
        double[] weights = weights(form, parameters, horizon);
        return new EtsForecast(
                mean, form.multiplicativeError() ? ratios(mean, weights, variance) : sums(weights, variance));
    }

    /// How much an innovation moves the value so many steps later.
    private static double[] weights(EtsForm form, EtsParameters parameters, int horizon) {
        double[] weights = new double[horizon];
        double damped = 0;
        double step = 1;
        for (int j = 1; j < horizon; j++) {
            step *= parameters.phi();
            damped += step;
            boolean sameSeason = form.seasonal() && j % form.period() == 0;
            weights[j] = parameters.alpha() + parameters.beta() * damped + (sameSeason ? parameters.gamma() : 0);
        }
        return weights;
    }

    private static double[] sums(double[] weights, double variance) {
        double[] result = new double[weights.length];
        double sum = 1;
        for (int h = 0; h < result.length; h++) {
            sum += h == 0 ? 0 : weights[h] * weights[h];
            result[h] = variance * sum;
        }
        return result;
    }

    private static double[] ratios(double[] mean, double[] weights, double variance) {
        int horizon = mean.length;
        double[] second = new double[horizon];
        double[] result = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double sum = 0;
            for (int j = 1; j <= h; j++) {
                sum += weights[j] * weights[j] * second[h - j];
            }
            second[h] = mean[h] * mean[h] + variance * sum;
            result[h] = (1 + variance) * second[h] - mean[h] * mean[h];
        }
        return result;
    }
}
