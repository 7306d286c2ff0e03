package headroom.model.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scores the past forecasts of a combination beside a seasonal naive one.
final class Backtests {
    private Backtests() {}

    static Backtest of(Trials trials, double[][] past, ErrorModel errors, Prepared history) {
        SeasonalNaive naive = new SeasonalNaive(history.naivePeriod());
        List<Backtest.Origin> origins = new ArrayList<>();
        Score score = new Score();
        for (int o = 0; o < trials.count(); o++) {
            double[] actual = trials.actual()[o];
            double[] baseline = naive.forecast(history.before(trials.origins()[o]), trials.steps());
            score.add(past[o], baseline, actual, errors);
            origins.add(new Backtest.Origin(
                    trials.origins()[o] + history.skipped()[0],
                    past[o],
                    at(past[o], errors, 0.025),
                    at(past[o], errors, 0.975),
                    actual));
        }
        double scale = naiveError(history);
        return new Backtest(
                origins,
                score.error / score.count / scale,
                score.naive / score.count / scale,
                score.inside80 / score.count,
                score.inside95 / score.count,
                trials.steps(),
                Optional.empty());
    }

    private static double[] at(double[] point, ErrorModel errors, double level) {
        double[] values = new double[point.length];
        for (int h = 0; h < values.length; h++) {
            values[h] = errors.quantile(point[h], h, level);
        }
        return values;
    }

    /// The mean absolute change over one period, the scale of the scaled error (Hyndman and Koehler 2006).
    private static double naiveError(Prepared history) {
        double[] values = history.raw();
        int period = history.naivePeriod();
        double sum = 0;
        int count = 0;
        for (int i = period; i < values.length; i++) {
            double change = Math.abs(values[i] - values[i - period]);
            if (!Double.isNaN(change)) {
                sum += change;
                count++;
            }
        }
        return count == 0 || sum == 0 ? 1 : sum / count;
    }

    private static final class Score {
        private double error;
        private double naive;
        private double inside80;
        private double inside95;
        private double count;

        void add(double[] median, double[] baseline, double[] actual, ErrorModel errors) {
            for (int h = 0; h < actual.length; h++) {
                if (!Double.isNaN(actual[h])) {
                    error += Math.abs(actual[h] - median[h]);
                    naive += Math.abs(actual[h] - baseline[h]);
                    inside80 += inside(median[h], h, actual[h], errors, 0.1);
                    inside95 += inside(median[h], h, actual[h], errors, 0.025);
                    count++;
                }
            }
        }

        private static int inside(double median, int h, double actual, ErrorModel errors, double tail) {
            return actual >= errors.quantile(median, h, tail) && actual <= errors.quantile(median, h, 1 - tail) ? 1 : 0;
        }
    }
}
