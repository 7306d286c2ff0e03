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
            double[] actual = history.measured(trials.origins()[o], trials.steps());
            double[] baseline = naive.forecast(history.before(trials.origins()[o]), trials.steps());
            // a lasting step that came later could not be known: it is held against neither
            score.add(past[o], baseline, trials.actual()[o], errors);
            origins.add(new Backtest.Origin(
                    trials.origins()[o] + history.skipped()[0],
                    history.restored(past[o]),
                    history.restored(errors.quantile(past[o], 0.025)),
                    history.restored(errors.quantile(past[o], 0.975)),
                    history.restored(actual)));
        }
        double scale = naiveError(history);
        return new Backtest(
                origins,
                score.error / score.count / scale,
                score.naive / score.count / scale,
                history.naivePeriod(),
                score.inside80 / score.count,
                score.inside95 / score.count,
                trials.steps(),
                Optional.empty());
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
            int[] in80 = inside(median, actual, errors, 0.1);
            int[] in95 = inside(median, actual, errors, 0.025);
            for (int h = 0; h < actual.length; h++) {
                if (!Double.isNaN(actual[h])) {
                    error += Math.abs(actual[h] - median[h]);
                    naive += Math.abs(actual[h] - baseline[h]);
                    inside80 += in80[h];
                    inside95 += in95[h];
                    count++;
                }
            }
        }

        private static int[] inside(double[] median, double[] actual, ErrorModel errors, double tail) {
            double[] low = errors.quantile(median, tail);
            double[] high = errors.quantile(median, 1 - tail);
            int[] inside = new int[actual.length];
            for (int h = 0; h < inside.length; h++) {
                inside[h] = actual[h] >= low[h] && actual[h] <= high[h] ? 1 : 0;
            }
            return inside;
        }
    }
}
