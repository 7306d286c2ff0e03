package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.season.Robust;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A value, or two in a row, so far above all others that nothing else in the history tells of it. Methods do not learn
/// from it, nor do the errors of a forecast scale with it; in the futures it comes again as often as it should: of `n`
/// past and `h` future values that are alike a single one of its kind lies in the future with probability `h / (n +
/// h)`.
///
/// @param step its first step in the history
/// @param length how many steps it lasted, 1 or 2
/// @param size its value
/// @param ratio how many times the next highest value it is
/// @param count how many values the history has
record Giant(int step, int length, double size, double ratio, int count) {
    private static final int FEWEST = 10;
    private static final int LONGEST = 2;
    private static final double FAR = 10;
    /// How far the next of its kind may differ, as a standard deviation of the logarithm; one alone does not tell.
    private static final double SCATTER = 0.25;

    private static final long DAY_MILLIS = 86_400_000L;
    private static final long APART = 0x9E3779B97F4A7C15L;

    /// The giant of a history that is otherwise positive somewhere; empty where there is none, or where the planner
    /// said that it is a step like any other.
    static Optional<Giant> in(double[] values, Judged judged) {
        int highest = -1;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                highest = highest < 0 || values[i] > values[highest] ? i : highest;
                count++;
            }
        }
        if (count < FEWEST || judged.usual(values.length).contains(highest)) {
            return Optional.empty();
        }
        for (int length = 1; length <= LONGEST; length++) {
            boolean later = length > 1 && higher(values, highest + 1, highest - 1);
            int first = length > 1 && !later ? highest - 1 : highest;
            double other = highestBut(values, first, length);
            if (other > 0 && values[highest] > FAR * other) {
                return Optional.of(new Giant(first, length, values[highest], values[highest] / other, count));
            }
        }
        return Optional.empty();
    }

    private static boolean higher(double[] values, int one, int other) {
        double a = one < values.length && Double.isFinite(values[one]) ? values[one] : Double.NEGATIVE_INFINITY;
        double b = other >= 0 && Double.isFinite(values[other]) ? values[other] : Double.NEGATIVE_INFINITY;
        return a > b || other < 0;
    }

    private static double highestBut(double[] values, int first, int length) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            boolean own = i >= first && i < first + length;
            highest = !own && Double.isFinite(values[i]) ? Math.max(highest, values[i]) : highest;
        }
        return highest;
    }

    /// A history in which it is missing.
    double[] without(double[] values) {
        double[] left = values.clone();
        Arrays.fill(left, step, Math.min(left.length, step + length), Double.NaN);
        return left;
    }

    /// How likely it comes again within so many steps.
    double again(int steps) {
        return steps / (double) (count + steps);
    }

    /// What the planner should know of it.
    ///
    /// @param endMillis the first moment after the history, epoch milliseconds
    /// @param steps how many the history has
    Message words(long endMillis, int steps, long stepMillis, int horizon, ZoneId zone) {
        Instant when = Instant.ofEpochMilli(endMillis - (steps - step) * stepMillis);
        Object moment = stepMillis < DAY_MILLIS ? when : when.atZone(zone).toLocalDate();
        return Message.of("forecast.giant", moment, ratio, again(horizon));
    }

    /// An outlook learned without it, in which it may come again.
    Outlook in(Outlook learned, long seed) {
        Forecast base = learned.forecast();
        double[][] paths = Arrays.stream(learned.paths()).map(double[]::clone).toArray(double[][]::new);
        SplittableRandom random = new SplittableRandom(seed ^ APART);
        for (double[] path : paths) {
            double passed = random.nextDouble();
            double next = size * Math.exp(SCATTER * random.nextGaussian());
            int from = random.nextInt(path.length);
            for (int h = from; passed < again(path.length) && h < Math.min(path.length, from + length); h++) {
                path[h] = Math.max(path[h], Math.min(next, Double.MAX_VALUE));
            }
        }
        SortedMap<Double, double[]> quantiles = new TreeMap<>();
        base.quantiles()
                .forEach((level, values) ->
                        quantiles.put(level, level > 1 - length / (count + 1.0) ? atLeast(values) : values));
        double[] highest = HorizonPeak.peaks(paths);
        SortedMap<Double, Double> peak = new TreeMap<>(base.horizonPeak());
        peak.replaceAll((level, _) -> Robust.quantileOfSorted(highest, level));
        return new Outlook(
                new Forecast(
                        base.startMillis(),
                        base.stepMillis(),
                        base.model(),
                        base.explanation(),
                        base.mean(),
                        quantiles,
                        peak,
                        base.provenSteps(),
                        base.backtest(),
                        base.notes()),
                paths);
    }

    private double[] atLeast(double[] values) {
        return Arrays.stream(values).map(value -> Math.max(value, size)).toArray();
    }
}
