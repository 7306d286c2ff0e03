package headroom.model.forecast;

import headroom.model.Message;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A distribution for every future step, not a line.
///
/// @param startMillis the first forecast step's first moment, epoch milliseconds
/// @param stepMillis the length of a step, milliseconds
/// @param model the method's id, such as `combination`
/// @param explanation one sentence that says what was chosen and why
/// @param mean the mean of each step
/// @param quantiles the quantile forecasts by level (0 to 1, the median among them), each of the length of the horizon
/// @param horizonPeak the distribution of the highest step of the whole horizon: value by level
/// @param provenSteps up to which step the backtest could look; beyond it the interval rests on stated assumptions
/// @param backtest how the method did in the past
/// @param notes what limits the forecast, in words
public record Forecast(
        long startMillis,
        long stepMillis,
        String model,
        Message explanation,
        double[] mean,
        SortedMap<Double, double[]> quantiles,
        SortedMap<Double, Double> horizonPeak,
        int provenSteps,
        Backtest backtest,
        List<Message> notes) {
    /// Copies the maps and lists.
    public Forecast {
        quantiles = Collections.unmodifiableSortedMap(new TreeMap<>(quantiles));
        horizonPeak = Collections.unmodifiableSortedMap(new TreeMap<>(horizonPeak));
        notes = List.copyOf(notes);
    }

    /// The number of steps.
    public int horizon() {
        return mean.length;
    }

    /// The first moment of step `index`, epoch milliseconds.
    public long startMillis(int index) {
        return startMillis + index * stepMillis;
    }

    /// The forecasts at a level that was asked for.
    ///
    /// @throws IllegalArgumentException if the level was not
    public double[] quantile(double level) {
        double[] values = quantiles.get(level);
        if (values == null) {
            throw new IllegalArgumentException("no quantile " + level + " among " + quantiles.keySet());
        }
        return values;
    }

    /// The same forecast of something that cannot be higher, such as a share.
    public Forecast atMost(double limit) {
        SortedMap<Double, double[]> lower = new TreeMap<>();
        quantiles.forEach((level, values) -> lower.put(level, atMost(values, limit)));
        SortedMap<Double, Double> peak = new TreeMap<>(horizonPeak);
        peak.replaceAll((_, value) -> Math.min(value, limit));
        return new Forecast(
                startMillis,
                stepMillis,
                model,
                explanation,
                atMost(mean, limit),
                lower,
                peak,
                provenSteps,
                backtest,
                notes);
    }

    private static double[] atMost(double[] values, double limit) {
        return Arrays.stream(values).map(value -> Math.min(value, limit)).toArray();
    }
}
