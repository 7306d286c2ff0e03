package headroom.model.forecast;

import headroom.model.season.Robust;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The highest value of a whole horizon, learned as such: what simulated futures say of it and what the highest value
/// so far says of it, weighted by how near each came in the trials, with the spread that they showed.
///
/// The maximum of a forecast is not the forecast of the maximum, and futures whose every step is right may still have
/// wrong maxima; so the maxima are tested and the futures moved to agree with them.
final class HorizonPeak {
    private static final int TRIAL_PATHS = 300;
    /// How many independent trials the simulation itself counts for, of how high maxima are.
    private static final double TRUST = 4;
    /// And what is usual of how far off they are: an error is learned more slowly than a mean.
    private static final double USUAL = 8;

    /// How far off, as a standard deviation of the logarithm, the maximum of simulated futures usually is, that of the
    /// last year, and that of less; from open data.
    private static final double SIMULATED = 0.18;
    private static final double YEAR = 0.11;
    private static final double LESS = 0.25;
    /// The standard deviation of a normal distribution over its mean absolute error.
    private static final double DEVIATION = Math.sqrt(Math.PI / 2);

    private static final double ENOUGH = 0.8;
    /// How far the errors of both go together: a maximum that surprises one surprises the other.
    private static final double ALIKE = 0.5;
    private static final double LEAST_SPREAD = 0.02;
    private static final double MOST_STRETCH = 64;
    /// How many times the highest value expected from the past may be surpassed because maxima scatter: what lies
    /// beyond was never seen to happen.
    private static final double MOST = 2;
    /// The level at which the highest value is bounded by records.
    private static final double BOUND = 0.95;

    private HorizonPeak() {}

    /// How simulated maxima are to be changed.
    ///
    /// @param past weight of the highest value of the past, 0 to 1
    /// @param growth the logarithm of how much higher than the past the horizon was
    /// @param shift added to the logarithm of the simulated median
    /// @param spread the standard deviation of the logarithm of the maximum
    record Lesson(double past, double growth, double shift, double spread) {}

    /// What the trials teach; empty where they are too few or look ahead but a few cycles, or the series is not
    /// positive.
    static Optional<Lesson> learned(
            Trials trials, double[][] combined, ErrorModel errors, Prepared history, int horizon, long seed) {
        if (!history.positive() || !trials.farAhead()) {
            return Optional.empty();
        }
        double[] simulated = new double[trials.count()];
        double[] remembered = new double[trials.count()];
        double spread = 0;
        int used = 0;
        int[][] orders = Futures.orders(trials.steps(), errors, TRIAL_PATHS, seed);
        Futures.Ranks ranks = Futures.Ranks.of(errors, TRIAL_PATHS);
        for (int o = 0; o < trials.count(); o++) {
            double[] actual = Robust.sorted(trials.actual()[o]);
            if (actual.length >= ENOUGH * trials.steps()) {
                double[] peaks = peaks(Futures.along(combined[o], errors, ranks, true, orders));
                double top = Math.log(actual[actual.length - 1]);
                simulated[used] = top - Math.log(Robust.quantileOfSorted(peaks, 0.5));
                remembered[used] = top - Math.log(highest(history, trials.origins()[o]));
                spread += spread(peaks);
                used++;
            }
        }
        return used < 2
                ? Optional.empty()
                : Optional.of(lesson(
                        Arrays.copyOf(simulated, used),
                        Arrays.copyOf(remembered, used),
                        spread / used,
                        trials.independent(),
                        history,
                        horizon));
    }

    private static Lesson lesson(
            double[] simulated, double[] remembered, double spread, double independent, Prepared history, int horizon) {
        boolean yearSeen = history.yearSeen();
        double trust = independent / (independent + TRUST);
        double shift = trust * mean(simulated);
        double growth = trust * mean(remembered);
        double simulatedError = blend(error(simulated, shift), SIMULATED, independent);
        double rememberedError = blend(error(remembered, growth), yearSeen ? YEAR : LESS, independent);
        double past = weight(rememberedError, simulatedError);
        double square = 0;
        for (int i = 0; i < simulated.length; i++) {
            double left = (1 - past) * (simulated[i] - shift) + past * (remembered[i] - growth);
            square += left * left / simulated.length;
        }
        double prior = Math.max(spread, LEAST_SPREAD);
        double unseen = DEVIATION * Assumptions.unseen(horizon, history);
        double learned = blend(Math.sqrt(square), prior, independent) + unseen * unseen;
        return new Lesson(past, growth, shift, Math.sqrt(learned));
    }

