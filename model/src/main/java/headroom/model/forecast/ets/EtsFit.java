package headroom.model.forecast.ets;

/// A model learned from a series, and how well it fits.
///
/// @param model the model, in the units of the series
/// @param count how many values it was learned from
/// @param logLikelihood as {@link EtsModel.Run} counts it
/// @param variance of the innovations, in the square of their unit: their squares over the number of values less what
///     was learned, the variance itself not counted
/// @param end what the model remembers after the last value
public record EtsFit(EtsModel model, int count, double logLikelihood, double variance, EtsState end) {
    /// What a given model makes of a series.
    public static EtsFit of(EtsModel model, double[] values) {
        EtsModel.Run run = model.run(values);
        int free = Math.max(1, values.length - model.form().freedom() + 1);
        return new EtsFit(model, values.length, run.logLikelihood(), run.squares() / free, run.end());
    }

    /// Akaike's information criterion.
    public double aic() {
        return 2.0 * model.form().freedom() - 2 * logLikelihood;
    }

    /// The same, corrected for short series (Hurvich and Tsai 1989); infinite where the series is too short for it.
    public double aicc() {
        double k = model.form().freedom();
        double room = count - k - 1;
        return room > 0 ? aic() + 2 * k * (k + 1) / room : Double.POSITIVE_INFINITY;
    }

    /// The Bayesian information criterion (Schwarz 1978).
    public double bic() {
        return Math.log(count) * model.form().freedom() - 2 * logLikelihood;
    }

    /// The distribution of the next values.
    public EtsForecast forecast(int horizon) {
        return EtsForecast.of(model.form(), model.parameters(), end, variance, horizon);
    }
}
