package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;

/// How far a record of the past may be surpassed.
///
/// Of `n` past and `h` future values that are alike the highest is a future one with probability `h / (n + h)`; with a
/// tail in which the logarithm of a value grows by `tail` whenever its probability falls by a factor e (Hill 1975), the
/// highest future value surpasses `k` times the past one with probability `1 / (1 + (n / h) k^(1 / tail))`.
///
/// @param highest the logarithm of the highest value of the last year, on the level of today
/// @param count how many values that is the highest of
/// @param horizon of how many values the highest is asked for
/// @param tail the mean logarithm of the ratio of the highest few values to the next
record Records(double highest, int count, int horizon, double tail) {
    private static final double SHARE = 0.05;
    private static final int FEWEST = 5;
    /// No tail is thought heavier than one without a mean.
    private static final double HEAVIEST = 1;

    /// Of the last year of a positive history.
    static Records of(Prepared history, int horizon) {
        double[] past = lastYear(history.rawToday(), history.year());
        int n = past.length;
        int few = Math.min(n - 1, Math.max(FEWEST, (int) (SHARE * n)));
        double sum = 0;
        for (int i = 0; i < few; i++) {
            sum += Math.log(past[n - 1 - i] / past[n - 1 - few]);
        }
        return new Records(Math.log(past[n - 1]), n, horizon, few < 1 ? 0 : Math.min(HEAVIEST, sum / few));
    }

    private static double[] lastYear(double[] values, int year) {
        int from = year > 0 ? Math.max(0, values.length - year) : 0;
        return Robust.sorted(Arrays.copyOfRange(values, from, values.length));
    }

    /// The logarithm of what the highest future value surpasses with a probability only.
    ///
    /// @param probability above 0 and below 1
    double logBound(double probability) {
        return highest + tail * Math.log((1 / probability - 1) * horizon / count);
    }
}
