package headroom.model.season;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How a series resembles itself some steps earlier.
///
/// @param values the correlation at each lag from 1 on, -1 to 1; all 0 for a constant series; not copied
/// @param count how many values it was learned from
public record Autocorrelation(double[] values, int count) {
    /// The sample autocorrelation around the mean, with the same divisor at every lag (Box and Jenkins 1970).
    ///
    /// @param series finite, at least one
    /// @param lags up to which lag, below the length of the series
    public static Autocorrelation of(double[] series, int lags) {
        if (lags < 1 || lags >= series.length) {
            throw new IllegalArgumentException("no lag " + lags + " in " + series.length + " values");
        }
        double mean = Arrays.stream(series).average().orElse(0);
        double square = 0;
        for (double value : series) {
            square += (value - mean) * (value - mean);
        }
        double[] correlations = new double[lags];
        for (int lag = 1; lag <= lags && square > 0; lag++) {
            double product = 0;
            for (int t = lag; t < series.length; t++) {
                product += (series[t] - mean) * (series[t - lag] - mean);
            }
            correlations[lag - 1] = product / square;
        }
        return new Autocorrelation(correlations, series.length);
    }

    /// The correlation at a lag.
    ///
    /// @param lag 1 to the number of lags
    public double at(int lag) {
        return values[lag - 1];
    }

    /// How likely a series without a season of this length resembles itself as much at this lag or more: one-sided,
    /// with
    /// the variance of Bartlett (1946), which grows with the correlations at shorter lags.
    public double chance(int lag) {
        double sum = 0;
        for (int k = 1; k < lag; k++) {
            sum += at(k) * at(k);
        }
        double deviation = Math.sqrt((1 + 2 * sum) / count);
        return NormalDistribution.of(0, 1).survivalProbability(at(lag) / deviation);
    }
}