    /// The weight that makes the variance of a mean of two forecasts least, given the deviations of their errors (Bates
    /// and Granger 1969).
    private static double weight(double own, double other) {
        double together = ALIKE * own * other;
        return Math.clamp((other * other - together) / (own * own + other * other - 2 * together), 0, 1);
    }

    private static double blend(double seen, double usual, double independent) {
        return (independent * seen * seen + USUAL * usual * usual) / (independent + USUAL);
    }

    private static double error(double[] differences, double centre) {
        return Math.sqrt(Arrays.stream(differences)
                .map(d -> (d - centre) * (d - centre))
                .average()
                .orElse(0));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double spread(double[] sortedPeaks) {
        double low = Robust.quantileOfSorted(sortedPeaks, 0.1);
        double high = Robust.quantileOfSorted(sortedPeaks, 0.9);
        return (Math.log(high) - Math.log(low)) / (Normal.quantile(0.9) - Normal.quantile(0.1));
    }

    /// The highest measured value of the year before a moment.
    private static double highest(Prepared history, int before) {
        int from = history.year() > 0 ? Math.max(0, before - history.year()) : 0;
        double[] past = Robust.sorted(Arrays.copyOfRange(history.raw(), from, before));
        return past[past.length - 1];
    }

    /// The sorted maxima of futures.
    static double[] peaks(double[][] paths) {
        return Robust.sorted(Arrays.stream(paths).mapToDouble(HorizonPeak::peak).toArray());
    }

    private static double peak(double[] path) {
        double peak = path.length == 0 ? 0 : path[0];
        for (double value : path) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    /// Moves futures so that their maxima have the distribution that was learned; what lies below the point forecast
    /// stays.
    static void apply(Lesson lesson, double[][] paths, double[] point, Prepared history) {
        int n = paths.length;
        double[] peaks = Arrays.stream(paths).mapToDouble(HorizonPeak::peak).toArray();
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(peaks[a], peaks[b]));
        double middle = Math.log(peaks[order[n / 2]]);
        double[] sorted = Robust.sorted(peaks);
        double wide = spread(sorted);
        double remembered = Math.log(highest(history, history.size())) + lesson.growth();
        double centre = (1 - lesson.past()) * (middle + lesson.shift()) + lesson.past() * remembered;
        double stretch = wide > 0 ? lesson.spread() / wide : 1;
        double record = Records.of(history, point.length).logBound(1 - BOUND);
        double above = record - centre;
        double upper = Math.log(Robust.quantileOfSorted(sorted, BOUND)) - middle;
        // what happened in a year may happen again: the bound lies no lower than the record that is due
        double rising = upper > 0 ? Math.max(stretch, above / upper) : stretch;
        double most = Math.max(MOST * Math.max(Math.exp(remembered), Math.exp(middle)), Math.exp(record));
        for (int p : order) {
            double away = Math.log(peaks[p]) - middle;
            double target = Math.exp(centre + (away > 0 ? rising : stretch) * away);
            target = Math.min(target, Math.max(most, peaks[p]));
            move(paths[p], point, target);
        }
    }

    /// Stretches or squeezes what lies above the point forecast until the highest value is the target.
    private static void move(double[] path, double[] point, double target) {
        double factor = MOST_STRETCH;
        for (int h = 0; h < path.length; h++) {
            double above = path[h] - point[h];
            if (above > 0) {
                factor = Math.min(factor, (target - point[h]) / above);
            } else if (path[h] >= target) {
                factor = 0;
            }
        }
        factor = Math.max(0, factor);
        double peak = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < path.length; h++) {
            double above = path[h] - point[h];
            path[h] = above > 0 ? point[h] + factor * above : path[h];
            peak = Math.max(peak, path[h]);
        }
        double rest = peak > target ? target / peak : 1;
        for (int h = 0; h < path.length; h++) {
            path[h] *= rest;
        }
    }
}
