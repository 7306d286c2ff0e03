package headroom.model.forecast;

import headroom.model.Progress;
import java.util.List;

/// What every method would have forecast from several moments of the past, beside what then happened.
///
/// @param origins the index of the first forecast step of each trial
/// @param forecasts `[method][origin][step]`
/// @param actual `[origin][step]`, NaN where the value is missing or lies after the end
record Trials(int[] origins, double[][][] forecasts, double[][] actual) {
    private static final int MOST_ORIGINS = 13;

    /// Runs every method from up to 13 moments, the latest such that all steps ahead are known.
    static Trials run(List<Forecaster> methods, Prepared history, int horizon, Progress progress) {
        int n = history.size();
        int steps = Math.min(horizon, n / 3);
        int[] origins = origins(n, steps, history.shortestTraining(steps));
        double[][][] forecasts = new double[methods.size()][origins.length][];
        double[][] actual = new double[origins.length][];
        for (int o = 0; o < origins.length; o++) {
            progress.check();
            Past training = history.before(origins[o]);
            for (int m = 0; m < methods.size(); m++) {
                forecasts[m][o] = methods.get(m).forecast(training, steps);
            }
            actual[o] = history.measured(origins[o], steps);
            progress.report(o + 1, origins.length);
        }
        return new Trials(origins, forecasts, actual);
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

    /// The mean absolute error of a method over all trials but one; NaN where nothing could be compared.
    double error(int method, int leftOut) {
        double sum = 0;
        int compared = 0;
        for (int o = 0; o < count(); o++) {
            for (int h = 0; h < steps() && o != leftOut; h++) {
                double error = Math.abs(forecasts[method][o][h] - actual[o][h]);
                if (!Double.isNaN(error)) {
                    sum += error;
                    compared++;
                }
            }
        }
        return compared == 0 ? Double.NaN : sum / compared;
    }
}
