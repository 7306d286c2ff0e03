package headroom.model.forecast;

import headroom.model.Progress;
import java.util.List;

/// What every method would have forecast from several moments of the past, beside what then happened.
///
/// @param origins the index of the first forecast step of each trial
/// @param forecasts `[method][origin][step]`
/// @param judged which methods had what they need in at least half of the trials
/// @param cycle over how many steps noise evens out
/// @param actual `[origin][step]`, NaN where the value is missing
/// @param misses `[method][origin]`
record Trials(
        int[] origins, double[][][] forecasts, double[][] actual, boolean[] judged, int cycle, Misses[][] misses) {
    private static final int MOST_ORIGINS = 13;
    private static final int MANY_CYCLES = 6;
    private static final int SHORTEST_CYCLE = 5;
    /// How much the errors of whole cycles count where the level decides.
    private static final double CYCLES_COUNT = 0.5;

    /// Runs every method from up to 13 moments, the latest such that all steps ahead are known.
    static Trials run(List<Forecaster> methods, Prepared history, int horizon, Progress progress) {
        int n = history.size();
        // a short history is tested over fewer steps rather than not at all
        int room = (n - history.leastTraining()) * 2 / 3;
        int steps = Math.min(horizon, Math.min(n / 3, Math.max(1, room)));
        int[] origins = origins(n, steps, history.shortestTraining(steps));
        double[][][] forecasts = new double[methods.size()][origins.length][];
        double[][] actual = new double[origins.length][];
        int[] available = new int[methods.size()];
        for (int o = 0; o < origins.length; o++) {
            progress.check();
            Past training = history.before(origins[o]);
            for (int m = 0; m < methods.size(); m++) {
                forecasts[m][o] = methods.get(m).forecast(training, steps);
                available[m] += methods.get(m).available(training) ? 1 : 0;
            }
            actual[o] = history.repairs().after(history.measured(origins[o], steps), origins[o]);
            progress.report(o + 1, origins.length);
        }
        boolean[] judged = new boolean[available.length];
        for (int m = 0; m < judged.length; m++) {
            judged[m] = 2 * available[m] >= origins.length;
        }
        int cycle = Math.max(SHORTEST_CYCLE, history.naivePeriod());
        double share = farAhead(steps, cycle) ? CYCLES_COUNT : 0;
        Misses[][] misses = new Misses[methods.size()][origins.length];
        for (int m = 0; m < misses.length; m++) {
            for (int o = 0; o < origins.length; o++) {
                misses[m][o] = misses(forecasts[m][o], actual[o], cycle, share);
            }
        }
        return new Trials(origins, forecasts, actual, judged, cycle, misses);
    }

    private static int[] origins(int n, int steps, int shortestTraining) {
        int newest = n - steps;
        int room = newest - shortestTraining;
        if (steps < 1 || room < 0) {
            return new int[0];
        }
        int stride = Math.max(1, Math.min(steps, room / (MOST_ORIGINS - 1)));
        int count = Math.min(MOST_ORIGINS, room / stride + 1);
        int[] origins = new int[count];
        for (int o = 0; o < count; o++) {
            origins[o] = newest - (count - 1 - o) * stride;
        }
        return origins;
    }

    /// How many moments were tried.
    int count() {
        return origins.length;
    }

    /// How many steps ahead the trials look.
    int steps() {
        return actual.length == 0 ? 0 : actual[0].length;
    }

    /// How many of the trials do not overlap, in effect.
    double independent() {
        return count() == 0 ? 0 : 1 + (double) (origins[count() - 1] - origins[0]) / steps();
    }

    /// Whether the trials look many cycles ahead, so that the level decides more than the season.
    boolean farAhead() {
        return farAhead(steps(), cycle);
    }

    private static boolean farAhead(int steps, int cycle) {
        return steps >= MANY_CYCLES * cycle;
    }

    /// How far off a method was over all trials but one: the mean absolute error of single steps, and for horizons of
    /// many cycles half of it that of whole cycles, which tells a wrong level from noise; NaN where nothing could be
    /// compared.
    double error(int method, int leftOut) {
        double sum = 0;
        int compared = 0;
        for (int o = 0; o < count(); o++) {
            Misses missed = misses[method][o];
            sum += o == leftOut ? 0 : missed.sum();
            compared += o == leftOut ? 0 : missed.compared();
        }
        return compared == 0 ? Double.NaN : sum / compared;
    }

    private static Misses misses(double[] forecast, double[] actual, int cycle, double share) {
        double sum = 0;
        int compared = 0;
        double run = 0;
        int length = 0;
        for (int h = 0; h < actual.length; h++) {
            double error = forecast[h] - actual[h];
            if (!Double.isNaN(error)) {
                sum += (1 - share) * Math.abs(error);
                compared++;
                run += error;
                length++;
            }
            if (length == cycle) {
                sum += share * Math.abs(run);
                run = 0;
                length = 0;
            }
        }
        return new Misses(sum, compared);
    }

    /// How far off a method was in one trial.
    ///
    /// @param sum of the errors, weighted
    /// @param compared how many steps were
    record Misses(double sum, int compared) {}
}
