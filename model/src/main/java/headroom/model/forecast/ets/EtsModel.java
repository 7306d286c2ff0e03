package headroom.model.forecast.ets;

/// A model with all its numbers.
///
/// @param form which components it has
/// @param parameters how fast they follow the errors
/// @param start what it remembers before the first value
public record EtsModel(EtsForm form, EtsParameters parameters, EtsState start) {
    /// Checks that the states fit the form.
    public EtsModel {
        if (start.season().length != (form.seasonal() ? form.period() : 0)) {
            throw new IllegalArgumentException(
                    form.shortName() + " with " + start.season().length + " seasonal states");
        }
    }

    /// What the model makes of a series.
    ///
    /// @param logLikelihood up to a constant that depends on the length of the series alone, as the forecast package
    ///     of R counts it: `-(n ln sum e^2 [+ 2 sum ln |mu|]) / 2`; minus infinity where a multiplicative component
    ///     would have to be negative
    /// @param errors the innovations: differences, or ratios less 1 where errors multiply
    /// @param end what the model remembers after the last value
    public record Run(double logLikelihood, double[] errors, EtsState end) {
        /// The sum of squared innovations.
        public double squares() {
            double sum = 0;
            for (double error : errors) {
                sum += error * error;
            }
            return sum;
        }
    }

    /// Lets the model follow a series of finite values.
    public Run run(double[] values) {
        int n = values.length;
        int m = form.period();
        boolean multiplies = form.multiplicativeSeason();
        double[] season = start.season().clone();
        double[] errors = new double[n];
        double level = start.level();
        double trend = start.trend();
        double squares = 0;
        double logs = 0;
        boolean possible = true;
        for (int t = 0; t < n; t++) {
            int phase = t % m;
            double base = level + parameters.phi() * trend;
            double s = season.length == 0 ? 0 : season[phase];
            double mean = multiplies ? base * s : base + s;
            double error = values[t] - mean;
            double moved = multiplies ? values[t] / s - base : error;
            if (form.multiplicativeError()) {
                possible &= mean > 0 && base > 0 && (!multiplies || s > 0);
                error /= mean;
                logs += Math.log(mean);
            }
            level = base + parameters.alpha() * moved;
            trend = parameters.phi() * trend + parameters.beta() * moved;
            if (season.length > 0) {
                season[phase] = s + parameters.gamma() * (multiplies ? values[t] / base - s : values[t] - mean);
            }
            errors[t] = error;
            squares += error * error;
        }
        double likelihood = possible ? -(n * Math.log(squares) + 2 * logs) / 2 : Double.NEGATIVE_INFINITY;
        return new Run(likelihood, errors, new EtsState(level, trend, turned(season, n % m)));
    }

    private static double[] turned(double[] season, int by) {
        double[] turned = new double[season.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = season[(i + by) % turned.length];
        }
        return turned;
    }
}
